import { type CommandType, commandTypes, diffLegalTexts } from '@fadu/core'
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { type Session, SessionProvider } from '../app/session.tsx'
import { refused } from '../app/testing/fakeServer.ts'
import { renderRoutes } from '../app/testing/renderDesk.tsx'
import { hasPage } from './ActButton.tsx'
import { AssembledWorkbench, deskForms } from './AssembledWorkbench.tsx'
import type { Workbench } from './bench.ts'
import { benchAnswer, draftText, hash, lawBody, organs, person, review, writtenOpinion } from './testing/benchAnswer.ts'

const line = (position: number, type: string, data: unknown = {}) => ({
  position,
  seq: position,
  type,
  legalDate: '2021-03-01',
  recordedAt: '2021-03-01T02:00:00.000Z',
  name: '孙悦',
  organName: '禾川县住房和城乡建设局',
  role: 'draftingClerk',
  data,
})

const show = (answer: () => Workbench, session: Session, { answers = {}, query = '' } = {}) =>
  renderRoutes(
    [
      {
        path: '/desk/documents/:id',
        element: (
          <SessionProvider session={session}>
            <AssembledWorkbench />
          </SessionProvider>
        ),
      },
    ],
    {
      address: `/desk/documents/doc-00001${query}`,
      answers: {
        'registry.workbench': answer,
        'registry.organs': () => organs,
        'registry.history': () => [
          line(4, 'DraftRegistered'),
          line(9, 'NumberAssigned', { code: '禾政规发', year: 2021, serial: 3 }),
        ],
        'registry.body': () => ({ body: lawBody }),
        'registry.people': () => [{ account: 'chenguodong', name: '陈国栋', organ: 'government' }],
        ...answers,
      },
    },
  )

const step = (command: CommandType, role: Session['acting']['role'], organ: string) =>
  ({ command, role, organ, account: null, authority: null, clock: null }) as unknown as Workbench['next'][number]

const opinion = {
  ...writtenOpinion,
  conclusion: 'lawful',
  findings: [],
  round: 1,
  signedBy: 'hanbing',
  signedByName: '韩冰',
  issuedOn: '2021-03-04',
  receivedOn: '2021-03-01',
  pauses: [],
  pack: '',
} as const
const fairness = { conclusion: 'compliant', textHash: hash('a'), on: '2021-03-03', reason: '' } as const
const approved = {
  organ: 'government',
  meeting: '第5次常务会议',
  decision: 'approved',
  textHash: hash('a'),
  on: '2021-03-04',
} as const
const leader = person('leader', 'government', '陈国栋', 'chenguodong')
const toSign = () =>
  benchAnswer(
    { stage: 'approved', opinion, opinions: [opinion], fairness, deliberations: [approved], review },
    { available: ['sign'], next: [step('sign', 'leader', 'government')] },
  )

it('every act that may be offered on a document has a form or a page', () => {
  const fromDecisions: readonly CommandType[] = ['registerDraft', 'amend', 'repeal', 'declareLapsed', 'extend']
  const without = commandTypes.filter((command) => !fromDecisions.includes(command) && !deskForms[command] && !hasPage(command))
  expect(without).toEqual([])
})

it('the leader sees which text is signed, by its whole hash, and what it rests on', async () => {
  const { user, server } = show(toSign, leader, {
    answers: { 'issuance.sign': () => ({ documentId: 'doc-00001', seq: 8, events: [] }) },
  })
  await user.click(await screen.findByRole('button', { name: '签发' }))
  const form = screen.getByRole('form', { name: '签发' })
  expect(within(form).getByText(hash('a'))).toBeTruthy()
  expect(within(form).getByText(/合法，第 1 轮，韩冰 2021年3月4日 签发/)).toBeTruthy()
  expect(within(form).getByText(/第5次常务会议通过/)).toBeTruthy()
  expect((within(form).getByLabelText('成文日期') as HTMLInputElement).value).toBe('2021-03-05')
  await user.click(within(form).getByRole('button', { name: '签发' }))
  expect(await screen.findByText(/已办：签发。/)).toBeTruthy()
  expect(server.callsOf('issuance.sign')[0]?.input).toMatchObject({
    expectedSeq: 7,
    on: '2021-03-05',
    input: { textHash: hash('a') },
  })
})

