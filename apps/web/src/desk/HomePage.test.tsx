import { deadlineStanding, explainDeadline, limitFor, nationalCalendar, shippedPack } from '@fadu/core'
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { requestGrant } from '../app/requestFacts.ts'
import { clerk, renderDesk } from '../app/testing/renderDesk.tsx'
import { HomePage } from './HomePage.tsx'

const task = (title: string, more = {}) => ({
  documentId: title,
  title,
  number: null,
  command: 'addMaterial',
  role: 'draftingClerk',
  organ: 'housing',
  authority: null,
  draftingUnit: 'housing',
  clock: null,
  ...more,
})
const dueToday = { clock: { due: '2021-03-05', standing: { kind: 'dueToday', due: '2021-03-05', estimated: false } } }
const late = { clock: { due: '2021-03-03', standing: { kind: 'late', due: '2021-03-03', daysLate: 2, estimated: false } } }
const home = (
  mine: unknown[],
  waiting: unknown[] = [],
  proposals: object = { mine: [], waiting: [] },
  elsewhere: unknown[] = [],
) => ({
  'desk.changes': () => ({ lines: [], looked: -1, organNames: {} }),
  'desk.home': () => ({
    today: '2021-03-05',
    mine,
    waiting,
    proposals,
    elsewhere,
    organNames: { housing: '县住建局', justice: '县司法局' },
  }),
})

it('says how much is due today, and groups what is late before it', async () => {
  renderDesk(<HomePage />, { answers: home([task('排水办法', dueToday), task('燃气办法', late)]) })
  expect(await screen.findByRole('heading', { level: 1, name: '3月5日 星期五，有 1 件今天要办' })).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['逾期1', '今天1'])
  expect(within(screen.getByRole('region', { name: /逾期/ })).getByText('逾期 2 天')).toBeTruthy()
})

it('a task leads to the page where it is done', async () => {
  renderDesk(<HomePage />, {
    answers: home([task('doc-00001')], [task('doc-00002', { command: 'writeOpinion', organ: 'justice' })]),
  })
  expect((await screen.findByRole('link', { name: '补齐材料 doc-00001' })).getAttribute('href')).toBe(
    '/desk/documents/doc-00001/submission',
  )
  expect(screen.getByRole('link', { name: '等审核意见 doc-00002' })).toBeTruthy()
})

