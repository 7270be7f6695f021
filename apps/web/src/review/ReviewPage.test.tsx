import { type DocumentState, diffLegalTexts } from '@fadu/core'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SessionProvider } from '../app/session.tsx'
import { renderRoutes } from '../app/testing/renderDesk.tsx'
import type { Workbench } from '../workbench/bench.ts'
import { benchAnswer, hash, items, lawBody, organs, person, review, writtenOpinion } from '../workbench/testing/benchAnswer.ts'
import { ReviewPage } from './ReviewPage.tsx'

const reviewing = (state: Partial<DocumentState> = {}, more: Partial<Workbench> = {}) =>
  benchAnswer({ stage: 'reviewing', review, ...state }, { available: ['writeOpinion', 'requestMaterial', 'askCounsel'], ...more })

const show = (answer: Workbench, { kept = null as unknown, session = person('legalReviewer') } = {}) =>
  renderRoutes(
    [
      {
        path: '/desk/documents/:id/review',
        element: (
          <SessionProvider session={session}>
            <ReviewPage />
          </SessionProvider>
        ),
      },
    ],
    {
      address: '/desk/documents/doc-00001/review',
      answers: {
        'registry.workbench': () => answer,
        'registry.organs': () => organs,
        'registry.body': () => ({ body: lawBody }),
        'registry.scratch': () => (kept ? { data: kept, savedAt: '2021-03-05T01:00:00Z' } : null),
        'registry.saveScratch': () => ({ savedAt: '2021-03-05T02:30:00Z' }),
        'review.items': () => items,
        'registry.compare': () => ({ diff: diffLegalTexts(lawBody.replace('一千元', '五百元'), lawBody) }),
      },
    },
  )

const list = () => screen.findByRole('complementary', { name: '审核事项' })

it('each item is 未判断 at first', async () => {
  show(reviewing())
  const aside = await list()
  expect(within(aside).getByRole('status').textContent).toBe('已判断 0 / 3')
  expect(within(aside).getAllByText('未判断')).toHaveLength(3)
})

it('the keyboard alone judges: j k move, 1 2 3 judge, c writes a note, Esc leads back to the item', async () => {
  const { user } = show(reviewing())
  const aside = await list()
  await user.keyboard('1j2c')
  const note = within(aside).getByRole('textbox', { name: /说明/ })
  expect(document.activeElement).toBe(note)
  await user.keyboard('第三条没有依据')
  expect((note as HTMLTextAreaElement).value).toBe('第三条没有依据')
  await user.keyboard('{Escape}')
  expect(document.activeElement?.textContent).toContain('行政处罚')
  await user.keyboard('j3k')
  expect(within(aside).getByRole('status').textContent).toBe('已判断 3 / 3')
  expect(
    within(aside)
      .getByRole('button', { name: /行政处罚/ })
      .closest('li')?.textContent,
  ).toContain('不符合')
})

it('what was judged is kept on the server by itself, under the text it is about', async () => {
  const { user, server } = show(reviewing())
  await list()
  await user.keyboard('1j1')
  await waitFor(() => expect(server.callsOf('registry.saveScratch').length).toBeGreaterThan(0), { timeout: 3000 })
  expect(server.callsOf('registry.saveScratch').at(-1)?.input).toMatchObject({
    id: 'doc-00001',
    kind: 'opinion',
    data: { textHash: hash('a'), items: { 1: { verdict: 'conforms' }, 18: { verdict: 'conforms' } } },
  })
  expect(await screen.findByText('已自动保存 10:30')).toBeTruthy()
})

it('coming back, the reviewer is at the first item that is not judged', async () => {
  show(reviewing(), { kept: { textHash: hash('a'), items: { 1: { verdict: 'conforms', note: '' } } } })
  const aside = await list()
  expect(within(aside).getByRole('status').textContent).toBe('已判断 1 / 3')
  expect(
    within(aside)
      .getByRole('button', { name: /行政处罚：是否设定行政处罚/ })
      .closest('li')
      ?.getAttribute('aria-current'),
  ).toBe('true')
})

it('judgements on an earlier text are not carried over to the changed one', async () => {
  show(reviewing(), { kept: { textHash: hash('e'), items: { 1: { verdict: 'conforms', note: '' } } } })
  expect(within(await list()).getByRole('status').textContent).toBe('已判断 0 / 3')
})

