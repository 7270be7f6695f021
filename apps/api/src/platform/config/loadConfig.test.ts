import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environmentSchema } from './environment.ts'
import { type Config, loadConfig } from './loadConfig.ts'

const SECRET = 'a'.repeat(32)
const PRODUCTION = { NODE_ENV: 'production', FADU_SECRET: SECRET }

function configOf(variables: Record<string, string>): Config {
  const result = loadConfig(variables)
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.config
}

function problemsOf(variables: Record<string, string>): readonly string[] {
  const result = loadConfig(variables)
  return result.ok ? [] : result.problems
}

it('starts on an empty environment, for this machine only', () => {
  expect(configOf({})).toEqual({
    mode: 'development',
    host: '127.0.0.1',
    port: 8080,
    publicUrl: undefined,
    database: { kind: 'embedded' },
    meilisearch: undefined,
    dataDir: resolve(import.meta.dirname, '../../../../../.fadu'),
    rulePack: 'national',
    demo: false,
    now: undefined,
    secret: undefined,
    trustProxy: [],
  })
})

it.each<[string, Record<string, string>, Partial<Config>]>([
  ['a port', { PORT: '3000' }, { port: 3000 }],
  ['a port that the system chooses', { PORT: '0' }, { port: 0 }],
  ['every address', { HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
  ['an IPv6 address', { HOST: '::1' }, { host: '::1' }],
  ['a host name', { HOST: 'localhost' }, { host: 'localhost' }],
  [
    'a public address without its slash',
    { PUBLIC_URL: 'https://fadu.example.gov.cn/' },
    { publicUrl: 'https://fadu.example.gov.cn' },
  ],
  [
    'a database',
    { DATABASE_URL: 'postgres://a:b@db:5432/fadu' },
    { database: { kind: 'external', url: 'postgres://a:b@db:5432/fadu', ownerUrl: undefined } },
  ],
  [
    'a database on a socket',
    { DATABASE_URL: 'postgresql:///fadu?host=/run/pg' },
    { database: { kind: 'external', url: 'postgresql:///fadu?host=/run/pg', ownerUrl: undefined } },
  ],
  [
    'a restricted sign-in beside the owner',
    { DATABASE_URL: 'postgres://app@db/fadu', DATABASE_OWNER_URL: 'postgres://owner@db/fadu' },
    { database: { kind: 'external', url: 'postgres://app@db/fadu', ownerUrl: 'postgres://owner@db/fadu' } },
  ],
  [
    'a search server',
    { MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: 'key' },
    { meilisearch: { url: 'http://127.0.0.1:7700', key: 'key' } },
  ],
  ['a data folder, made absolute', { FADU_DATA_DIR: 'data' }, { dataDir: resolve('data') }],
  ['a rule pack by name', { FADU_RULE_PACK: 'ningxia-2021' }, { rulePack: 'ningxia-2021' }],
  ['a rule pack by file, made absolute', { FADU_RULE_PACK: 'packs/own.json' }, { rulePack: resolve('packs/own.json') }],
  ['the demonstration', { FADU_DEMO: '1' }, { demo: true }],
  ['no demonstration', { FADU_DEMO: '0' }, { demo: false }],
  ['a business date', { FADU_NOW: '2024-02-29' }, { now: '2024-02-29' }],
  ['proxies', { TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1' }, { trustProxy: ['127.0.0.1', '10.0.0.0/8', '::1'] }],
  ['production', PRODUCTION, { mode: 'production', secret: SECRET, demo: false }],
  ['production without the demonstration', { ...PRODUCTION, FADU_DEMO: '0' }, { mode: 'production', demo: false }],
  [
    'an empty value as none',
    { PORT: '', FADU_NOW: ' ', DATABASE_URL: '' },
    { port: 8080, now: undefined, database: { kind: 'embedded' } },
  ],
])('takes %s', (_, variables, expected) => expect(configOf(variables)).toMatchObject(expected))

describe('a wrong value is one line that names it and says how to mend it', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a word for a port', { PORT: 'http' }, 'PORT：应为 0 到 65535 的整数，现为“http”。请改为例如 8080。'],
    ['a port too high', { PORT: '65536' }, 'PORT：应为 0 到 65535 的整数，现为“65536”。请改为例如 8080。'],
    ['a negative port', { PORT: '-1' }, 'PORT：应为 0 到 65535 的整数，现为“-1”。请改为例如 8080。'],
    ['a port with a fraction', { PORT: '80.5' }, 'PORT：应为 0 到 65535 的整数，现为“80.5”。请改为例如 8080。'],
    [
      'a host with a port',
      { HOST: '127.0.0.1:80' },
      'HOST：应为要监听的地址，现为“127.0.0.1:80”。只供本机使用请写 127.0.0.1，供其他机器访问请写 0.0.0.0。',
    ],
    [
      'a public address without a protocol',
      { PUBLIC_URL: 'fadu.example' },
      'PUBLIC_URL：应为公众访问本系统的网址，只到域名或端口为止，现为“fadu.example”。请改为例如 https://fadu.example.gov.cn。',
    ],
    [
      'a public address with a path',
      { PUBLIC_URL: 'https://a.cn/fadu' },
      'PUBLIC_URL：应为公众访问本系统的网址，只到域名或端口为止，现为“https://a.cn/fadu”。请改为例如 https://fadu.example.gov.cn。',
    ],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://a@b/c' },
      'DATABASE_URL：不是完整的 PostgreSQL 连接地址。请写作 postgres://用户名:密码@主机:5432/数据库名，密码中的特殊字符要用百分号编码。',
    ],
    [
      'a database without a name',
      { DATABASE_URL: 'postgres://a@b' },
      'DATABASE_URL：不是完整的 PostgreSQL 连接地址。请写作 postgres://用户名:密码@主机:5432/数据库名，密码中的特殊字符要用百分号编码。',
    ],
    [
      'an owner without a database',
      { DATABASE_OWNER_URL: 'postgres://a@b/c' },
      'DATABASE_URL：设了 DATABASE_OWNER_URL 就必须给出应用所用的受限账号。请补上，或删去 DATABASE_OWNER_URL。',
    ],
    [
      'a search server that is none',
      { MEILI_URL: 'localhost', MEILI_KEY: 'k' },
      'MEILI_URL：不是有效的网址。请改为例如 http://127.0.0.1:7700。',
    ],
    [
      'a search server without a key',
      { MEILI_URL: 'http://a' },
      'MEILI_KEY：设了 MEILI_URL 就必须给出访问密钥。请补上，或删去 MEILI_URL 改用 PostgreSQL 检索。',
    ],
    [
      'a search key without a server',
      { MEILI_KEY: 'k' },
      'MEILI_URL：设了 MEILI_KEY 却没有服务地址。请补上例如 http://127.0.0.1:7700，或删去 MEILI_KEY。',
    ],
    [
      'a pack with a strange name',
      { FADU_RULE_PACK: '全国' },
      'FADU_RULE_PACK：应为规则包的名称或 .json 文件的路径，现为“全国”。请改为例如 national。',
    ],
    ['a demonstration by word', { FADU_DEMO: 'yes' }, 'FADU_DEMO：应为 1（带演示数据）或 0，现为“yes”。'],
    [
      'a date that does not exist',
      { FADU_NOW: '2023-02-29' },
      'FADU_NOW：应为真实存在的日期，写作 YYYY-MM-DD，现为“2023-02-29”。请改为例如 2026-03-05。',
    ],
    [
      'a date written otherwise',
      { FADU_NOW: '2026/3/5' },
      'FADU_NOW：应为真实存在的日期，写作 YYYY-MM-DD，现为“2026/3/5”。请改为例如 2026-03-05。',
    ],
    ['a short secret', { FADU_SECRET: 'short' }, 'FADU_SECRET：至少要有 32 个字符，现有 5 个。可用“openssl rand -hex 32”生成。'],
    ['an unknown mode', { NODE_ENV: 'prod' }, 'NODE_ENV：应为 development、test、production 之一，现为“prod”。'],
    [
      'trust in everybody',
      { TRUST_PROXY: 'true' },
      'TRUST_PROXY：应为以逗号分隔的反向代理地址或网段，其中“true”不是。请改为例如 127.0.0.1,10.0.0.0/8。',
    ],
    [
      'a net that is too fine',
      { TRUST_PROXY: '10.0.0.0/33' },
      'TRUST_PROXY：应为以逗号分隔的反向代理地址或网段，其中“10.0.0.0/33”不是。请改为例如 127.0.0.1,10.0.0.0/8。',
    ],
    [
      'the demonstration in production',
      { ...PRODUCTION, FADU_DEMO: '1' },
      'FADU_DEMO：正式运行（NODE_ENV=production）不得带演示数据。请删去这一项。',
    ],
    [
      'a business date in production',
      { ...PRODUCTION, FADU_NOW: '2026-01-01' },
      'FADU_NOW：正式运行（NODE_ENV=production）不得指定业务日期。请删去这一项。',
    ],
    [
      'production without a secret',
      { NODE_ENV: 'production' },
      'FADU_SECRET：正式运行（NODE_ENV=production）必须设置。可用“openssl rand -hex 32”生成，并妥善保管。',
    ],
    ['a slip in a name', { FADU_DATADIR: '/data' }, 'FADU_DATADIR：没有这个变量。是否想写 FADU_DATA_DIR？请改正或删去。'],
  ])('%s', (_, variables, line) => expect(problemsOf(variables)).toEqual([line]))
})

