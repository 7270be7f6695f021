import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** What was begun may take this long to be answered while the server ends. */
const PATIENCE_MS = 5_000

/**
 * Lets the server end. Node closes the connections that rest when it begins to end, but waits for one on which nothing was ever asked,
 * as browsers keep them in reserve; for one that rests again after its last answer; and for a request for as long as that takes.
 */
export function endConnections(server: FastifyInstance, patience = PATIENCE_MS): void {
  const open = new Set<Socket>()
  let isEnding = false
  server.server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  server.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close')
  })
  server.addHook('preClose', async () => {
    isEnding = true
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    setTimeout(() => server.server.closeAllConnections(), patience).unref()
  })
}
