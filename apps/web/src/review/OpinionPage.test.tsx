import type { DocumentState } from '@fadu/core'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SessionProvider } from '../app/session.tsx'
import { refused } from '../app/testing/fakeServer.ts'
import { renderRoutes } from '../app/testing/renderDesk.tsx'
import type { Workbench } from '../workbench/bench.ts'
import { benchAnswer, hash, items, organs, person, review, writtenOpinion } from '../workbench/testing/benchAnswer.ts'
import { OpinionPage } from './OpinionPage.tsx'

const allJudged = {
  textHash: hash('a'),
  items: {
    1: { verdict: 'conforms', note: '' },
    18: { verdict: 'doesNotConform', note: '第三条设定罚款' },
    48: { verdict: 'conforms', note: '' },
  },
}
const step = (command: 'writeOpinion' | 'issueOpinion', clock: object | null = null) =>
  ({
    command,
    role: 'legalReviewer',
    organ: 'justice',
    account: null,
    authority: null,
    clock,
  }) as unknown as Workbench['next'][number]

const show = (answer: Workbench, { kept = null as unknown, session = person('legalReviewer'), answers = {} } = {}) =>
  renderRoutes(
    [
      {
        path: '/desk/documents/:id/opinion',
        element: (
          <SessionProvider session={session}>
            <OpinionPage />
          </SessionProvider>
        ),
      },
    ],
    {
      address: '/desk/documents/doc-00001/opinion',
      answers: {
        'registry.workbench': () => answer,
        'registry.organs': () => organs,
        'registry.history': () => [],
        'registry.scratch': () => (kept ? { data: kept, savedAt: '2021-03-05T01:00:00Z' } : null),
        'registry.saveScratch': () => ({ savedAt: '2021-03-05T02:30:00Z' }),
        'review.items': () => items,
        ...answers,
      },
    },
  )

const writing = (state: Partial<DocumentState> = {}) =>
  benchAnswer({ stage: 'reviewing', review, ...state }, { available: ['writeOpinion'], next: [step('writeOpinion')] })

it('cannot be handed in before every item is judged, and says how many are open', async () => {
  const { user, server } = show(writing())
  const button = await screen.findByRole('button', { name: '提交审核意见' })
  expect(screen.getByText(/还有 3 项审核事项没有判断/)).toBeTruthy()
  await user.click(button)
  expect(server.callsOf('review.writeOpinion')).toHaveLength(0)
})

it('the letter grows as it is written, as it will be printed', async () => {
  const { user } = show(writing(), { kept: allJudged })
  await user.click(await screen.findByRole('button', { name: '添加第 18 项：行政处罚' }))
  await user.type(screen.getByLabelText('条款'), '第三条')
  await user.click(screen.getByLabelText('应当予以修改'))
  await user.type(screen.getByRole('textbox', { name: '综合意见' }), '删去罚款后合法。')
  const letter = screen.getByRole('article', { name: '合法性审核意见书' })
  expect(within(letter).getByText('第三条')).toBeTruthy()
  expect(letter.textContent).toContain('第三条设定罚款')
  expect(letter.textContent).toContain('删去罚款后合法。')
  expect(letter.textContent).toContain('禾川县司法局')
  expect(letter.textContent).toContain('（待签发）')
})

it('lawful against a judgement that does not conform is stopped before it is sent 115号（六）', async () => {
  const { user, server } = show(writing(), { kept: allJudged })
  await user.click(await screen.findByLabelText('合法'))
  expect(screen.getByText(/有 1 项判断为“不符合”，结论不能是“合法”/)).toBeTruthy()
  expect(screen.getByText(/还没有公平竞争审查结论/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '提交审核意见' }))
  expect(server.callsOf('review.writeOpinion')).toHaveLength(0)
})

it('a conclusion against which no item was found is asked back, of who writes and of who signs, and not refused', async () => {
  const finding = { where: '第三条', problem: '表述不清', source: '规章制定程序条例第七条', advice: '' }
  const items = Object.fromEntries(Object.keys(allJudged.items).map((no) => [no, { verdict: 'conforms', note: '' }]))
  const { user, server, unmount } = show(writing(), {
    kept: { ...allJudged, items, findings: [finding], summary: '应当修改。' },
    answers: { 'review.writeOpinion': () => ({ documentId: 'doc-00001', seq: 8, events: [] }) },
  })
  await user.click(await screen.findByLabelText('合法'))
  expect(screen.queryByText(/审核事项都没有判断为“不符合”/)).toBeNull()
  await user.click(screen.getByLabelText('应当予以修改'))
  expect(screen.getByText(/审核事项都没有判断为“不符合”，结论却是“应当予以修改”。/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '提交审核意见' }))
  await waitFor(() => expect(server.callsOf('review.writeOpinion')).toHaveLength(1))
  unmount()

  const draft = { ...writtenOpinion, judgements: [{ item: 1, verdict: 'conforms' }], conclusion: 'changesRequired' } as const
  show(benchAnswer({ stage: 'reviewing', review: { ...review, draft } }, { available: ['issueOpinion'] }), {
    session: person('reviewHead', 'justice', '韩冰', 'hanbing'),
  })
  expect(await screen.findByText(/签发之前请核对结论与所列问题是否相称/)).toBeTruthy()
})