it('what is typed into an act’s form stays while one looks something up on another tab', async () => {
  const answer = () =>
    benchAnswer(
      { stage: 'reviewing', review },
      { available: ['writeOpinion', 'requestMaterial'], next: [step('writeOpinion', 'legalReviewer', 'justice')] },
    )
  const { user, router } = show(answer, person('legalReviewer', 'justice', '周敏', 'zhoumin'))
  await user.click(await screen.findByRole('button', { name: '要求补充材料' }))
  expect(screen.getByRole('heading', { name: '要求补充材料' })).toBeTruthy()
  await user.type(screen.getByLabelText('需要补充的材料'), '征求意见的书面材料')
  await user.click(screen.getByRole('link', { name: /^材料/ }))
  expect(router.state.location.search).toContain('tab=materials')
  expect((screen.getByLabelText('需要补充的材料') as HTMLTextAreaElement).value).toBe('征求意见的书面材料')
})

it('what is still being uploaded is waited for, and not called missing', async () => {
  const { user } = show(
    () =>
      benchAnswer(
        {
          stage: 'awaitingMaterial',
          review: { ...review, pauses: [{ from: '2021-03-03', what: '征求意见情况', suppliedBy: '2021-03-10', until: null }] },
        },
        { available: ['supplyMaterial'], next: [step('supplyMaterial', 'draftingClerk', 'housing')] },
      ),
    person('draftingClerk', 'housing', '孙悦', 'sunyue'),
  )
  await user.click(await screen.findByRole('button', { name: '补充材料' }))
  const form = within(screen.getByRole('form', { name: '补充材料' }))
  const submit = form.getByRole('button', { name: '补充材料' })
  await user.click(submit)
  expect(form.getByText('请上传“材料文件”。')).toBeTruthy()
  const sending = vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(() => {})
  await user.upload(form.getByLabelText(/^材料文件/, { selector: 'input' }), new File(['意见'], '征求意见.txt'))
  await user.click(submit)
  expect(form.getByText('文件还在上传，传完后再提交。')).toBeTruthy()
  sending.mockRestore()
})

it('says in whose name the document is made, and what was registered with it', async () => {
  show(
    () => benchAnswer({ stage: 'drafting', coIssuers: ['justice'], urgent: '汛期抢险。', form: 'repealDecision' }),
    person('draftingClerk', 'housing', '孙悦', 'sunyue'),
  )
  const basics = (await screen.findByRole('heading', { name: '基本情况' })).closest('section')!
  expect(basics.textContent).toContain('联合制定')
  expect(basics.textContent).toContain('、县司法局')
  expect(basics.textContent).toContain('废止决定')
  expect(basics.textContent).toContain('情况紧急（汛期抢险）')
})

it('others see for whom it waits, and no act', async () => {
  show(() => ({ ...toSign(), available: [] }), person('draftingClerk', 'housing', '孙悦', 'sunyue'))
  expect(await screen.findByRole('heading', { name: '等待：签发' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '签发' })).toBeNull()
  expect(await screen.findByText('现在由 县人民政府 陈国栋 办理')).toBeTruthy()
})

it('a stale write is told beside the form, and what was typed stays', async () => {
  const answers = {
    'issuance.recordDeliberation': () => {
      throw refused(409, { code: 'write.stale', what: '您打开页面之后，别人又办理了 1 步。', remedy: '请看过变化后再提交一次。' })
    },
  }
  const passed = () =>
    benchAnswer(
      { stage: 'passed', opinion, opinions: [opinion], fairness, review },
      { available: ['recordDeliberation'], next: [step('recordDeliberation', 'meetingSecretary', 'government')] },
    )
  const { user } = show(passed, person('meetingSecretary', 'government'), { answers, query: '?act=recordDeliberation' })
  await user.type(await screen.findByRole('textbox', { name: '会议名称' }), '第6次常务会议')
  await user.click(screen.getByRole('radio', { name: '通过' }))
  await user.click(screen.getByRole('button', { name: '记录集体讨论' }))
  expect(await screen.findByText('您打开页面之后，别人又办理了 1 步。')).toBeTruthy()
  expect((screen.getByRole('textbox', { name: '会议名称' }) as HTMLInputElement).value).toBe('第6次常务会议')
})

