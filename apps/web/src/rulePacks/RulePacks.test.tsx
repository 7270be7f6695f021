import { basisOf, comparePacks, shippedPack, whereUsed } from '@fadu/core'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Session } from '../app/session.tsx'
import { refused } from '../app/testing/fakeServer.ts'
import { clerk, renderDesk } from '../app/testing/renderDesk.tsx'
import { CalendarPage } from './CalendarPage.tsx'
import { ChangePackPage } from './ChangePackPage.tsx'
import { ComparePage } from './ComparePage.tsx'
import { PackPage } from './PackPage.tsx'
import { RulePacksPage } from './RulePacksPage.tsx'

const [now, next] = ['a'.repeat(64), 'b'.repeat(64)]
const today = '2026-11-25'
const as = (role: Session['acting']['role'], id = 'anning'): Session => ({
  ...clerk,
  account: { id, name: '安宁' },
  acting: { ...clerk.acting, role },
  today,
})
const register = {
  today,
  inForce: now,
  adopted: [{ hash: now, pack: 'national', from: '2024-11-25' }],
  proposal: null,
  notices: [],
  names: { [now]: '全国基准' },
  coverage: { from: '2004-01-01', until: '2026-12-31' },
}
const proposed = {
  ...register,
  proposal: {
    id: 'p1',
    hash: next,
    pack: 'shanghai',
    from: '2027-01-01',
    reason: '改用上海规则。',
    proposedBy: 'anning',
    proposedOn: '2026-11-24',
  },
  names: { [now]: '全国基准', [next]: '上海市' },
}

describe('the list of packs', () => {
  it('says which pack is in force since when; the security administrator is offered to change it', async () => {
    renderDesk(<RulePacksPage />, {
      answers: { 'rulePacks.current': () => register },
      session: as('securityAdmin'),
    })
    const row = await screen.findByRole('row', { name: /全国基准/ })
    expect(row.textContent).toContain('2024年11月25日起')
    expect(row.textContent).toContain('现行')
    expect(screen.getByRole('link', { name: '更换规则包' })).toBeTruthy()
  })

  it('nobody else is offered to change it', async () => {
    renderDesk(<RulePacksPage />, { answers: { 'rulePacks.current': () => register }, session: as('legalReviewer') })
    await screen.findByRole('row', { name: /全国基准/ })
    expect(screen.queryByRole('link', { name: '更换规则包' })).toBeNull()
  })

  it('who proposed a change cannot confirm it, and reads why', async () => {
    const { user, server } = renderDesk(<RulePacksPage />, {
      answers: { 'rulePacks.current': () => proposed },
      session: as('securityAdmin'),
    })
    await user.click(await screen.findByRole('button', { name: '复核同意更换' }))
    expect(screen.getByText(/申请人不能自己复核/)).toBeTruthy()
    expect(server.callsOf('rulePacks.confirm')).toEqual([])
  })

  it('the second person sees what changes from when, confirms, and is told', async () => {
    const { user, server } = renderDesk(<RulePacksPage />, {
      answers: { 'rulePacks.current': () => proposed, 'rulePacks.confirm': () => register },
      session: as('securityAdmin', 'fangning'),
    })
    await user.click(await screen.findByRole('button', { name: '复核同意更换' }))
    const panel = screen.getByRole('region', { name: '复核：更换规则包' })
    expect(panel.textContent).toContain('上海市')
    expect(panel.textContent).toContain('2027年1月1日起')
    server.answer('rulePacks.current', () => register)
    await user.click(within(panel).getByRole('button', { name: '复核同意更换' }))
    expect(await screen.findByText('已复核同意，自2027年1月1日起适用新的规则包。')).toBeTruthy()
    expect(server.callsOf('rulePacks.confirm')[0]!.input).toMatchObject({ proposalId: 'p1' })
  })

  it('rejecting needs a reason', async () => {
    const { user, server } = renderDesk(<RulePacksPage />, {
      answers: { 'rulePacks.current': () => proposed, 'rulePacks.reject': () => register },
      session: as('securityAdmin', 'fangning'),
    })
    await user.click(await screen.findByRole('button', { name: '退回申请' }))
    const panel = screen.getByRole('region', { name: '退回更换规则包的申请' })
    await user.click(within(panel).getByRole('button', { name: '退回申请' }))
    expect(within(panel).getByText('请写明理由。')).toBeTruthy()
    await user.type(within(panel).getByLabelText('退回的理由'), '日期太早')
    await user.click(within(panel).getByRole('button', { name: '退回申请' }))
    await waitFor(() =>
      expect(server.callsOf('rulePacks.reject')[0]!.input).toMatchObject({ proposalId: 'p1', reason: '日期太早' }),
    )
  })
})

