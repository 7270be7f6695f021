import { type DocumentState, initialState } from '@fadu/core'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SessionProvider } from '../../app/session.tsx'
import { refused } from '../../app/testing/fakeServer.ts'
import { clerk, renderRoutes } from '../../app/testing/renderDesk.tsx'
import { SubmissionPage } from './SubmissionPage.tsx'

const hash = (letter: string) => letter.repeat(64)
const body = '排水管理办法\n第一条　为了规范排水，制定本办法。\n第三条　本办法自公布之日起施行。'
const text = {
  hash: hash('a'),
  title: '排水管理办法',
  body: hash('b'),
  annexes: [],
  original: { name: '送审稿.docx', hash: hash('c'), size: 47_000 },
  blanks: [],
  effects: [],
  on: '2021-03-01',
  by: '孙悦',
} as const
const requirements = [
  { id: 'draftingNote', name: '起草说明', purpose: '说明为什么制定。', required: true, fulfilledBy: 'file' },
  { id: 'otherMaterial', name: '其他材料', purpose: '其他需要的材料。', required: false, fulfilledBy: 'file' },
]
const note = {
  id: 'm1',
  requirement: 'draftingNote',
  file: { name: '说明.docx', hash: hash('d'), size: 9 },
  on: '2021-03-02',
} as const

const bench = (state: Partial<DocumentState>, more = {}) => ({
  id: 'doc-00001',
  seq: 4,
  state: {
    ...initialState,
    id: 'doc-00001',
    seq: 4,
    title: '排水管理办法',
    draftingUnit: 'housing',
    leadOrgan: 'government',
    ...state,
  },
  view: null,
  standing: 'unpublished',
  available: ['reviseText', 'addMaterial'],
  next: [],
  missing: [],
  requirements,
  materials: [],
  notReady: null,
  organNames: {},
  ...more,
})

const show = (answer: () => unknown, answers = {}) =>
  renderRoutes(
    [
      {
        path: '/desk/documents/:id/submission',
        element: (
          <SessionProvider session={clerk}>
            <SubmissionPage />
          </SessionProvider>
        ),
      },
    ],
    {
      address: '/desk/documents/doc-00001/submission',
      answers: {
        'registry.workbench': answer,
        'registry.scratch': () => null,
        'registry.saveScratch': () => ({ savedAt: '2021-03-05T06:32:00Z' }),
        'registry.body': () => ({ body }),
        'registry.people': () => [{ account: 'gaofeng', name: '高峰', organ: 'housing' }],
        ...answers,
      },
    },
  )

const propose = () => screen.findByRole('button', { name: '提交负责人审签' })

it('a draft without text says what is missing beside the button, which does nothing', async () => {
  const { server, user } = show(() => bench({}, { missing: [requirements[0]] }))
  const button = await propose()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/还没有送审稿；还差 1 件材料：起草说明/)).toBeTruthy()
  await user.click(button)
  expect(server.callsOf('registry.proposeSubmission')).toHaveLength(0)
})

it('the text is shown as read, with questions on its numbering, which do not stop the submission', async () => {
  const { server, user } = show(() => bench({ text, materials: [note] }), {
    'registry.proposeSubmission': () => ({ documentId: 'doc-00001', seq: 5, events: [] }),
  })
  expect(await screen.findByText('识别出的结构：2 条')).toBeTruthy()
  expect(screen.getAllByText('第一条之后应为第二条，此处是第三条').length).toBeGreaterThan(0)
  expect(screen.getByText('有 1 处自查提示待确认，不影响提交。')).toBeTruthy()
  await user.click(await propose())
  expect(server.callsOf('registry.proposeSubmission')[0]?.input).toMatchObject({ expectedSeq: 4, input: { textHash: hash('a') } })
})

