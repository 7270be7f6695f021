import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodPassword, type IdentityServer, identityServer } from '../../test/support/identityServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { sqlOf } from '../platform/database/sql.ts'
import { logReader } from '../platform/log/reader.ts'
import { userVerb } from './cli.ts'

describe.each(databaseAdapters)('fadu user, on %s', (adapter) => {
  let http: IdentityServer
  beforeAll(async () => {
    http = await identityServer(adapter)
    await http.addOrgan('housing', '禾川县住房和城乡建设局')
  })
  afterAll(() => http.drop())

  const run = async (args: string, password = goodPassword) => {
    const said: string[] = []
    const complained: string[] = []
    const tty = {
      say: (line: string) => said.push(line),
      complain: (line: string) => complained.push(line),
      readPassword: async () => password,
    }
    const code = await userVerb(args.split(' '), { database: http.test.database, register: { log: http.log } }, '2021-03-05', tty)
    return { code, said, complained }
  }
  const end = async () => (await logReader(sqlOf(http.test.database.desk.fork())).end())?.position

  it('opens an account with a role, in the log, that can sign in', async () => {
    const added = await run('add wang.wei --name 王伟 --role 起草单位经办人 --organ housing --until 2021-12-31')
    expect(added).toEqual({ code: 0, said: ['已开立账号 wang.wei（王伟），角色：起草单位经办人。'], complained: [] })
    const cookie = await http.signedIn('wang.wei')
    expect((await http.call('home', undefined, { query: true, cookie })).data).toMatchObject({
      name: '王伟',
      role: 'draftingClerk',
      organ: 'housing',
    })
    expect((await run('list')).said).toEqual([
      'wang.wei\t王伟\t禾川县住房和城乡建设局 起草单位经办人（至 2021-12-31）',
      '共 1 个账号。',
    ])
  })

  it.each([
    ['no name', 'add li.na', '请用 --name 写明姓名。'],
    ['an unknown role', 'add li.na --name 李娜 --role king --organ housing', '没有角色“king”。'],
    ['a role for no organ', 'add li.na --name 李娜 --role leader', '--role 和 --organ 要一起写。'],
    [
      'a day that does not exist',
      'add li.na --name 李娜 --role leader --organ housing --until 2021-02-30',
      '日期“2021-02-30”不存在',
    ],
    ['an organ that is not registered', 'add li.na --name 李娜 --role leader --organ nowhere', '没有登记这个机关。'],
    ['a taken user name', 'add WANG.WEI --name 李娜', '用户名“WANG.WEI”已经使用。'],
    ['an unknown account', 'disable li.na', '没有账号“li.na”。'],
    ['an unknown action', 'promote li.na', '用法：'],
  ])('%s is refused in one line and changes nothing', async (_, args, line) => {
    const before = await end()
    const { code, complained } = await run(args)
    expect([code, complained[0]]).toEqual([1, expect.stringContaining(line)])
    expect(await end()).toBe(before)
    expect(await http.identity.findAccount('li.na')).toBeNull()
  })

  it('refuses a weak password', async () =>
    expect((await run('add li.na --name 李娜', '123456')).complained).toEqual([expect.stringContaining('密码至少 15 个字符。')]))

  it('sets a new password, then disables the account', async () => {
    expect((await run('password wang.wei', 'another password, longer')).said).toEqual([
      '已设置 wang.wei（王伟）的新密码，其全部登录已经结束。',
    ])
    expect((await http.call('session.signIn', { username: 'wang.wei', password: 'another password, longer' })).status).toBe(200)
    expect((await run('disable wang.wei')).said).toEqual(['已停用 wang.wei（王伟）。'])
    expect((await http.call('session.signIn', { username: 'wang.wei', password: 'another password, longer' })).status).toBe(401)
    expect((await run('list')).said[0]).toBe('wang.wei\t王伟\t已停用')
  })
})
