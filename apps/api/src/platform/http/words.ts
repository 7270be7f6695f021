import { type Language, type Role, roleTerms, termIn } from '@fadu/core'

type Params = Readonly<Record<string, string | number>>
type Sentence = string | ((params: Params) => string)
type Wording = Readonly<Record<Language, readonly [what: Sentence, remedy: Sentence]>>

/** What the server itself refuses: requests it cannot read, limits, sign-in, uploads, faults. Refusals of the law are worded in core. */
const wordings = {
  'request.crossSite': {
    zh: ['这个请求不是从本站页面发出的，没有办理。', '请回到本站的页面上操作。'],
    en: ['The request did not come from a page of this site.', 'Go back to the page and try again.'],
  },
  'request.uploadHeader': {
    zh: ['上传请求缺少标头 x-fadu-upload，没有办理。', '请在本站的上传页面上操作。'],
    en: ['An upload needs the header x-fadu-upload.', 'Upload on a page of this site.'],
  },
  'request.tooLarge': {
    zh: [(p) => `请求内容超过 ${p.limit} 的上限。`, '请减少一次提交的内容；文件请用上传功能。'],
    en: [(p) => `The request is larger than ${p.limit}.`, 'Send less at once; upload files as files.'],
  },
  'request.brokenJson': {
    zh: ['请求内容不是完整的 JSON。', '请检查内容是否完整后重新发送。'],
    en: ['The request is not valid JSON.', 'Check that it is complete and send it again.'],
  },
  'request.batchTooLarge': {
    zh: [(p) => `一次请求里有 ${p.calls} 项调用，最多 ${p.limit} 项。`, '请分成几次发送。'],
    en: [(p) => `The request holds ${p.calls} calls; ${p.limit} are allowed.`, 'Split it into several requests.'],
  },
  'request.mediaType': {
    zh: ['不接受这种类型的请求内容。', '请用 application/json 发送。'],
    en: ['That content type is not accepted.', 'Send application/json.'],
  },
  'request.malformed': {
    zh: ['请求的格式不对，没有办理。', '请核对地址和内容后重新发送。'],
    en: ['The request cannot be read.', 'Check address and content and send it again.'],
  },
  'request.method': {
    zh: ['这个地址不接受这种请求方式。', '查询用 GET，办理用 POST。'],
    en: ['That method is not allowed here.', 'Use GET to read and POST to act.'],
  },
  'request.headersTooLarge': {
    zh: ['请求地址或者标头太长。', '请缩短地址，或者分成几次发送。'],
    en: ['The address or the headers are too long.', 'Shorten the address or split the request.'],
  },
  'request.timeout': {
    zh: ['请求没有在规定时间内发送完。', '请检查网络后重新发送。'],
    en: ['The request did not arrive in time.', 'Check the network and send it again.'],
  },
  'request.tooMany': {
    zh: [(p) => `请求太频繁，请 ${p.seconds} 秒后再试。`, '请稍候再试；批量取用数据请用公开的数据文件。'],
    en: [(p) => `Too many requests. Try again in ${p.seconds} s.`, 'Wait, or take the published data files.'],
  },
  'route.unknown': {
    zh: ['没有这个页面。', '请核对地址，或者从首页进入。'],
    en: ['There is no such page.', 'Check the address or begin at the home page.'],
  },
  'procedure.unknown': {
    zh: ['没有这项功能。', '请刷新页面后重试。'],
    en: ['There is no such procedure.', 'Reload the page and try again.'],
  },
  'rights.role': {
    zh: [(p) => `${termIn(roleTerms[p.role as Role], 'zh')}不能使用这项功能。`, '请由有权的人员办理，或者换一个身份。'],
    en: [
      (p) => `This is not open to a ${termIn(roleTerms[p.role as Role], 'en')}.`,
      'Ask a person with that role, or act in another role.',
    ],
  },
  'session.noGrant': {
    zh: ['这个账号还没有办理身份。', '请安全管理员为账号授权。'],
    en: ['The account holds no role yet.', 'Ask the security administrator for a grant.'],
  },
  'session.oneTimePassword': {
    zh: ['您用的是一次性密码，还没有设置自己的密码。', '请先设置自己的密码，再办理业务。'],
    en: ['You signed in with a one-time password.', 'Choose your own password first.'],
  },
  'session.oneTimeExpired': {
    zh: ['这个一次性密码已经过期。', '请系统管理员重新发给一个。'],
    en: ['The one-time password has expired.', 'Ask the system administrator for another.'],
  },
  'session.throttled': {
    zh: [(p) => `登录失败次数过多，请 ${p.seconds} 秒后再试。`, '请核对用户名和密码；忘记密码请联系系统管理员。'],
    en: [(p) => `Too many failed attempts. Try again in ${p.seconds} s.`, 'Check name and password, or ask the administrator.'],
  },
  'session.needsTls': {
    zh: ['连接没有加密，不能登录。', '请用 https 开头的地址打开本站。'],
    en: ['The connection is not encrypted; you cannot sign in.', 'Open the site by its https address.'],
  },
  'account.username': {
    zh: ['用户名应当是 2 到 30 个字，只用文字、数字和 . _ -。', '请另起一个用户名。'],
    en: ['A user name has 2 to 30 letters, digits and . _ - only.', 'Choose another name.'],
  },
  'account.usernameTaken': {
    zh: [(p) => `用户名“${p.username}”已经使用。`, '请另起一个用户名。'],
    en: [(p) => `The user name “${p.username}” is taken.`, 'Choose another name.'],
  },
  'account.unknown': {
    zh: [(p) => `没有账号“${p.username}”。`, '请用 fadu user list 查看所有账号。'],
    en: [(p) => `There is no account “${p.username}”.`, 'See all with: fadu user list'],
  },
  'password.short': {
    zh: [(p) => `密码至少 ${p.minimum} 个字符。`, '请用更长的密码，例如几个不相关的词连起来。'],
    en: [(p) => `A password has at least ${p.minimum} characters.`, 'Use a longer one, such as several unrelated words.'],
  },
  'password.long': {
    zh: [(p) => `密码最多 ${p.maximum} 个字符。`, '请缩短密码。'],
    en: [(p) => `A password has at most ${p.maximum} characters.`, 'Use a shorter one.'],
  },
  'password.common': {
    zh: ['这个密码太常见，或者含有用户名。', '请换一个别人猜不到的密码。'],
    en: ['The password is a common one or contains the user name.', 'Choose one that nobody guesses.'],
  },
  'password.wrong': {
    zh: ['原密码不对，密码没有改。', '请核对后重新填写。'],
    en: ['The present password is wrong; nothing was changed.', 'Check it and enter it again.'],
  },
  'password.same': {
    zh: ['新密码和原密码相同。', '请换一个新密码。'],
    en: ['The new password is the present one.', 'Choose another.'],
  },
  'upload.noFile': {
    zh: ['没有收到文件。', '请选择一个文件后上传。'],
    en: ['There is no file in the request.', 'Choose a file and upload it.'],
  },
  'upload.severalFiles': {
    zh: ['一次只能上传一个文件。', '请逐个上传。'],
    en: ['One file can be uploaded at a time.', 'Upload them one by one.'],
  },
  'upload.broken': {
    zh: ['上传没有完成，文件没有保存。', '请检查网络后重新上传。'],
    en: ['The upload was cut short; nothing was kept.', 'Check the network and upload it again.'],
  },
  'server.busy': {
    zh: ['服务器正忙，没有办理。', '请稍候几秒再试。'],
    en: ['The server is busy; nothing was done.', 'Try again in a few seconds.'],
  },
  'server.databaseAway': {
    zh: ['数据库暂时连接不上，没有办理。', '请稍候再试；持续出现请联系系统管理员。'],
    en: ['The database cannot be reached; nothing was done.', 'Try again shortly, or tell the administrator.'],
  },
  'server.diskFull': {
    zh: ['服务器的存储空间已满，暂停登记。', '请联系系统管理员。'],
    en: ['The server has no space left; writing is paused.', 'Tell the administrator.'],
  },
  'server.outcomeUnknown': {
    zh: ['结果未知：提交后没有收到数据库的答复。', '请再提交一次；同一操作不会办理两次。'],
    en: ['Outcome unknown: the database did not answer the commit.', 'Submit again; nothing is done twice.'],
  },
  'server.fault': {
    zh: [(p) => `服务器出错，编号 ${p.id}。`, '请重试；再次出现请把编号告诉系统管理员。'],
    en: [(p) => `The server failed, number ${p.id}.`, 'Try again; if it recurs give the number to the administrator.'],
  },
} as const satisfies Record<string, Wording>