it('names every problem at once, each once', () => {
  const problems = problemsOf({
    NODE_ENV: 'production',
    PORT: 'x',
    FADU_SECRET: 'short',
    FADU_DEMO: '1',
    MEILI_KEY: 'k',
    MEILI_URL: 'x',
  })
  expect(problems.map((line) => line.split('：')[0])).toEqual(['PORT', 'MEILI_URL', 'FADU_SECRET', 'FADU_DEMO'])
})

it('never repeats a password', () => {
  const problems = problemsOf({
    DATABASE_URL: 'mysql://user:hunter2@db/fadu',
    MEILI_URL: 'hunter2',
    MEILI_KEY: 'hunter2',
    FADU_SECRET: 'hunter2',
  })
  expect(problems).toHaveLength(3)
  expect(problems.join()).not.toContain('hunter2')
})

it('leaves alone what others read and what is nobody’s', () => {
  expect(problemsOf({ FADU_CHROMIUM: '/usr/bin/chromium', FADU_FULL: '1', FADU_SOMETHING_ELSE: '1', HOME: '/root' })).toEqual([])
})

it('.env.example lists every variable with a line of explanation', () => {
  const lines = readFileSync(resolve(import.meta.dirname, '../../../../../.env.example'), 'utf8').split('\n')
  const listed = lines.flatMap((line, index) => {
    const name = line.match(/^#? ?([A-Z][A-Z_]+)=/)?.[1]
    if (!name) return []
    expect(lines[index - 1], `${name} has no explanation above it`).toMatch(/^# \S/)
    return [name]
  })
  expect(listed.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted())
})
