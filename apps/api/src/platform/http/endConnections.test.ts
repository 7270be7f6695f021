import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { endConnections } from './endConnections.ts'

async function serverThatTakes(ms: number, patience: number) {
  const server = fastify()
  endConnections(server, patience)
  server.get('/', async () => {
    await sleep(ms)
    return 'answered'
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return { server, port }
}

it('a connection that a browser keeps in reserve does not keep the server from ending', async () => {
  const { server, port } = await serverThatTakes(0, 60_000)
  const reserve = connect(port, '127.0.0.1')
  await once(reserve, 'connect')
  const ended = once(reserve, 'close')
  await server.close()
  await ended
})

it('a request that was begun is answered before the server ends', async () => {
  const { server, port } = await serverThatTakes(100, 60_000)
  const answer = fetch(`http://127.0.0.1:${port}/`)
  await sleep(30)
  await server.close()
  expect(await (await answer).text()).toBe('answered')
})

it('one that takes longer than may be waited is cut off', async () => {
  const { server, port } = await serverThatTakes(60_000, 300)
  const answer = fetch(`http://127.0.0.1:${port}/`).then(
    () => 'answered',
    () => 'cut off',
  )
  await sleep(30)
  await server.close()
  expect(await answer).toBe('cut off')
})