export type ServerRefusalCode = keyof typeof wordings

export const serverRefusalCodes = Object.keys(wordings) as ServerRefusalCode[]

export const isServerRefusalCode = (code: string): code is ServerRefusalCode => Object.hasOwn(wordings, code)

const say = (sentence: Sentence, params: Params) => (typeof sentence === 'string' ? sentence : sentence(params))

export function describeServerRefusal(code: ServerRefusalCode, params: Params, language: Language) {
  const wording: Wording = wordings[code]
  const [what, remedy] = wording[language]
  return { what: say(what, params), remedy: say(remedy, params) }
}

/** What a schema expected, by its name for the type, in Chinese and English. */
export const typeWords: Readonly<Record<string, readonly [zh: string, en: string]>> & {
  readonly other: readonly [string, string]
} = {
  string: ['文字', 'text'],
  number: ['数', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['真或假', 'true or false'],
  array: ['列表', 'a list'],
  object: ['一组内容', 'an object'],
  other: ['规定的形式', 'of the form that is asked for'],
}

/** What is wrong with one field, for schema messages that are codes; shapes have theirs in `inputProblems.ts`. */
export const fieldWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'text.empty': { zh: '没有填写', en: 'Nothing was entered' },
  'text.tooLong': { zh: '内容太长', en: 'The text is too long' },
  'hash.invalid': { zh: '不是文本的校验值', en: 'Not the hash of a text' },
  'file.name': { zh: '文件名不能含有路径或者控制字符', en: 'A file name holds no path and no control characters' },
  'text.unkeepable': {
    zh: '含有不能保存的字符（空字符或者不完整的字）',
    en: 'Holds characters that cannot be kept (NUL or half a character)',
  },
  'input.tooDeep': { zh: '内容的层次太多', en: 'Nested too deep' },
  'date.invalid': { zh: '日期不存在，请按“年-月-日”填写，例如 2021-03-05', en: 'No such day; use YYYY-MM-DD' },
}
