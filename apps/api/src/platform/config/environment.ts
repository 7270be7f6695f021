import { isIP } from 'node:net'
import { isLegalDate, type LegalDate } from '@fadu/core'
import { z } from 'zod'

/**
 * Each variable of the environment, one schema a name: what is wrong with a value and how to mend it, in the words of the
 * person who set it. Addresses with passwords are never repeated in a message. `.env.example` explains the same names.
 */
export const environmentSchema = z.object({
  NODE_ENV: optional((value) => oneOf(value, ['development', 'test', 'production'] as const)),
  PORT: optional((value) =>
    /^\d{1,5}$/.test(value) && Number(value) <= 65_535
      ? right(Number(value))
      : wrong(`应为 0 到 65535 的整数，现为${quoted(value)}。请改为例如 8080。`),
  ),
  HOST: optional((value) =>
    isIP(value) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)
      ? right(value)
      : wrong(`应为要监听的地址，现为${quoted(value)}。只供本机使用请写 127.0.0.1，供其他机器访问请写 0.0.0.0。`),
  ),
  PUBLIC_URL: optional((value) => {
    const url = addressOf(value, ['http:', 'https:'])
    return url && url.pathname === '/' && !url.search && !url.hash && !url.username
      ? right(url.origin)
      : wrong(`应为公众访问本系统的网址，只到域名或端口为止，现为${quoted(value)}。请改为例如 https://fadu.example.gov.cn。`)
  }),
  DATABASE_URL: optional(databaseAddress),
  DATABASE_OWNER_URL: optional(databaseAddress),
  FADU_TEST_DATABASE_URL: optional(databaseAddress),
  MEILI_URL: optional((value) =>
    addressOf(value, ['http:', 'https:']) ? right(value) : wrong('不是有效的网址。请改为例如 http://127.0.0.1:7700。'),
  ),
  MEILI_KEY: optional(right),
  FADU_DATA_DIR: optional(right),
  FADU_RULE_PACK: optional((value) =>
    /^[a-z0-9][a-z0-9-]*$/.test(value) || value.endsWith('.json')
      ? right(value)
      : wrong(`应为规则包的名称或 .json 文件的路径，现为${quoted(value)}。请改为例如 national。`),
  ),
  FADU_DEMO: optional((value) =>
    value === '1' || value === '0' ? right(value === '1') : wrong(`应为 1（带演示数据）或 0，现为${quoted(value)}。`),
  ),
  FADU_NOW: optional((value) =>
    isLegalDate(value)
      ? right<LegalDate>(value)
      : wrong(`应为真实存在的日期，写作 YYYY-MM-DD，现为${quoted(value)}。请改为例如 2026-03-05。`),
  ),
  FADU_SECRET: optional((value) =>
    value.length >= SECRET_LENGTH
      ? right(value)
      : wrong(`至少要有 ${SECRET_LENGTH} 个字符，现有 ${value.length} 个。可用“openssl rand -hex 32”生成。`),
  ),
  TRUST_PROXY: optional((value) => {
    const proxies = value.split(',').map((proxy) => proxy.trim())
    const bad = proxies.find((proxy) => !isProxy(proxy))
    return bad === undefined
      ? right(proxies)
      : wrong(`应为以逗号分隔的反向代理地址或网段，其中${quoted(bad)}不是。请改为例如 127.0.0.1,10.0.0.0/8。`)
  }),
})

export type Environment = z.output<typeof environmentSchema>

/** Shorter than that a secret could be guessed from what it signs. */
export const SECRET_LENGTH = 32

type Reading<T> = { readonly value: T } | { readonly problem: string }

function right<T>(value: T): Reading<T> {
  return { value }
}

function wrong(problem: string): Reading<never> {
  return { problem }
}

/** An empty value counts as none: it is what a line of `.env` says that nobody filled in. */
function optional<T>(read: (value: string) => Reading<T>) {
  return z
    .string()
    .optional()
    .transform((given, context): T | undefined => {
      const value = given?.trim()
      if (!value) return undefined
      const reading = read(value)
      if ('value' in reading) return reading.value
      context.addIssue({ code: 'custom', message: reading.problem })
      return z.NEVER
    })
}

function oneOf<const T extends string>(value: string, allowed: readonly T[]): Reading<T> {
  const found = allowed.find((one) => one === value)
  return found ? right(found) : wrong(`应为 ${allowed.join('、')} 之一，现为${quoted(value)}。`)
}

function databaseAddress(value: string): Reading<string> {
  const url = addressOf(value, ['postgres:', 'postgresql:'])
  return url && url.pathname.length > 1 && (url.hostname || url.searchParams.has('host'))
    ? right(value)
    : wrong('不是完整的 PostgreSQL 连接地址。请写作 postgres://用户名:密码@主机:5432/数据库名，密码中的特殊字符要用百分号编码。')
}

function addressOf(value: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url && protocols.includes(url.protocol) ? url : undefined
}

function isProxy(proxy: string): boolean {
  const [address = '', bits, ...more] = proxy.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

function quoted(value: string): string {
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
}
