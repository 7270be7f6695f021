import { expect, it } from 'vitest'
import { TurnsBusy, takeTurns } from './turns.ts'

it('runs two at once, the next in order, and refuses whoever finds the line full', async () => {
  const inTurn = takeTurns(2, 3)
  const ends: (() => void)[] = []
  const began: number[] = []
  const work = (i: number) =>
    inTurn(async () => {
      began.push(i)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (i === 1) throw new Error('even where one fails')
      return i
    }).catch((error: Error) => error.name)
  const answers = [0, 1, 2, 3, 4, 5, 6].map(work)
  await expect(Promise.all([answers[5], answers[6]])).resolves.toEqual([new TurnsBusy().name, 'TurnsBusy'])
  expect(began).toEqual([0, 1])
  for (let i = 0; i < 5; i++) {
    ends[i]!()
    await answers[i]
    await new Promise(setImmediate)
    expect(began).toEqual([0, 1, 2, 3, 4].slice(0, Math.min(5, i + 3)))
  }
  expect(await Promise.all(answers.slice(0, 5))).toEqual([0, 'Error', 2, 3, 4])
  const after = work(7)
  ends[5]!()
  expect(await after).toBe(7)
})
