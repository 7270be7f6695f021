import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Checkpointer } from '../log/checkpointer.ts'
import { keepSigned } from './keepSigned.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('signs at once and each minute, says once what stops it, and again after it went well in between', async () => {
  const refused = { refused: true, code: 'checkpoint.shorter', source: null, params: {} } as const
  const answers: Awaited<ReturnType<Checkpointer['sign']>>[] = [null, refused, refused, null, refused]
  const said: string[] = []
  const stop = keepSigned({ sign: async () => answers.shift() ?? null }, (line) => said.push(line))
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(said).toEqual([expect.stringContaining('checkpoint.shorter')])
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(said).toHaveLength(2)
  expect(answers).toEqual([])
  stop()
  answers.push(refused)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answers).toHaveLength(1)
})