it('what was typed stays when the act is no longer possible after reading the document anew', async () => {
  let answer = benchAnswer(
    { stage: 'passed', opinion, opinions: [opinion], fairness, review },
    { available: ['recordDeliberation'], next: [step('recordDeliberation', 'meetingSecretary', 'government')] },
  )
  const answers = {
    'issuance.recordDeliberation': () => {
      throw refused(409, { code: 'write.stale', what: '别人又办理了 1 步。', remedy: '' })
    },
  }
  const { user } = show(() => answer, person('meetingSecretary', 'government'), { answers })
  await user.click(await screen.findByRole('button', { name: '记录集体讨论' }))
  await user.type(screen.getByRole('textbox', { name: '会议名称' }), '第6次常务会议')
  await user.click(screen.getByRole('radio', { name: '通过' }))
  await user.click(screen.getByRole('button', { name: '记录集体讨论' }))
  answer = benchAnswer({ stage: 'approved', opinion, opinions: [opinion], fairness, deliberations: [approved], review })
  await user.click(await screen.findByRole('button', { name: '重新载入后再提交' }))
  expect(await screen.findByText(/这一步现在不能办理/)).toBeTruthy()
  expect((screen.getByRole('textbox', { name: '会议名称' }) as HTMLInputElement).value).toBe('第6次常务会议')
})

it('opening and closing an act takes the focus along', async () => {
  const { user } = show(toSign, leader)
  await user.click(await screen.findByRole('button', { name: '签发' }))
  expect(document.activeElement?.contains(screen.getByRole('form', { name: '签发' }))).toBe(true)
  await user.click(screen.getByRole('button', { name: '暂不办理' }))
  expect(screen.queryByRole('form')).toBeNull()
  expect(document.activeElement?.contains(screen.getByRole('button', { name: '签发' }))).toBe(true)
  expect(document.activeElement).not.toBe(document.body)
})

it('a meeting cannot be recorded while the fair-competition conclusion is missing; the button says so', async () => {
  const passed = () =>
    benchAnswer(
      { stage: 'passed', opinion, opinions: [opinion], review },
      { available: ['recordDeliberation'], next: [step('recordDeliberation', 'meetingSecretary', 'government')] },
    )
  const { user } = show(passed, person('meetingSecretary', 'government'))
  await user.click(await screen.findByRole('button', { name: '记录集体讨论' }))
  expect(screen.getByText(/还没有公平竞争审查结论/)).toBeTruthy()
  expect(screen.queryByRole('form')).toBeNull()
})

it('what is not yet possible says why on demand', async () => {
  show(
    () => benchAnswer({ stage: 'submitted', review: { ...review, acceptedOn: null, reviewer: null, reviewerName: null } }),
    leader,
  )
  const details = (await screen.findByText('哪些还不能办，为什么')).closest('details')!
  expect(details.textContent).toContain('签发')
  expect(details.textContent).toContain('还没有合法性审核意见')
})

it('the record names every entry with its person, organ, role, legal date and log position', async () => {
  show(toSign, leader, { query: '?tab=record' })
  const table = await screen.findByRole('table', { name: '办理记录' })
  const first = within(table).getAllByRole('row')[1]!
  expect(first.textContent).toContain('编号 禾政规发〔2021〕3号')
  expect(first.textContent).toContain('禾川县住房和城乡建设局 起草单位经办人')
  expect(first.textContent).toContain('2021年3月1日')
  expect(first.textContent).toContain('第 9 条')
})

it('what is none of one’s business is as if it were not there', async () => {
  show(() => {
    throw refused(404, { code: 'document.unknown' })
  }, leader)
  expect(await screen.findByText(/没有这个页面/)).toBeTruthy()
})