it('what the same reviewer did meanwhile in another window is there when one comes back', async () => {
  const kept = { ...allJudged, summary: '在办公室写的。' }
  let meanwhile: unknown = kept
  const { user, server } = show(writing(), {
    answers: { 'registry.scratch': () => ({ data: meanwhile, savedAt: '2021-03-05T01:00:00Z' }) },
  })
  const summary = (await screen.findByRole('textbox', { name: '综合意见' })) as HTMLTextAreaElement
  await user.type(summary, '又写一句。')
  await waitFor(() => expect(server.callsOf('registry.saveScratch')).toHaveLength(1), { timeout: 3000 })
  meanwhile = { ...kept, summary: '在家里改过了。' }
  window.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(summary.value).toBe('在家里改过了。'))
})

it('a field that is missing is named at the head of the form; nothing is sent', async () => {
  const { user, server } = show(writing(), {
    kept: {
      ...allJudged,
      conclusion: 'changesRequired',
      findings: [{ where: '第三条', problem: '罚款', source: '', advice: '' }],
    },
  })
  await user.click(await screen.findByRole('button', { name: '提交审核意见' }))
  const alert = screen.getAllByRole('alert').find((each) => each.textContent?.includes('需要改正'))
  expect(alert?.textContent).toContain('第 1 处：请填写“依据”。')
  expect(alert?.textContent).toContain('请填写“综合意见”。')
  expect(server.callsOf('review.writeOpinion')).toHaveLength(0)
})

it('a refusal stands beside the form and what was typed stays', async () => {
  const { user } = show(writing(), {
    kept: {
      ...allJudged,
      conclusion: 'changesRequired',
      summary: '应当修改。',
      findings: [{ where: '第三条', problem: '罚款', source: '行政处罚法第十六条', advice: '' }],
    },
    answers: {
      'review.writeOpinion': () => {
        throw refused(409, {
          code: 'write.stale',
          what: '您打开页面之后，别人又办理了 1 步。',
          remedy: '请看过变化后再提交一次。',
        })
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '提交审核意见' }))
  expect(await screen.findByText('您打开页面之后，别人又办理了 1 步。')).toBeTruthy()
  expect((screen.getByRole('textbox', { name: '综合意见' }) as HTMLTextAreaElement).value).toBe('应当修改。')
})

it('the head signs what was written; before the minimum only with a reason 115号（五）', async () => {
  const written = benchAnswer(
    { stage: 'reviewing', review: { ...review, draft: writtenOpinion } },
    {
      available: ['issueOpinion'],
      next: [step('issueOpinion', { earliest: '2021-03-08', standing: { kind: 'none', due: null, exempt: false } })],
    },
  )
  const { user, server } = show(written, {
    session: person('reviewHead', 'justice', '韩冰', 'hanbing'),
    answers: { 'review.issueOpinion': () => ({ documentId: 'doc-00001', seq: 8, events: [] }) },
  })
  await user.click(await screen.findByRole('button', { name: '签发审核意见' }))
  expect(server.callsOf('review.issueOpinion')).toHaveLength(0)
  await user.type(screen.getByRole('textbox', { name: '提前出具的理由' }), '应急需要')
  await user.click(screen.getByRole('button', { name: '签发审核意见' }))
  expect(await screen.findByText('审核意见已签发。')).toBeTruthy()
  expect(server.callsOf('review.issueOpinion')[0]?.input).toMatchObject({
    expectedSeq: 7,
    input: { textHash: hash('a'), earlyReason: '应急需要' },
  })
})

it('the drafting unit reads an unsigned opinion as unsigned and is offered no signature', async () => {
  show(benchAnswer({ stage: 'reviewing', review: { ...review, draft: writtenOpinion } }), {
    session: person('draftingHead', 'housing', '高峰', 'gaofeng'),
  })
  expect((await screen.findByRole('article', { name: '合法性审核意见书' })).textContent).toContain('（待签发）')
  expect(screen.queryByRole('button', { name: '签发审核意见' })).toBeNull()
})
