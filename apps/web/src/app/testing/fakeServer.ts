import type { AppRouter } from '@fadu/api'
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { DeskClient } from '../client.ts'
import type { WireRefusal } from '../refusals.ts'

export interface Call {
  readonly path: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever was sent
  readonly input: any
}

/** What a fake procedure does: answers a value, or throws `refused(…)` or `lost()`. */
export type Answers = Readonly<Record<string, (input: never) => unknown>>

export interface FakeServer {
  readonly client: DeskClient
  readonly calls: readonly Call[]
  readonly callsOf: (path: string) => readonly Call[]
  /** Takes the place of an answer from now on. */
  readonly answer: (path: string, answer: (input: never) => unknown) => void
}

/** Answers tRPC calls from a table, in place of the network. What is not in the table is as if the server were away. */
export function fakeServer(answers: Answers): FakeServer {
  const table: Record<string, (input: never) => unknown> = { ...answers }
  const calls: Call[] = []
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        calls.push({ path: op.path, input: op.input })
        Promise.resolve()
          .then(() => (table[op.path] ?? missing(op.path))(op.input as never))
          .then(
            (data) => {
              observer.next({ result: { type: 'data', data } })
              observer.complete()
            },
            (error: unknown) => observer.error(TRPCClientError.from(error as Error)),
          )
      })
  return {
    client: createTRPCClient<AppRouter>({ links: [link] }),
    calls,
    callsOf: (path) => calls.filter((call) => call.path === path),
    answer: (path, answer) => {
      table[path] = answer
    },
  }
}

const missing = (path: string) => () => {
  throw new Error(`the test has no answer for ${path}`)
}

/** The server says no. */
export function refused(httpStatus: number, refusal: Partial<WireRefusal> & Pick<WireRefusal, 'code'>): Error {
  const whole: WireRefusal = { what: `${refusal.code}。`, remedy: '', source: null, params: {}, ...refusal }
  return TRPCClientError.from({ error: { code: -32000, message: whole.what, data: { httpStatus, refusal: whole } } } as never)
}

/** No answer came. */
export const lost = (): Error => new TypeError('Failed to fetch')
