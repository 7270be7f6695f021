import { type Role, roleTerms } from '@fadu/core'

const zh = {
  title: '登录工作台',
  lead: '用单位分配的账号登录。忘记密码的，请本单位系统管理员重置。公众查阅文件不需要登录。',
  passwordSet: '密码已经设置，请用新密码登录。',
  username: '用户名',
  password: '密码',
  showPassword: '显示密码',
  signIn: '登录',
  usernameMissing: '请填写用户名。',
  passwordMissing: '请填写密码。',
  lost: '没有收到服务器的答复，还没有登录。请检查网络后再试。',

  demoTitle: '演示账号',
  demoLead: '这是演示环境，县名、单位、人员和文件都是虚构的。选用一个账号会填好用户名和密码，再按“登录”。',
  demoName: '姓名',
  demoOrgan: '单位',
  demoRole: '身份',
  demoUse: '选用',
  demoUseLabel: (name: string, organ: string) => `选用 ${organ} ${name}`,
  role: (role: Role) => roleTerms[role][0],

  again: '请重新登录',
  againBody: '登录已经过期。页面和您填写的内容都还在；登录后接着办理。',
  otherPerson: (name: string) => `刚才登录的是 ${name}。换一个人登录会回到今日待办，这一页没有提交的内容不保留。`,

  noGrantTitle: '还没有办理身份',
  noGrantBody: (name: string) => `${name}，您的账号已经登录，但是还没有在任何单位的办理身份。请联系安全管理员授权。`,

  account: '账号与显示',
  actAs: '以哪个身份办理',
  identity: (organ: string, role: Role) => `${organ} ${roleTerms[role][0]}`,
  display: '显示',
  largeText: '大字版',
  highContrast: '高对比度',
  darkTheme: '深色背景',
  language: '语言',
  otherLanguage: 'English',
  signOut: '退出登录',
  signOutLost: '没有收到服务器的答复，可能还没有退出。请再试一次。',
}

export type IdentityWords = typeof zh

const en: IdentityWords = {
  title: 'Sign in to the desk',
  lead: 'Use the account your office gave you; its system administrator resets a forgotten password. Reading documents needs no account.',
  passwordSet: 'The password is set. Please sign in with it.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show password',
  signIn: 'Sign in',
  usernameMissing: 'Enter your user name.',
  passwordMissing: 'Enter your password.',
  lost: 'The server has not answered; you are not signed in. Check the network and try again.',

  demoTitle: 'Demonstration accounts',
  demoLead:
    'This is a demonstration: county, organs, people and documents are invented. Choosing an account fills in name and password; then press “Sign in”.',
  demoName: 'Name',
  demoOrgan: 'Organ',
  demoRole: 'Role',
  demoUse: 'Choose',
  demoUseLabel: (name, organ) => `Choose ${name}, ${organ}`,
  role: (role) => roleTerms[role][1],

  again: 'Please sign in again',
  againBody: 'Your session has ended. The page and what you typed are still here; sign in and go on.',
  otherPerson: (name) =>
    `${name} was signed in. Another person comes to their own work; what was not submitted on this page is not kept.`,

  noGrantTitle: 'No role yet',
  noGrantBody: (name) => `${name}, you are signed in but hold no role at any organ. Ask the security administrator for a grant.`,

  account: 'Account and display',
  actAs: 'Act as',
  identity: (organ, role) => `${organ}, ${roleTerms[role][1]}`,
  display: 'Display',
  largeText: 'Large print',
  highContrast: 'High contrast',
  darkTheme: 'Dark background',
  language: 'Language',
  otherLanguage: '中文',
  signOut: 'Sign out',
  signOutLost: 'The server has not answered; you may still be signed in. Try again.',
}

export const identityWords = { zh, en }