it('a remark is a question: it becomes a finding, or is dismissed and can be shown again', async () => {
  const { user, server } = show(reviewing())
  const margin = await screen.findByRole('list', { name: '机器提示' })
  const remarks = within(margin).getAllByRole('listitem')
  expect(remarks.map((remark) => remark.textContent)).toEqual([
    expect.stringContaining('第二条'),
    expect.stringContaining('第九条'),
    expect.stringContaining('“处一千元罚款”像是设定了行政处罚'),
  ])
  await user.click(within(remarks[1]!).getByRole('button', { name: '转为审核意见' }))
  expect(within(remarks[1]!).getByText('已转为审核意见')).toBeTruthy()
  await user.click(within(remarks[0]!).getByRole('button', { name: '不采纳' }))
  expect(within(margin).getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByText(/已不采纳 1 条/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '重新显示' }))
  expect(within(margin).getAllByRole('listitem')).toHaveLength(3)
  await waitFor(() => expect(server.callsOf('registry.saveScratch').at(-1)?.input.data.findings).toHaveLength(1), {
    timeout: 3000,
  })
})

const changesRequired = {
  ...writtenOpinion,
  textHash: hash('0'),
  round: 1,
  signedBy: 'hanbing',
  signedByName: '韩冰',
  issuedOn: '2021-03-04' as const,
  receivedOn: '2021-03-01' as const,
  pauses: [],
  pack: '',
}
const secondRound = () =>
  reviewing({
    opinions: [{ ...changesRequired, findings: [{ ...changesRequired.findings[0]!, where: '第三条' }] }],
    review: { ...review, round: 2 },
  })

it('the second round shows the earlier opinion and what it asked for, with the way to the article', async () => {
  show(secondRound())
  expect(await screen.findByText(/第 1 轮：应当修改，3月4日/)).toBeTruthy()
  expect(screen.getByText('文本已经修改')).toBeTruthy()
  expect(screen.getByText('建议：删去')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: '第三条' }).some((link) => link.getAttribute('href') === '#a3')).toBe(true)
})

it('the second round marks what is new in the text, and shows the difference to the text judged last by article', async () => {
  const { user, server } = show(secondRound())
  expect((await screen.findByText('一千元')).tagName).toBe('INS')
  expect(server.callsOf('registry.compare')[0]?.input).toEqual({ id: 'doc-00001', from: hash('0'), to: hash('a') })
  await user.click(screen.getByRole('link', { name: '与上次审核的文本的不同' }))
  const changed = await screen.findByRole('article', { name: '第三条：修改' })
  expect(within(changed).getByText('五百元').tagName).toBe('DEL')
  expect(screen.getByText(/修改 1 条，新增 0 条/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '下载修改对照表' }).getAttribute('href')).toBe(
    `/desk/documents/doc-00001/comparison.docx?from=${hash('0')}&to=${hash('a')}`,
  )
})

it('from an article of the text to what changed in it, and back to the article', async () => {
  Element.prototype.scrollIntoView = () => {}
  const { user } = show(secondRound())
  const article = await screen.findByRole('article', { name: '第三条' })
  expect(within(screen.getByRole('article', { name: '第一条' })).queryByRole('link', { name: '看这一条怎样改的' })).toBeNull()
  await user.click(await within(article).findByRole('link', { name: '看这一条怎样改的' }))
  const change = await screen.findByRole('article', { name: '第三条：修改' })
  await user.click(within(change).getByRole('link', { name: '第三条' }))
  expect((await screen.findByRole('article', { name: '第三条' })).id).toBe('a3')
  expect(screen.queryByRole('article', { name: '第三条：修改' })).toBeNull()
})

it('who is not the assigned reviewer reads the judgements handed in and cannot judge', async () => {
  const { user } = show(reviewing({ review: { ...review, draft: writtenOpinion } }, { available: ['issueOpinion'] }), {
    session: person('reviewHead'),
  })
  const aside = await list()
  await user.keyboard('2')
  expect(within(aside).getByRole('status').textContent).toBe('已判断 1 / 3')
  expect(within(aside).queryAllByRole('radio')).toHaveLength(0)
})
