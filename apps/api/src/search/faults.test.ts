import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Meilisearch } from 'meilisearch'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { hasMeilisearch, type TestEngine, testEngine, until } from '../../test/support/searchEngine.ts'
import { isAlive } from '../platform/database/liveProcess.ts'
import type { MeilisearchAddress } from './meilisearch/packagedServer.ts'
import { readLogMoment, searchIndex } from './meilisearch/searchIndex.ts'
import { reindex } from './openSearch.ts'
import { noFilter, type Search } from './search.ts'

const ask = (find: Search, text: string) =>
  find({
    text,
    scope: 'all',
    today: '2026-11-25',
    day: '2026-11-25',
    filter: noFilter,
    sort: 'relevance',
    facets: false,
    offset: 0,
    limit: 100,
  })

const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    id: `water-${from + i}`,
    title: `禾川县第${from + i}供水办法`,
    publishedOn: '2020-01-01' as const,
    body: Array.from({ length: 20 }, (_, article) => `第${article + 1}条　供水单位应当保障供水安全。`).join('\n'),
  }))

/** A real server, and what may happen to it. Whatever it is, search answers, rightly, and heals by itself. */
describe.skipIf(!hasMeilisearch)('search with a Meilisearch in trouble', () => {
  let portal: PortalServer
  let search: TestEngine | null = null
  beforeEach(async () => {
    portal = await portalServer('embedded')
    await portal.recorded(records(1, 11))
  })
  afterEach(async () => {
    await search?.close()
    search = null
    await portal?.drop()
  })
  const ready = async () => {
    search = await testEngine(portal.register)
    await search.ready()
    return search
  }
  const nameOf = async (address: MeilisearchAddress) =>
    searchIndex(address, (await readLogMoment(portal.register.sql())).register).name
  /** Ten answers in a row, each with every document. */
  const answersAll = async (find: Search, count: number) => {
    for (let n = 0; n < 10; n++) expect((await ask(find, '供水单位')).total).toBe(count)
  }
  const byMeilisearch = (find: Search, count: number) => async () => {
    const answer = await ask(find, '供水单位')
    expect(answer.total).toBe(count)
    return answer.engine === 'meilisearch'
  }

  it('a publication is found at once by PostgreSQL, and soon by Meilisearch', async () => {
    const { find } = await ready()
    expect(await ask(find, '供水单位')).toMatchObject({ engine: 'meilisearch', standIn: false, total: 10 })
    await portal.recorded(records(11, 12))
    await answersAll(find, 11)
    await until(byMeilisearch(find, 11))
  }, 60_000)

  it('killed in the middle of indexing: PostgreSQL answers, the server is started again and the index goes on', async () => {
    const { find, server, health } = await ready()
    await portal.recorded(records(11, 60))
    await until(async () => (await health()).state !== 'ready')
    process.kill(server.pid()!, 'SIGKILL')
    await answersAll(find, 59)
    expect((await ask(find, '供水单位')).standIn).toBe(true)
    await until(byMeilisearch(find, 59))
    expect((await health()).lastFailure).not.toBeNull()
  }, 60_000)

  it('wiped, wholly or in part: found out, and built anew', async () => {
    const { find, server } = await ready()
    const client = new Meilisearch({ host: server.url, apiKey: server.key })
    const name = await nameOf(server)
    await client.deleteIndex(name).waitTask()
    await answersAll(find, 10)
    await until(byMeilisearch(find, 10))
    await client.index(name).deleteDocuments({ filter: 'publishedOn > 0' }).waitTask()
    await until(byMeilisearch(find, 10))
  }, 60_000)

  it('an index of an older program, of a later log or with what is not published: nothing of it is shown, and it is replaced', async () => {
    const { find, server, health } = await ready()
    const index = new Meilisearch({ host: server.url, apiKey: server.key }).index(await nameOf(server))
    const note = await index.getDocument('note')
    const draft = {
      id: 'draft_1_0',
      document: 'draft',
      n: 1,
      text: 'draft_1',
      latest: 1,
      publishedOn: 20200101,
      title: '供水单位',
      words: '供水单位',
    }
    for (const old of [{ shape: 0 }, { position: note.position + 1000 }, { register: 'another' }]) {
      await index.addDocuments([draft, { ...note, ...old, records: note.records + 1 }]).waitTask()
      await answersAll(find, 10)
      await until(async () => (await health()).state === 'ready' && (await health()).documents === note.records)
      await until(byMeilisearch(find, 10))
    }
    // Even where the note says that all is well.
    await index.addDocuments([draft, { ...note, records: note.records + 1 }]).waitTask()
    await answersAll(find, 10)
  }, 60_000)

  it('slow: nobody waits long, and when it is quick again it answers again', async () => {
    let delay = 0
    const proxy = createServer((incoming, outgoing) => {
      const onward = request({ ...target, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
        setTimeout(() => {
          outgoing.writeHead(answer.statusCode!, answer.headers)
          answer.pipe(outgoing)
        }, delay)
      })
      onward.on('error', () => outgoing.destroy())
      incoming.pipe(onward)
    })
    let target: { host: string; port: number }
    search = await testEngine(portal.register, async ({ url, key }) => {
      target = { host: '127.0.0.1', port: Number(new URL(url).port) }
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
      return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, key }
    })
    const { find, health, ready: isReady } = search
    await isReady()
    delay = 5_000
    await answersAll(find, 10)
    await until(async () => (await health()).state === 'away')
    expect((await ask(find, '供水单位')).standIn).toBe(true)
    delay = 0
    await until(byMeilisearch(find, 10))
    proxy.close()
  }, 60_000)

  it('reindex builds beside and swaps, while searches are answered', async () => {
    const { find, server } = await ready()
    let answers = 0
    let isBuilt = false
    const asking = (async () => {
      while (!isBuilt) {
        expect((await ask(find, '供水单位')).total).toBe(10)
        answers += 1
      }
    })()
    const built = await reindex(portal.register.open, { dataDir: '', meilisearch: server }, () => {})
    isBuilt = true
    await asking
    // An article each, and one for the text as a whole.
    expect(built?.records).toBe(10 * 21)
    expect(answers).toBeGreaterThan(0)
    await until(byMeilisearch(find, 10))
  }, 60_000)

  it('the server ends with the search that started it', async () => {
    const { server, close } = await ready()
    const pid = server.pid()!
    await close()
    search = null
    expect(isAlive(pid)).toBe(false)
  }, 60_000)
})