describe('the versions', () => {
  const compare = { 'registry.compare': () => ({ diff: diffLegalTexts(lawBody.replace('一千元', '五百元'), lawBody) }) }

  it('in a second round the text of now is compared with the one judged last', async () => {
    const judged = { ...opinion, conclusion: 'changesRequired', textHash: hash('0') } as const
    show(
      () => benchAnswer({ stage: 'reviewing', opinions: [judged], review: { ...review, round: 2 } }),
      person('legalReviewer'),
      {
        query: '?tab=versions',
        answers: compare,
      },
    )
    expect(await screen.findByRole('heading', { name: '与上次审核的文本的不同' })).toBeTruthy()
    expect(await screen.findByRole('article', { name: '第三条：修改' })).toBeTruthy()
    expect(screen.getByText('第 1 轮审核的文本（2021年3月4日，应当修改）')).toBeTruthy()
  })

  it('a text that was judged as it is has nothing to compare', async () => {
    show(() => benchAnswer({ stage: 'approved', opinion, opinions: [opinion] }), person('legalReviewer'), {
      query: '?tab=versions',
      answers: compare,
    })
    expect(await screen.findByText('公布之后，每个版本会列在这里。')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: '与上次审核的文本的不同' })).toBeNull()
  })

  it('a published version is compared with the one before it', async () => {
    const days = { publishedOn: '2021-04-01', effectiveOn: '2021-05-01' } as const
    const version = (n: number, letter: string) => ({
      ...days,
      n,
      title: '排水管理办法',
      textHash: hash(letter),
      body: hash('b'),
      annexes: [],
      by: null,
    })
    const { user, server } = show(
      () => benchAnswer({ stage: 'published', versions: [version(1, 'c'), version(2, 'd')] }),
      person('legalReviewer'),
      { query: '?tab=versions&version=2', answers: compare },
    )
    await user.click(await screen.findByRole('link', { name: '与前一版对比' }))
    expect(await screen.findByRole('heading', { name: '第 2 版与第 1 版的不同' })).toBeTruthy()
    expect(await screen.findByRole('article', { name: '第三条：修改' })).toBeTruthy()
    expect(server.callsOf('registry.compare')[0]?.input).toEqual({ id: 'doc-00001', from: hash('c'), to: hash('d') })
  })
  it('behind a text stands the file it was read from; behind a later one the decision, and the file of that', async () => {
    const file = (name: string, letter: string) => ({ name, hash: hash(letter), size: 2048 })
    const version = { title: '排水管理办法', body: hash('b'), annexes: [], publishedOn: null, effectiveOn: null }
    const amended = benchAnswer({
      stage: 'published',
      text: { ...draftText, original: file('送审稿.docx', '1') },
      versions: [
        { ...version, n: 1, textHash: hash('a'), by: null },
        { ...version, n: 2, textHash: hash('c'), by: 'decision-1' },
      ],
    })
    const decision = {
      title: '关于修改《排水管理办法》的决定',
      versions: [{ files: [{ ...file('决定.docx', '2'), kind: 'original' }] }],
    }
    const { user } = show(() => amended, person('legalReviewer'), {
      query: '?tab=versions&version=2',
      answers: {
        'registry.workbench': ({ id }: { id: string }) => (id === 'decision-1' ? { ...amended, view: decision } : amended),
      },
    })
    expect(await screen.findByRole('link', { name: decision.title })).toBeTruthy()
    expect(screen.getByRole('link', { name: '决定.docx' }).getAttribute('href')).toBe(`/d/decision-1/files/${hash('2')}`)
    expect(screen.queryByRole('link', { name: '送审稿.docx' })).toBeNull()
    await user.click(screen.getByRole('link', { name: '第 1 版' }))
    const original = await screen.findByRole('link', { name: '送审稿.docx' })
    expect(original.getAttribute('href')).toBe(`/desk/files/doc-00001/${hash('1')}`)
    expect(screen.getByRole('link', { name: '与原件并排核对' })).toBeTruthy()
  })
})
