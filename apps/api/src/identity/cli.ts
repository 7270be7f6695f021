import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type AccountCommand, isLegalDate, type LegalDate, type Role, roles, roleTerms, serverActor } from '@fadu/core'
import type { Database } from '../platform/database/openDatabase.ts'
import { type AnyRefusal, isAnyRefusal, wireRefusal } from '../platform/http/refusals.ts'
import type { LogDependencies } from '../platform/log/transact.ts'
import { giveAccountCommands } from './accountCommands.ts'
import { type IdentityService, openIdentity } from './identity.ts'
import { readPassword } from './readPassword.ts'

const usage = `用法：npm run fadu -- user <动作>

  user add 用户名 --name 姓名 [--role 角色 --organ 机关] [--until 日期]   开立账号；密码从键盘或者标准输入读入
  user disable 用户名                                                    停用账号，并结束其全部登录
  user password 用户名                                                   设置新密码
  user list                                                              列出账号和现有的角色

角色：${roles.map((role) => `${role}（${roleTerms[role][0]}）`).join('、')}
`

/** The parts of an open register that accounts need. */
export interface UserVerbDependencies {
  readonly database: Database
  readonly register: { readonly log: LogDependencies }
}

/** How the verb speaks and reads a password; the terminal's, unless a test says otherwise. */
export interface UserVerbConsole {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  readonly readPassword: () => Promise<string>
}

const terminal: UserVerbConsole = { say: console.log, complain: console.error, readPassword }

/** `fadu user …`: gives the exit code. */
export async function userVerb(
  args: readonly string[],
  open: UserVerbDependencies,
  today: LegalDate,
  tty: UserVerbConsole = terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, role: { type: 'string' }, organ: { type: 'string' }, until: { type: 'string' } },
  })
  const [action, username] = positionals
  // Nothing is signed here, so any secret does.
  const identity = await openIdentity({ database: open.database, secret: randomBytes(32).toString('hex'), today: () => today })
  const failed = (refusal: AnyRefusal) => {
    const { what, remedy } = wireRefusal(refusal, 'zh')
    tty.complain(`${what}${remedy}`)
    return 1
  }
  try {
    if (action === 'list') return await list(identity, today, tty)
    if (!username || !['add', 'disable', 'password'].includes(action ?? '')) {
      tty.complain(usage)
      return 1
    }
    if (action === 'add') return await add({ identity, open, today, tty, failed }, username, values)
    const found = await identity.findAccount(username)
    if (!found) return failed({ refused: true, code: 'account.unknown', source: null, params: { username } })
    if (action === 'password') {
      const refusal = await identity.setPassword(found.id, await tty.readPassword())
      if (refusal) return failed(refusal)
      tty.say(`已设置 ${found.username}（${found.name}）的新密码，其全部登录已经结束。`)
      return 0
    }
    await identity.disable(found.id)
    const disabled = await giveAccountCommands(open.register.log, {
      commandId: randomUUID(),
      actor: serverActor,
      today,
      commands: [{ type: 'disableAccount', account: found.id }],
    })
    if (isAnyRefusal(disabled)) return failed(disabled)
    tty.say(`已停用 ${found.username}（${found.name}）。`)
    return 0
  } finally {
    await identity.close()
  }
}

interface Errand {
  readonly identity: IdentityService
  readonly open: UserVerbDependencies
  readonly today: LegalDate
  readonly tty: UserVerbConsole
  readonly failed: (refusal: AnyRefusal) => number
}

async function add(
  errand: Errand,
  username: string,
  values: { name?: string; role?: string; organ?: string; until?: string },
): Promise<number> {
  const { identity, open, today, tty, failed } = errand
  const { name, organ, until = null } = values
  const role = values.role === undefined ? null : roleNamed(values.role)
  const mistake = !name
    ? '请用 --name 写明姓名。'
    : role === undefined
      ? `没有角色“${values.role}”。`
      : (role === null) !== (organ === undefined)
        ? '--role 和 --organ 要一起写。'
        : until !== null && !isLegalDate(until)
          ? `日期“${until}”不存在，请按“年-月-日”写，例如 2027-12-31。`
          : null
  if (mistake || !name) {
    tty.complain(`${mistake}\n\n${usage}`)
    return 1
  }
  const account = await identity.createCredential({ username, name, password: await tty.readPassword() })
  if (typeof account !== 'string') return failed(account)
  const commands: AccountCommand[] = [{ type: 'openAccount', account, name }]
  if (role && organ)
    commands.push({
      type: 'grantRole',
      account,
      grantId: randomUUID(),
      role,
      organ,
      from: today,
      until: until as LegalDate | null,
    })
  const recorded = await giveAccountCommands(open.register.log, { commandId: randomUUID(), actor: serverActor, today, commands })
  if (isAnyRefusal(recorded)) {
    await identity.removeCredential(account)
    return failed(recorded)
  }
  tty.say(`已开立账号 ${username}（${name}）${role ? `，角色：${roleTerms[role][0]}` : '，尚无角色'}。`)
  return 0
}

/** By its code or by its Chinese name; undefined where there is none. */
const roleNamed = (word: string): Role | undefined => roles.find((role) => role === word || roleTerms[role][0] === word)

async function list(identity: IdentityService, today: LegalDate, tty: UserVerbConsole): Promise<number> {
  const accounts = await identity.listAccounts(today)
  for (const { username, name, disabled, grants } of accounts) {
    const held = grants
      .map(({ role, organName, until }) => `${organName} ${roleTerms[role][0]}${until ? `（至 ${until}）` : ''}`)
      .join('；')
    tty.say(`${username}\t${name}\t${disabled ? '已停用' : held || '尚无角色'}`)
  }
  tty.say(`共 ${accounts.length} 个账号。`)
  return 0
}
