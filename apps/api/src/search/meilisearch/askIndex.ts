import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { SearchParams, SearchResponse } from 'meilisearch'
import type { IndexRecord } from './indexShape.ts'
import type { MeilisearchAddress } from './packagedServer.ts'

type Answer<Params extends SearchParams> = SearchResponse<IndexRecord, Params>
export type AskIndex = <const Params extends SearchParams>(text: string, params: Params) => Promise<Answer<Params>>

/** The server closes a connection that rests for five seconds. */
const REST_MS = 4_000

/**
 * Searches of one index, each a plain request on a kept connection: what the client does with `fetch` takes longer than Meilisearch
 * needs for the search. Throws where no answer comes within `patience` milliseconds, or it is an error.
 */
export function askIndex({ url, key }: MeilisearchAddress, name: string, patience: number): AskIndex {
  const target = new URL(`${url.replace(/\/$/, '')}/indexes/${name}/search`)
  const [request, Agent] = target.protocol === 'https:' ? [requestHttps, HttpsAgent] : [requestHttp, HttpAgent]
  const agent = new Agent({ keepAlive: true, timeout: REST_MS })
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    // Larger answers come compressed and in chunks otherwise, with 40 ms between two of them.
    'accept-encoding': 'identity',
  }

  const send = (body: string) =>
    new Promise<string>((resolve, reject) => {
      const sent = request(target, { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } })
      const timer = setTimeout(() => sent.destroy(new Error(`Meilisearch did not answer within ${patience} ms`)), patience)
      sent.on('response', (answer: IncomingMessage) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('close', () => clearTimeout(timer))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          if (answer.statusCode === 200) resolve(text)
          else reject(new Error(`Meilisearch: ${answer.statusCode} ${text.slice(0, 300)}`))
        })
      })
      sent.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer)
        // The server closed a resting connection at the very moment at which it was used again; it has not seen the question.
        if (sent.reusedSocket && error.code === 'ECONNRESET') send(body).then(resolve, reject)
        else reject(error)
      })
      sent.end(body)
    })

  return async <const Params extends SearchParams>(q: string, params: Params) =>
    JSON.parse(await send(JSON.stringify({ q, ...params }))) as Answer<Params>
}
