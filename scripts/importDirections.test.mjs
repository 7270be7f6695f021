import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const REFUSED = ['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules', 'plugin']

/** [what it breaks, the file, what is planted in it] */
const WRONG = [
  ['core takes from ui', 'packages/core/src/text/planted.ts', "import { a } from '@fadu/ui'"],
  ['core takes from the api', 'packages/core/src/text/planted.ts', "import type { a } from '@fadu/api'"],
  ['core takes from the api when it runs', 'packages/core/src/text/planted.ts', "const a = await import('@fadu/api')"],
  ['core takes a file of ui', 'packages/core/src/text/planted.ts', "import { a } from '../../../ui/src/index.ts'"],
  ['core passes on what is not its own', 'packages/core/src/text/planted.ts', "export * from '@fadu/web'"],
  ['core reads files', 'packages/core/src/text/planted.ts', "import { readFileSync as a } from 'node:fs'"],
  ['core reads files under the old name', 'packages/core/src/text/planted.ts', "import { readFileSync as a } from 'fs'"],
  ['core has a clock', 'packages/core/src/text/planted.ts', 'const a = () => Date.now()'],
  ['core reads the day', 'packages/core/src/text/planted.ts', 'const a = () => new Date()'],
  ['a test of core takes from the api', 'packages/core/src/text/planted.test.ts', "import { a } from '@fadu/api'"],
  ['ui takes from the web', 'packages/ui/src/Tag/planted.tsx', "import { a } from '@fadu/web'"],
  ['ui takes types of the api', 'packages/ui/src/Tag/planted.tsx', "import type { a } from '@fadu/api'"],
  ['ui takes a file of core', 'packages/ui/src/Tag/planted.tsx', "import { a } from '../../../core/src/index.ts'"],
  ['ui takes the component library', 'packages/ui/src/Tag/planted.tsx', "import { Button as a } from 'antd'"],
  ['ui reads files', 'packages/ui/src/Tag/planted.tsx', "import { readFileSync as a } from 'node:fs'"],
  ['ui has a data source', 'packages/ui/src/Tag/planted.tsx', "import { useQuery as a } from '@tanstack/react-query'"],
  ['web takes what runs from the api', 'apps/web/src/filing/planted.tsx', "import { a } from '@fadu/api'"],
  ['web takes a default from the api', 'apps/web/src/filing/planted.tsx', "import a from '@fadu/api'"],
  ['web takes all of the api', 'apps/web/src/filing/planted.tsx', "import * as a from '@fadu/api'"],
  ['web runs the api for its effects', 'apps/web/src/filing/planted.tsx', "import '@fadu/api'"],
  ['web keeps an empty import of the api', 'apps/web/src/filing/planted.tsx', "import { type a } from '@fadu/api'"],
  ['web passes on the api', 'apps/web/src/filing/planted.tsx', "export * from '@fadu/api'"],
  ['web passes on a part of the api', 'apps/web/src/filing/planted.tsx', "export { a } from '@fadu/api'"],
  ['web takes from the api when it runs', 'apps/web/src/filing/planted.tsx', "const a = await import('@fadu/api')"],
  ['web takes a file of the api', 'apps/web/src/filing/planted.tsx', "import type { a } from '../../../api/src/router.ts'"],
  ['web takes a room of core', 'apps/web/src/filing/planted.tsx', "import { a } from '@fadu/core/src/text/a.ts'"],
  ['api takes from ui', 'apps/api/src/planted.ts', "import { a } from '@fadu/ui'"],
  ['api takes from the web', 'apps/api/src/planted.ts', "import { a } from '@fadu/web'"],
  ['api takes a file of the web', 'apps/api/src/planted.ts', "import { a } from '../../web/src/public.tsx'"],
  ['a test of the api takes from the web', 'apps/api/src/review/planted.test.ts', "import { a } from '@fadu/web'"],
  ['a capability takes from ui', 'apps/api/src/review/planted.ts', "import { a } from '@fadu/ui'"],
  ['a capability takes from another', 'apps/api/src/review/planted.ts', "import { a } from '../filing/service.ts'"],
  ['a capability takes types of another', 'apps/api/src/review/planted.ts', "import type { a } from '../filing/service.ts'"],
  ['a capability takes what wires it', 'apps/api/src/review/planted.ts', "import { a } from '../main.ts'"],
  [
    'a deep file of a capability takes from another',
    'apps/api/src/review/items/planted.ts',
    "import { a } from '../../filing/service.ts'",
  ],
  ['a deep file of a capability takes from the web', 'apps/api/src/review/items/planted.ts', "import { a } from '@fadu/web'"],
  ['platform takes from a capability', 'apps/api/src/platform/log/planted.ts', "import { a } from '../../review/service.ts'"],
]

