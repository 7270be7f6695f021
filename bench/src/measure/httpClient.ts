import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

export interface HttpClient {
  /** One request after the other; the next waits for the answer. */
  readonly get: (path: string) => Promise<Answer>
  readonly close: () => void
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/**
 * One kept connection that sends GET and sees where the answer ends, and nothing else: what a client costs counts for both sides
 * alike and would hide their difference. The body of a chunked answer is left in its chunks.
 */
export async function httpClient(origin: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpClient> {
  const { hostname, port, host } = new URL(origin)
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  const head = Object.entries({ host, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  let parts: Buffer[] = []
  let size = 0
  let isWhole: ((size: number, last: Buffer) => boolean) | null = null
  socket.on('data', (part: Buffer) => {
    parts.push(part)
    size += part.length
    isWhole ??= endOf(parts.length === 1 ? part : Buffer.concat(parts))
    if (!isWhole?.(size, part)) return
    const answer = Buffer.concat(parts)
    parts = []
    size = 0
    isWhole = null
    const { resolve } = waiting!
    waiting = null
    resolve({
      status: Number(answer.toString('latin1', 9, 12)),
      body: answer.subarray(answer.indexOf(HEAD_END) + HEAD_END.length),
    })
  })
  const fail = (error?: Error) => waiting?.reject(error ?? new Error('the connection was closed'))
  socket.on('error', fail)
  socket.on('close', () => fail())
  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(`GET ${path} HTTP/1.1\r\n${head}\r\n`)
      }),
    close: () => socket.destroy(),
  }
}

/** How one sees that an answer is whole; null until its head has come. */
function endOf(start: Buffer): ((size: number, last: Buffer) => boolean) | null {
  const end = start.indexOf(HEAD_END)
  if (end < 0) return null
  const head = start.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)
  if (length) {
    const whole = end + HEAD_END.length + Number(length[1])
    return (size) => size >= whole
  }
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) throw new Error('an answer without a length')
  return (_, last) => last.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
}
