import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LegalDate } from '@fadu/core'
import { type Environment, environmentSchema } from './environment.ts'
import { misspelled } from './misspelled.ts'

/** What the environment says, checked once at the start; nothing else reads environment variables. */
export interface Config {
  readonly mode: 'development' | 'test' | 'production'
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Origin under which the public reaches us, without a slash at the end; undefined: the address we listen on. */
  readonly publicUrl: string | undefined
  readonly database:
    | { readonly kind: 'embedded' }
    /** `ownerUrl` is the sign-in that migrates; `url` is then a restricted one. */
    | { readonly kind: 'external'; readonly url: string; readonly ownerUrl: string | undefined }
  /** A Meilisearch server of one's own; undefined: the packaged one where it exists, else PostgreSQL. */
  readonly meilisearch: { readonly url: string; readonly key: string } | undefined
  /** Absolute. */
  readonly dataDir: string
  /** Name of a rule pack, or the absolute path of its file; speaks only to an empty register. */
  readonly rulePack: string
  readonly demo: boolean
  /** A fixed business date for demonstrations and tests; undefined: today in Asia/Shanghai. */
  readonly now: LegalDate | undefined
  /** Undefined: see `sessionSecret`. */
  readonly secret: string | undefined
  /** Addresses of reverse proxies whose word about the client is believed. */
  readonly trustProxy: readonly string[]
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The repository's root, above which nothing is written unless one asks for it. */
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url))

/** Reads the environment: either every value is right, or each problem is one line that says how to mend it. */
export function loadConfig(variables: Readonly<Record<string, string | undefined>>): ConfigResult {
  const issues = environmentSchema.safeParse(variables).error?.issues ?? []
  const wrong = new Set(issues.map((issue) => String(issue.path[0])))
  const right = environmentSchema.parse(Object.fromEntries(Object.entries(variables).filter(([name]) => !wrong.has(name))))
  const problems = [
    ...misspelled(Object.keys(variables), Object.keys(environmentSchema.shape)),
    ...issues.map((issue) => `${String(issue.path[0])}：${issue.message}`),
    ...contradictions(right)
      .filter(({ name }) => !wrong.has(name))
      .map(({ name, problem }) => `${name}：${problem}`),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: configOf(right) }
}

function configOf(environment: Environment): Config {
  const { DATABASE_URL: url, MEILI_URL, MEILI_KEY, FADU_RULE_PACK: pack = 'national' } = environment
  return {
    mode: environment.NODE_ENV ?? 'development',
    host: environment.HOST ?? '127.0.0.1',
    port: environment.PORT ?? 8080,
    publicUrl: environment.PUBLIC_URL,
    database: url ? { kind: 'external', url, ownerUrl: environment.DATABASE_OWNER_URL } : { kind: 'embedded' },
    meilisearch: MEILI_URL && MEILI_KEY ? { url: MEILI_URL, key: MEILI_KEY } : undefined,
    dataDir: resolve(environment.FADU_DATA_DIR ?? resolve(ROOT, '.fadu')),
    rulePack: pack.endsWith('.json') ? resolve(pack) : pack,
    demo: environment.FADU_DEMO ?? false,
    now: environment.FADU_NOW,
    secret: environment.FADU_SECRET,
    trustProxy: environment.TRUST_PROXY ?? [],
  }
}

/** Values that are right each for itself but not together. */
function contradictions(environment: Environment): { readonly name: keyof Environment; readonly problem: string }[] {
  const { DATABASE_URL, DATABASE_OWNER_URL, MEILI_URL, MEILI_KEY, FADU_DEMO, FADU_NOW, FADU_SECRET } = environment
  const production = environment.NODE_ENV === 'production'
  const cases: [boolean, keyof Environment, string][] = [
    [
      !!DATABASE_OWNER_URL && !DATABASE_URL,
      'DATABASE_URL',
      '设了 DATABASE_OWNER_URL 就必须给出应用所用的受限账号。请补上，或删去 DATABASE_OWNER_URL。',
    ],
    [
      !!MEILI_URL && !MEILI_KEY,
      'MEILI_KEY',
      '设了 MEILI_URL 就必须给出访问密钥。请补上，或删去 MEILI_URL 改用 PostgreSQL 检索。',
    ],
    [
      !!MEILI_KEY && !MEILI_URL,
      'MEILI_URL',
      '设了 MEILI_KEY 却没有服务地址。请补上例如 http://127.0.0.1:7700，或删去 MEILI_KEY。',
    ],
    [production && !!FADU_DEMO, 'FADU_DEMO', '正式运行（NODE_ENV=production）不得带演示数据。请删去这一项。'],
    [production && !!FADU_NOW, 'FADU_NOW', '正式运行（NODE_ENV=production）不得指定业务日期。请删去这一项。'],
    [
      production && !FADU_SECRET,
      'FADU_SECRET',
      '正式运行（NODE_ENV=production）必须设置。可用“openssl rand -hex 32”生成，并妥善保管。',
    ],
  ]
  return cases.filter(([holds]) => holds).map(([, name, problem]) => ({ name, problem }))
}