describe('reading a pack', () => {
  const pack = shippedPack('national')
  const answers = {
    'rulePacks.pack': () => ({
      id: pack.id,
      name: pack.name,
      rules: pack.rules
        .filter((rule) => rule.kind === 'timeLimit')
        .map((rule) => ({ ...basisOf(rule), rule, usedIn: whereUsed(rule) })),
    }),
  }

  it('a rule says its wording, its source, since when, what it sets, where it is used, and its proof', async () => {
    renderDesk(<PackPage />, { answers, session: as('reviewHead') })
    const rule = await screen.findByRole('article', { name: 'CN.review 合法性审核' })
    expect(rule.textContent).toContain('不少于5个工作日')
    expect(rule.textContent).toContain('（国办发〔2018〕115号）')
    expect(rule.textContent).toContain('2018年12月4日起')
    expect(rule.textContent).toContain('最长 15个工作日')
    expect(rule.textContent).toContain('办理：签发审核意见；计时：合法性审核')
    expect(rule.textContent).toContain('测试样例')
  })

  it('an assumption is marked 待核实 and says what has to be read; a filter leaves only those', async () => {
    const { user, router } = renderDesk(<PackPage />, { answers, session: as('reviewHead') })
    await user.selectOptions(await screen.findByLabelText('依据'), '只看待核实的')
    const rules = screen.getAllByRole('article')
    expect(rules.length).toBeGreaterThan(0)
    for (const rule of rules) {
      expect(rule.textContent).toContain('待核实')
      expect(rule.textContent).toContain('尚待查阅')
    }
    expect(router.state.location.search).toContain('unverified=1')
  })
})

describe('comparing', () => {
  it('puts the answers of two packs side by side and marks what differs', async () => {
    renderDesk(<ComparePage />, {
      answers: {
        'rulePacks.current': () => proposed,
        'rulePacks.compare': () => comparePacks(shippedPack('national'), shippedPack('shanghai'), today),
      },
      session: as('securityAdmin'),
    })
    expect(await screen.findByText(/^内容不同 \d+ 条/)).toBeTruthy()
    const pairs = screen.getAllByRole('article')
    expect(pairs.length).toBeGreaterThan(3)
    for (const pair of pairs) expect(within(pair).queryByText('相同')).toBeNull()
  })

  it('with one pack only, says that there is nothing to compare', async () => {
    renderDesk(<ComparePage />, { answers: { 'rulePacks.current': () => register }, session: as('securityAdmin') })
    expect(await screen.findByText(/只有一个规则包/)).toBeTruthy()
  })
})