it('one click on a deadline shows how it was counted, 估算 where the calendar does not reach', async () => {
  const limit = limitFor(shippedPack('national'), 'filing', '2026-12-20')!
  const ledger = explainDeadline({ start: { event: limit.startsWith, on: '2026-12-20' }, limit }, nationalCalendar)
  const clock = { due: ledger.due, ledger, pack: 'f'.repeat(64), standing: deadlineStanding(ledger, '2026-12-21') }
  const { user } = renderDesk(<HomePage />, { answers: home([task('排水办法', { clock })]) })
  const row = (await screen.findByRole('link', { name: /排水办法/ })).closest('li')!
  expect(within(row).getByText('估算')).toBeTruthy()
  await user.click(within(row).getByRole('button', { name: '时限怎么算的' }))
  const dialog = screen.getByRole('dialog', { name: '期限怎么算的' })
  expect(dialog.textContent).toContain('公布，当日不计')
  expect(dialog.textContent).toContain('规则 CN.file')
  expect(within(dialog).getByRole('link').getAttribute('href')).toBe(`/desk/rule-packs/${'f'.repeat(64)}#CN.file`)
  expect(dialog.textContent).toContain('待核实')
  await user.click(within(dialog).getByRole('button', { name: '收起' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('what others are late with is said at the head of the day', async () => {
  const waiting = [task('排水办法', { ...late, command: 'sendFiling' }), task('燃气办法')]
  renderDesk(<HomePage />, {
    answers: home([], waiting),
    session: { ...clerk, acting: { ...clerk.acting, role: 'lawGovOffice' } },
  })
  expect(await screen.findByText('等待他人 2 件（其中逾期 1 件）。')).toBeTruthy()
})

it('what has no time limit is not called later', async () => {
  renderDesk(<HomePage />, { answers: home([task('燃气办法')]) })
  expect(await screen.findByText('没有规定时限 1 件。')).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['没有规定时限1'])
})

it('work of another role of the same person is said above the list, and one gets there', async () => {
  const other = { id: 'grant-2', role: 'fairnessReviewer', organ: 'housing', organName: '禾川县住房和城乡建设局' } as const
  const { user } = renderDesk(<HomePage />, {
    answers: home([], [], undefined, [{ grant: 'grant-2', count: 1, pressing: true }]),
    session: { ...clerk, grants: [...clerk.grants, other] },
  })
  expect(
    await screen.findByText(/^您以县住房和城乡建设局 公平竞争审查人员的身份还有 1 件要办，有逾期或者今天到期的。$/),
  ).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '换到这个身份' }))
  expect(requestGrant()).toBe('grant-2')
})

it('an empty home says what will come and how to make the first one', async () => {
  renderDesk(<HomePage />, { answers: home([]) })
  expect(await screen.findByText(/第一件从“登记起草”开始/)).toBeTruthy()
  expect(screen.getAllByRole('link', { name: '登记起草' })).toHaveLength(1)
})

it('what waits for a second person leads to where it is confirmed; one’s own proposal waits for the other', async () => {
  const change = {
    ...{ kind: 'rulePack', id: 'change-1', name: '上海市', from: '2021-03-06' },
    clock: { due: '2021-03-05', ledger: null, standing: { kind: 'dueToday', due: '2021-03-05', estimated: false } },
  }
  const grant = {
    ...{ kind: 'grant', id: 'grant-9', name: '方琪', role: 'auditAdmin', organName: '禾川县人民政府办公室', from: '2021-03-05' },
    clock: null,
  }
  renderDesk(<HomePage />, {
    answers: home([], [], { mine: [change], waiting: [grant] }),
    session: { ...clerk, acting: { ...clerk.acting, role: 'securityAdmin' } },
  })
  const today = within(await screen.findByRole('region', { name: /今天/ }))
  expect(today.getByRole('link', { name: '复核规则包更换 自2021年3月6日起改用“上海市”' }).getAttribute('href')).toBe(
    '/desk/rule-packs',
  )
  const waiting = within(screen.getByRole('region', { name: /等待/ }))
  expect(waiting.getByRole('link', { name: '等管理员授权复核 授予方琪审计管理员角色' }).getAttribute('href')).toBe('/desk/grants')
  expect(waiting.getByText('县人民政府办公室')).toBeTruthy()
})

it('only who may register a draft is offered it', async () => {
  renderDesk(<HomePage />, { answers: home([]), session: { ...clerk, acting: { ...clerk.acting, role: 'draftingHead' } } })
  expect(await screen.findByText(/由本单位经办人登记起草/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: '登记起草' })).toBeNull()
})

it('tells what others did to one’s documents, the new marked, each a way to the document', async () => {
  const line = (position: number, type: string) => ({
    position,
    seq: 1,
    type,
    legalDate: '2021-03-04',
    recordedAt: '2021-03-04T02:00:00.000Z',
    name: '韩冰',
    organName: '县司法局',
    role: 'reviewHead',
    data: {},
    documentId: 'doc-00001',
    title: '排水办法',
  })
  renderDesk(<HomePage />, {
    answers: {
      ...home([]),
      'desk.changes': () => ({ lines: [line(12, 'Submitted'), line(9, 'SubmissionProposed')], looked: 10, organNames: {} }),
    },
  })
  const latest = within((await screen.findByRole('heading', { name: /与我有关的变动/ })).closest('section')!)
  expect(latest.getAllByText('新')).toHaveLength(1)
  expect(latest.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['《排水办法》报送审核', '/desk/documents/doc-00001'],
    ['《排水办法》提交负责人审签', '/desk/documents/doc-00001'],
    ['查看全部', '/desk/changes'],
  ])
})

it('tells the auditor when the log was verified last, and what was found', async () => {
  const last = {
    by: '沈察',
    startedAt: '2021-03-04T02:00:00.000Z',
    endedAt: '2021-03-04T02:00:05.000Z',
    result: { outcome: 'sound', entries: 549, root: 'xsfDid', contents: 166, checkpoints: 1 },
  }
  renderDesk(<HomePage />, {
    answers: { ...home([]), 'audit.verification': () => ({ running: null, last }) },
    session: { ...clerk, acting: { ...clerk.acting, role: 'auditAdmin' } },
  })
  const part = within((await screen.findByRole('heading', { name: '日志上次核验' })).closest('section')!)
  expect(await part.findByText('没有发现问题：核验了 549 条记录，读回 166 个文件，与 1 个签名的检查点一致。')).toBeTruthy()
  expect(part.getByText(/^沈察，2021年3月4日/)).toBeTruthy()
  expect(part.getByRole('link', { name: '日志与核验' }).getAttribute('href')).toBe('/desk/log')
})
