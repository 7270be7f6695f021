import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { type AskIndex, askIndex } from './askIndex.ts'

let close = async () => {}
afterEach(() => close())

async function against(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<AskIndex> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return askIndex({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, key: 'secret' }, 'fadu', 300)
}

it('asks the index by its address, with the key, and for an answer that is not packed', async () => {
  const ask = await against((request, response) =>
    response.end(JSON.stringify({ hits: [], url: request.url, headers: request.headers })),
  )
  expect(await ask('供水', { page: 1, hitsPerPage: 20 })).toMatchObject({
    url: '/indexes/fadu/search',
    headers: { authorization: 'Bearer secret', 'accept-encoding': 'identity' },
  })
})

it('a resting connection that the server closed as it was used again costs nobody an answer', async () => {
  const used = new WeakSet()
  const ask = await against((request, response) => {
    if (used.has(request.socket)) return request.socket.resetAndDestroy()
    used.add(request.socket)
    response.end(JSON.stringify({ hits: [] }))
  })
  for (let n = 0; n < 3; n++) expect(await ask('供水', {})).toEqual({ hits: [] })
})

it('a refusal and a silence are told, each by what it was', async () => {
  const refusing = await against((_, response) => response.writeHead(400).end('{"message":"invalid filter"}'))
  await expect(refusing('供水', {})).rejects.toThrow('400 {"message":"invalid filter"}')
  await close()
  const silent = await against(() => {})
  await expect(silent('供水', {})).rejects.toThrow('did not answer within 300 ms')
})