it('the review’s own opinion, which the meeting will ask for, is no fair-competition conclusion', async () => {
  const opinion = {
    id: 'reviewOpinion',
    name: '合法性审查意见',
    purpose: '会议据此讨论。',
    required: true,
    fulfilledBy: 'conclusion',
  }
  const fairness = {
    id: 'fairCompetition',
    name: '公平竞争审查结论',
    purpose: '说明影响。',
    required: true,
    fulfilledBy: 'conclusion',
  }
  const concluded = { textHash: hash('a'), conclusion: 'compliant', reason: '', by: 'wufan', byName: '吴帆', on: '2021-03-02' }
  show(() => bench({ text, fairness: concluded as never }, { requirements: [opinion, fairness] }))
  const list = await screen.findByRole('list', { name: '报送审核的材料' })
  const [review, competition] = within(list).getAllByRole('listitem')
  expect(review!.textContent).toContain('会议据此讨论。')
  expect(review!.textContent).not.toContain('符合')
  expect(competition!.textContent).not.toContain('说明影响。')
})

it('materials say what is there, what is missing and what may be left out', async () => {
  show(() => bench({ text, materials: [note] }))
  const list = await screen.findByRole('list', { name: '报送审核的材料' })
  const [there, optional] = within(list).getAllByRole('listitem')
  expect(within(there!).getByRole('link', { name: '说明.docx' }).getAttribute('href')).toBe(`/desk/files/doc-00001/${hash('d')}`)
  expect(within(there!).getByRole('button', { name: '另传一份 起草说明' })).toBeTruthy()
  expect(optional!.textContent).toContain('可以不交')
})

it('what only the fair-competition review asks for says so, and the submission does not wait for it', async () => {
  const policyDraft = { id: 'policyDraft', name: '政策措施草案', purpose: '审查的对象。', required: true, fulfilledBy: 'text' }
  const preliminary = { id: 'preliminary', name: '初审意见', purpose: '先行审查的结论。', required: true, fulfilledBy: 'file' }
  show(() =>
    bench(
      { materials: [note] },
      {
        requirements: [requirements[0], policyDraft, preliminary],
        materials: [
          { step: 'review', items: [requirements[0]] },
          { step: 'fairCompetition', items: [policyDraft, preliminary] },
        ],
      },
    ),
  )
  const list = await screen.findByRole('list', { name: '报送审核的材料' })
  const [, draft, opinion] = within(list).getAllByRole('listitem')
  expect(draft!.textContent).toContain('即上面的送审稿，存为送审稿后自动具备，不必另传。')
  expect(opinion!.textContent).toMatch(/^正在等待：/)
  expect(opinion!.textContent).toContain('公平竞争审查用，没有时也可以报送审核。')
})

it('a changed title is kept a moment later, and has to be saved before the submission', async () => {
  const { server, user } = show(() => bench({ text, materials: [note] }))
  await user.type(await screen.findByLabelText('标题'), '（试行）')
  expect(screen.getByText(/改动后的文本还没有存为送审稿/)).toBeTruthy()
  expect(await screen.findByText(/已自动保存，14:32/, {}, { timeout: 3000 })).toBeTruthy()
  expect(server.callsOf('registry.saveScratch')[0]?.input).toMatchObject({
    kind: 'submission',
    data: { base: hash('a'), draft: { title: '排水管理办法（试行）' } },
  })
})

it('saving makes the text in hand the document’s text', async () => {
  const { server, user } = show(() => bench({ text, materials: [note] }), {
    'registry.reviseText': () => ({ documentId: 'doc-00001', seq: 5, events: [] }),
  })
  await user.type(await screen.findByLabelText('标题'), '（试行）')
  await user.click(screen.getByRole('button', { name: '存为送审稿' }))
  expect(server.callsOf('registry.reviseText')[0]?.input).toEqual({
    commandId: expect.any(String),
    documentId: 'doc-00001',
    expectedSeq: 4,
    title: '排水管理办法（试行）',
    body,
    original: text.original,
    annexes: [],
    effects: [],
  })
})

it('the page stays as it is while the first text that was saved is read again', async () => {
  const draft = { title: '排水管理办法', body, original: text.original, notices: [], annexes: [], effects: [] }
  let saved = false
  const { user } = show(() => bench(saved ? { text, materials: [note] } : { materials: [note] }), {
    'registry.scratch': () => ({ data: { form: 1, base: null, draft }, savedAt: '2021-03-04T02:00:00Z' }),
    'registry.reviseText': () => {
      saved = true
      return { documentId: 'doc-00001', seq: 5, events: [] }
    },
  })
  const materials = await screen.findByRole('list', { name: '报送审核的材料' })
  await user.click(screen.getByRole('button', { name: '存为送审稿' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: '存为送审稿' })).toBeNull())
  expect(screen.getByRole('list', { name: '报送审核的材料' })).toBe(materials)
})

