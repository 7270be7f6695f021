import { type CommandType, commandTerms, type EventType, eventTerms, type Language, termIn } from '@fadu/core'

const termsIn =
  <K extends string>(terms: Readonly<Record<K, readonly [string, string]>>, language: Language) =>
  (key: string) => {
    const term = (terms as Readonly<Record<string, readonly [string, string]>>)[key]
    return term ? termIn(term, language) : key
  }

/** 14:32, as the clock on the wall in the office shows it. */
const clockTime = (instant: string) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  )

const zh = {
  productName: '法度',
  desk: '工作台',
  where: (jurisdiction: string) => `${jurisdiction} · 工作台`,
  pageTitle: (title: string) => `${title} · 法度`,
  searchPlaceholder: '检索文件、文号、案件',
  publicSite: '公众网站',
  home: '今日待办',

  time: clockTime,
  command: termsIn<CommandType>(commandTerms, 'zh'),
  event: termsIn<EventType>(eventTerms, 'zh'),

  cannot: (act: string) => `没有办成：${act}`,
  lostTitle: '没有收到服务器的答复',
  lostBody: '不能确定是否已经办成。您填写的内容还在；再试一次不会重复办理。',
  retry: '再试一次',
  sessionWas: '提交的时候登录已经过期。您填写的内容还在；登录后再试一次。',
  staleChanges: '您打开页面之后的变化：',
  changedBy: (name: string, organ: string | undefined) => (organ ? `${organ} ${name}` : name),
  reloadThenSubmit: '重新载入后再提交',
  reloaded: '已载入最新状态，您填写的内容没有动。请核对后再提交。',

  notFoundTitle: '没有这个页面',
  notFoundBody: '地址可能写错了，或者这份文件不在您的办理范围内。请从列表中打开，或者回到今日待办。',
  toHome: '回到今日待办',
  refusedTitle: '不能打开这个页面',
  readFailedTitle: '没有读到内容',
  readFailedBody: '网络中断，或者服务器没有答复。',
  readAgain: '重新读取',
  faultTitle: '页面出了故障',
  faultBody: '这是程序的问题，不是您的操作不对。已经提交的内容都在；请重新打开页面。',
  faultReference: (id: string) => `故障编号 ${id}，反映问题时请一并告知。`,
  reloadPage: '重新打开页面',

  uploadLost: '没有传完：网络中断，或者服务器没有答复。请重新选择这个文件。',

  keysTitle: '快捷键',
  keySearch: '检索',
  keyList: '打开或者收起快捷键列表',
  keyClose: '收起',
  close: '收起',
}

export type AppWords = typeof zh

const en: AppWords = {
  productName: 'Fadu',
  desk: 'Desk',
  where: (jurisdiction) => `${jurisdiction} · Desk`,
  pageTitle: (title) => `${title} · Fadu`,
  searchPlaceholder: 'Search documents, numbers, cases',
  publicSite: 'Public site',
  home: 'To do',

  time: clockTime,
  command: termsIn<CommandType>(commandTerms, 'en'),
  event: termsIn<EventType>(eventTerms, 'en'),

  cannot: (act) => `Not done: ${act}`,
  lostTitle: 'The server has not answered',
  lostBody: 'Whether it was done is not known. What you typed is kept; trying again will not do it twice.',
  retry: 'Try again',
  sessionWas: 'Your session had ended when you pressed. What you typed is kept; sign in and try again.',
  staleChanges: 'What changed after you opened the page:',
  changedBy: (name, organ) => (organ ? `${name}, ${organ}` : name),
  reloadThenSubmit: 'Reload, then submit again',
  reloaded: 'The present state is loaded and what you typed is untouched. Look it over and submit again.',

  notFoundTitle: 'There is no such page',
  notFoundBody:
    'The address may be wrong, or the document is not one you work on. Open it from a list, or go back to what is to do.',
  toHome: 'Back to what is to do',
  refusedTitle: 'The page cannot be opened',
  readFailedTitle: 'Nothing could be read',
  readFailedBody: 'The network is down, or the server has not answered.',
  readAgain: 'Read again',
  faultTitle: 'The page has failed',
  faultBody: 'The fault is the program’s, not yours. What was submitted is kept; please open the page again.',
  faultReference: (id) => `Fault ${id}: please quote it when you report this.`,
  reloadPage: 'Open the page again',

  uploadLost: 'It did not get through: the network is down or the server has not answered. Choose the file again.',

  keysTitle: 'Keys',
  keySearch: 'Search',
  keyList: 'Show or hide this list',
  keyClose: 'Close',
  close: 'Close',
}

export const appWords = { zh, en }