/** The same, the right way round: a rule that refuses everything would pass the list above. */
const RIGHT = [
  ['core takes from its own rooms', 'packages/core/src/text/planted.ts', "import { a } from '../schema/legalDate.ts'"],
  ['core makes a date of given numbers', 'packages/core/src/text/planted.ts', 'const a = new Date(Date.UTC(2021, 2, 5))'],
  ['a test of core reads files', 'packages/core/src/text/planted.test.ts', "import { readFileSync as a } from 'node:fs'"],
  ['ui takes from core', 'packages/ui/src/Tag/planted.tsx', "import { a } from '@fadu/core'"],
  ['web takes from core', 'apps/web/src/filing/planted.tsx', "import { a } from '@fadu/core'"],
  ['web takes from ui', 'apps/web/src/filing/planted.tsx', "import { a } from '@fadu/ui'"],
  ['web takes the tokens of ui', 'apps/web/src/filing/planted.tsx', "import '@fadu/ui/tokens.css'"],
  ['web takes types of the api', 'apps/web/src/filing/planted.tsx', "import type { a } from '@fadu/api'"],
  ['web loads a page late', 'apps/web/src/filing/planted.tsx', "const a = await import('./FilingPage.tsx')"],
  ['api takes from core', 'apps/api/src/planted.ts', "import { a } from '@fadu/core'"],
  ['main takes from every capability', 'apps/api/src/planted.ts', "import { a } from './review/service.ts'"],
  ['the demonstration drives every capability', 'apps/api/src/demo/planted.ts', "import { a } from '../review/service.ts'"],
  ['a capability takes from platform', 'apps/api/src/review/planted.ts', "import { a } from '../platform/log/append.ts'"],
  ['a capability takes from itself', 'apps/api/src/review/planted.ts', "import { a } from './service.ts'"],
  ['a deep file takes from its capability', 'apps/api/src/review/items/planted.ts', "import { a } from '../service.ts'"],
  ['a deep file takes from platform', 'apps/api/src/review/items/planted.ts', "import { a } from '../../platform/log/append.ts'"],
  ['platform takes from platform', 'apps/api/src/platform/log/planted.ts', "import { a } from '../database/pool.ts'"],
  [
    'a test of a capability sets up the whole api',
    'apps/api/src/review/planted.test.ts',
    "import { a } from '../../test/server.ts'",
  ],
]

/** Lints every case in one run, in a copy of the tree's shape outside the repository. */
let refusals
let copy
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'fadu-directions-'))
  for (const path of ['biome.json', '.gitignore', 'scripts/lint']) cpSync(join(root, path), join(copy, path), { recursive: true })
  const planted = [...WRONG, ...RIGHT].map(([, file, code], index) => {
    const path = numbered(file, index)
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `${code}\n`)
    return path
  })
  refusals = refusalsByFile(copy, planted)
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('imports go one way: core <- ui <- web, core <- api', () => {
  it.each(WRONG.map(([name, file], index) => [name, numbered(file, index)]))('refused: %s', (_, path) => {
    expect(refusals.get(path) ?? []).not.toEqual([])
  })
  it.each(RIGHT.map(([name, file], index) => [name, numbered(file, WRONG.length + index)]))('allowed: %s', (_, path) => {
    expect(refusals.get(path) ?? []).toEqual([])
  })
})

function refusalsByFile(folder, files) {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', ...files]
  const { stdout, error } = spawnSync('biome', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error) throw error
  const found = new Map()
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    if (!REFUSED.includes(category)) continue
    const path = location.path.file ?? location.path
    found.set(path, [...(found.get(path) ?? []), category])
  }
  return found
}

function numbered(file, index) {
  return file.replace('planted', `planted${index}`)
}
