import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  findServer,
  type MeilisearchAddress,
  type PackagedServer,
  startPackagedServer,
} from '../../src/search/meilisearch/packagedServer.ts'
import { type OpenSearch, openSearch } from '../../src/search/openSearch.ts'
import type { TestRegister } from './testRegister.ts'

/** Whether a real Meilisearch can be had here. */
export const hasMeilisearch = findServer() !== null
if (!hasMeilisearch) console.log('Tests with Meilisearch are skipped: there is no packaged server for this platform.')

export interface TestEngine extends OpenSearch {
  readonly server: PackagedServer
  /** Until Meilisearch answers, with all that is published. */
  readonly ready: () => Promise<void>
}

/** A search with a real Meilisearch server of its own; by way of `through` if something stands before it. */
export async function testEngine(
  register: TestRegister,
  through: (server: PackagedServer) => Promise<MeilisearchAddress> = async (server) => server,
): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-meilisearch-'))
  const server = await startPackagedServer(folder)
  if (!server) throw new Error('the packaged Meilisearch does not start')
  const search = openSearch(register.open, { dataDir: folder, meilisearch: await through(server) })
  return {
    ...search,
    server,
    ready: () =>
      until(async () => {
        const { state, indexPosition, logPosition } = await search.health()
        return state === 'ready' && indexPosition === logPosition
      }),
    close: async () => {
      await search.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits for what comes by itself. */
export async function until(comes: () => Promise<boolean>, patience = 30_000): Promise<void> {
  for (const deadline = Date.now() + patience; ; await sleep(20)) {
    if (await comes()) return
    if (Date.now() > deadline) throw new Error(`it did not come within ${patience / 1000} seconds: ${comes}`)
  }
}
