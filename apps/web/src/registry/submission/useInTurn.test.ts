import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useInTurn } from './useInTurn.ts'

it('two commands given at once go one after the other, the second on what the first left', async () => {
  const { result } = renderHook(() => useInTurn(3))
  const given: number[] = []
  const give = (seq: number) => {
    given.push(seq)
    return Promise.resolve({ documentId: 'd', seq: seq + 1, events: [] })
  }
  await Promise.all([result.current(give), result.current(give)])
  expect(given).toEqual([3, 4])
})

it('a refused one leaves the next where it was', async () => {
  const { result } = renderHook(() => useInTurn(3))
  const given: number[] = []
  const give = (seq: number) => {
    given.push(seq)
    return Promise.resolve(null)
  }
  await Promise.all([result.current(give), result.current(give)])
  expect(given).toEqual([3, 3])
})
