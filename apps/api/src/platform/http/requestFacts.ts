import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '@fadu/core'

/** What the wording of an error needs when it came up before there was a context. */
export interface RequestFacts {
  readonly id: string
  readonly language: Language
}

const storage = new AsyncLocalStorage<RequestFacts>()

export const withRequest = <T>(facts: RequestFacts, work: () => Promise<T>): Promise<T> => storage.run(facts, work)

export const currentRequest = (): RequestFacts => storage.getStore() ?? { id: '', language: 'zh' }