it('what was kept at an earlier visit comes back and can be discarded', async () => {
  const draft = { title: '排水管理规定', body, original: text.original, notices: [], annexes: [], effects: [] }
  const { user } = show(() => bench({ text }), {
    'registry.scratch': () => ({ data: { form: 1, base: hash('a'), draft }, savedAt: '2021-03-04T02:00:00Z' }),
  })
  expect((await screen.findByLabelText<HTMLInputElement>('标题')).value).toBe('排水管理规定')
  expect(screen.getByText(/已恢复上次自动保存的内容/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '放弃改动' }))
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('排水管理办法')
  expect(screen.queryByText(/已恢复上次自动保存的内容/)).toBeNull()
})

it('what was kept says so when somebody saved another text since', async () => {
  const draft = { title: '排水管理规定', body, original: text.original, notices: [], annexes: [], effects: [] }
  show(() => bench({ text }), {
    'registry.scratch': () => ({ data: { form: 1, base: hash('9'), draft }, savedAt: '2021-03-04T02:00:00Z' }),
  })
  expect(await screen.findByText(/别人存了新的一稿/)).toBeTruthy()
})

it('the head submits the proposed text, or returns it with a reason 国办发〔2018〕115号（五）', async () => {
  const proposal = { by: 'sunyue', on: '2021-03-05', textHash: hash('a') } as const
  const { server, user } = show(() => bench({ text, proposal }, { available: ['submit', 'returnProposal'] }), {
    'registry.returnProposal': () => ({ documentId: 'doc-00001', seq: 5, events: [] }),
  })
  expect(await screen.findByRole('button', { name: '报送审核' })).toBeTruthy()
  expect(screen.queryByLabelText('标题')).toBeNull()
  await user.click(screen.getByRole('button', { name: '退回经办人' }))
  await user.click(screen.getByRole('button', { name: '退回经办人' }))
  expect(screen.getByText('请写明退回的原因。')).toBeTruthy()
  await user.type(screen.getByLabelText('退回的原因'), '缺第二条')
  await user.click(screen.getByRole('button', { name: '退回经办人' }))
  expect(server.callsOf('registry.returnProposal')[0]?.input).toMatchObject({ input: { note: '缺第二条' } })
})

it('the head reads that it was submitted where the button was', async () => {
  const proposal = { by: 'sunyue', on: '2021-03-05', textHash: hash('a') } as const
  let sent = false
  const { user } = show(
    () => (sent ? bench({ text, stage: 'submitted' }, { available: [] }) : bench({ text, proposal }, { available: ['submit'] })),
    {
      'registry.submit': () => {
        sent = true
        return { documentId: 'doc-00001', seq: 5, events: [] }
      },
    },
  )
  await user.click(await screen.findByRole('button', { name: '报送审核' }))
  expect(await screen.findByText('已报送审核，等审核机构受理。')).toBeTruthy()
  expect(screen.getByText(/文件现在是“已报送审核”/)).toBeTruthy()
})

it('a returned draft shows the findings on the page where they are mended', async () => {
  const opinion = {
    conclusion: 'changesRequired',
    textHash: hash('a'),
    judgements: [],
    findings: [{ where: '第五条', problem: '设定了罚款', source: '行政处罚法第十六条', advice: '删去' }],
    summary: '应当修改后复核。',
    writtenBy: 'zhoumin',
    writtenByName: '周敏',
    on: '2021-03-04',
    round: 1,
    signedBy: 'hanbing',
    signedByName: '韩冰',
    issuedOn: '2021-03-04',
    receivedOn: '2021-03-01',
    pauses: [],
    pack: '',
  } as const
  show(() => bench({ text, stage: 'returned', opinions: [opinion] }))
  expect(await screen.findByText('审核意见：应当予以修改')).toBeTruthy()
  expect(screen.getByText(/设定了罚款（行政处罚法第十六条）/)).toBeTruthy()
})

it('a document that is none of this person’s business is as if it were not there', async () => {
  show(() => {
    throw refused(404, { code: 'document.unknown' })
  })
  expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeTruthy()
})