describe('changing', () => {
  const broken = { ok: false, problems: [{ line: 12, column: 7, path: 'rules[0]（CN.x）.limit', message: '缺少单位' }] }

  it('lists every problem of a file at its line and offers nothing further', async () => {
    const { user } = renderDesk(<ChangePackPage />, {
      answers: { 'rulePacks.current': () => register, 'rulePacks.check': () => broken },
      session: as('securityAdmin'),
    })
    await user.click(await screen.findByLabelText('规则包文件'))
    await user.paste('{"a":1}')
    await user.click(screen.getByRole('button', { name: '检查规则包' }))
    const row = await screen.findByRole('row', { name: /第 12 行第 7 列/ })
    expect(row.textContent).toContain('缺少单位')
    expect(screen.queryByRole('button', { name: '申请更换' })).toBeNull()
  })

  it('a sound file is proposed from a day on, with a reason, after a look at what changes', async () => {
    const { user, server, router } = renderDesk(<ChangePackPage />, {
      answers: {
        'rulePacks.current': () => register,
        'rulePacks.check': () => ({ ok: true, id: 'shanghai', name: '上海市', rules: 130, own: 38 }),
        'rulePacks.propose': () => proposed,
      },
      session: as('securityAdmin'),
    })
    await user.click(await screen.findByRole('button', { name: /载入 上海/ }))
    await user.click(screen.getByRole('button', { name: '检查规则包' }))
    await user.click(await screen.findByRole('button', { name: '申请更换' }))
    expect(screen.getByText('请选择开始适用的日期。')).toBeTruthy()
    expect(screen.getByText('请写明理由。')).toBeTruthy()
    await user.type(screen.getByLabelText('从哪一天起适用'), '2027-01-01')
    await user.type(screen.getByLabelText('更换的理由'), '改用上海规则。')
    await user.click(screen.getByRole('button', { name: '申请更换' }))
    const panel = screen.getByRole('region', { name: '申请更换规则包' })
    expect(panel.textContent).toContain('另一位安全管理员复核')
    await user.click(within(panel).getByRole('button', { name: '申请更换' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/desk/rule-packs'))
    expect(server.callsOf('rulePacks.propose')[0]!.input).toMatchObject({ from: '2027-01-01', reason: '改用上海规则。' })
  })
})

describe('the working calendar', () => {
  const answers = { 'rulePacks.current': () => register, 'rulePacks.addNotice': () => register }

  it('says how far it reaches and warns before it ends; only the system administrator adds to it', async () => {
    renderDesk(<CalendarPage />, { answers, session: as('securityAdmin') })
    expect(await screen.findByText(/2004年1月1日至2026年12月31日/)).toBeTruthy()
    expect(screen.getByText('放假安排还能用 36 天')).toBeTruthy()
    expect(screen.queryByRole('form', { name: '添加放假安排' })).toBeNull()
  })

  it('a notice is read line by line, shown as read, and added', async () => {
    const { user, server } = renderDesk(<CalendarPage />, { answers, session: as('sysAdmin') })
    const form = await screen.findByRole('form', { name: '添加放假安排' })
    await user.type(within(form).getByLabelText('标题'), '关于2027年部分节假日安排的通知')
    await user.type(within(form).getByLabelText(/^年份/), '2027')
    await user.type(within(form).getByLabelText('放假'), '元旦 2027-01-01 2027-01-99')
    await user.click(within(form).getByRole('button', { name: '添加放假安排' }))
    expect(within(form).getByText(/第 1 行“元旦 2027-01-01 2027-01-99”读不出/)).toBeTruthy()
    await user.clear(within(form).getByLabelText('放假'))
    await user.type(within(form).getByLabelText('放假'), '元旦 2027-01-01 2027-01-03')
    await user.click(within(form).getByRole('button', { name: '添加放假安排' }))
    const panel = await screen.findByRole('region', { name: '添加放假安排' })
    expect(panel.textContent).toContain('元旦 2027年1月1日至2027年1月3日')
    server.answer('rulePacks.addNotice', () => {
      throw refused(422, { code: 'notice.twice', what: '这份放假通知已经添加。' })
    })
    await user.click(within(panel).getByRole('button', { name: '核对后添加' }))
    expect(await screen.findByText('这份放假通知已经添加。')).toBeTruthy()
    server.answer('rulePacks.addNotice', () => register)
    await user.click(screen.getByRole('button', { name: '核对后添加' }))
    expect(await screen.findByText(/已添加“关于2027年部分节假日安排的通知”/)).toBeTruthy()
    expect(server.callsOf('rulePacks.addNotice').at(-1)!.input.notice).toEqual({
      title: '关于2027年部分节假日安排的通知',
      year: 2027,
      scope: 'national',
      off: [{ name: '元旦', from: '2027-01-01', until: '2027-01-03' }],
      working: [],
    })
  })
})
