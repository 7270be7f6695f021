import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { demoActor } from '../demo/actor.ts'
import { beginLife, demoId } from '../demo/life.ts'
import { reviseText } from './reviseText.ts'

let test: TestRegister
beforeAll(async () => {
  test = await testRegister('embedded')
})
afterAll(() => test?.drop())

const clerk = demoActor('draftingClerk', 'hechuan-housing')
const spec = (key: string, more = {}) => ({
  key,
  title: `禾川县${key}管理办法`,
  body: `第一条 为了管理${key}，制定本办法。`,
  why: '需要。',
  basis: '《某条例》',
  leadOrgan: 'hechuan-government',
  draftingUnit: 'hechuan-housing',
  ...more,
})

const revise = (documentId: string, expectedSeq: number, more: Partial<Parameters<typeof reviseText>[3]>) =>
  reviseText(test, clerk, '2026-09-01', {
    commandId: crypto.randomUUID(),
    documentId,
    expectedSeq,
    title: '某办法',
    body: '第一条 内容。',
    original: null,
    annexes: [],
    effects: [],
    ...more,
  })

it('a text with a secrecy mark is refused and nothing of it is kept 保守国家秘密法第三十一条', async () => {
  const story = await beginLife(test, spec('标密'))
  await story.register('2026-09-01')
  const answer = await revise(story.id, 1, { body: '机密★10年\n\n第一条 内容。' })
  expect(answer).toMatchObject({ refused: true, code: 'text.classified' })
  expect((await story.state()).text).toBeNull()
})

it('the list of effects is part of the text: another list is another hash', async () => {
  const target = await beginLife(test, spec('对象'))
  await target.register('2026-09-01')
  const decision = await beginLife(test, spec('废止决定', { form: 'repealDecision' }))
  await decision.register('2026-09-01')
  await revise(decision.id, 1, { effects: [{ kind: 'repeal', target: demoId('对象'), reason: '已被取代' }] })
  const first = (await decision.state()).text!
  await revise(decision.id, 2, {
    effects: [{ kind: 'repeal', target: demoId('对象'), reason: '不再适用' }],
    annexes: [...first.annexes],
  })
  const second = (await decision.state()).text!
  expect(second.hash).not.toBe(first.hash)
  expect(second.annexes.map((annex) => annex.name)).toEqual(['处理目录.json'])
})

it('a consolidated text becomes a hashed annex; one that the register does not keep cannot be named', async () => {
  const target = await beginLife(test, spec('被修改'))
  await target.register('2026-09-01')
  const decision = await beginLife(test, spec('修改决定', { form: 'amendingDecision' }))
  await decision.register('2026-09-01')
  const amend = {
    kind: 'amend' as const,
    target: target.id,
    base: 'a'.repeat(64),
    effectiveOn: '2026-12-01' as const,
    title: '某办法',
  }
  const unknown = await revise(decision.id, 1, { effects: [{ ...amend, textHash: 'b'.repeat(64), body: 'c'.repeat(64) }] })
  expect(unknown).toMatchObject({ refused: true, code: 'file.unknown' })
  await revise(decision.id, 1, { effects: [{ ...amend, consolidated: '第一条 修改后的内容。' }] })
  const { effects, annexes } = (await decision.state()).text!
  expect(annexes.map((annex) => annex.name)).toEqual(['某办法（修改后全文）.txt', '处理目录.json'])
  expect(effects[0]).toMatchObject({ kind: 'amend', body: annexes[0]!.hash })
})
