/**
 * The floor of the HTTP benches: a bare Fastify with a bare pool. What it answers is decided by the first message of its parent: for
 * each path a statement, and either the bytes to send after it or nothing, and then it sends the rows as JSON.
 */
import fastify from 'fastify'
import pg from 'pg'

export interface FloorRoute {
  readonly path: string
  readonly sql: string
  /** Of the statement; `:id` stands for the last part of the address. */
  readonly parameters: readonly unknown[]
  /** Base64, by the last part of the address. */
  readonly bodies?: Readonly<Record<string, string>> | undefined
}

export interface FloorSetup {
  readonly pool: pg.PoolConfig
  readonly routes: readonly FloorRoute[]
}

process.once('message', async ({ pool: config, routes }: FloorSetup) => {
  const pool = new pg.Pool({ ...config, max: 12 })
  const server = fastify({ logger: false })
  for (const { path, sql, parameters, bodies } of routes) {
    const held = bodies && new Map(Object.entries(bodies).map(([id, body]) => [id, Buffer.from(body, 'base64')]))
    server.get(path, async (request, reply) => {
      const { id = '' } = request.params as { id?: string }
      const { rows } = await pool.query(
        sql,
        parameters.map((value) => (value === ':id' ? id : value)),
      )
      if (!held) return reply.send({ result: { data: { rows } } })
      return reply.type('text/html; charset=utf-8').send(rows.length > 0 ? held.get(id) : 'nothing')
    })
  }
  process.once('disconnect', async () => {
    await server.close()
    await pool.end()
    process.exit(0)
  })
  process.send!({ origin: await server.listen({ host: '127.0.0.1', port: 0 }) })
})
