import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { clerk, renderDesk } from '../app/testing/renderDesk.tsx'
import { OrgansPage } from './OrgansPage.tsx'

const organ = (id: string, name: string, more = {}) => ({
  id,
  name,
  shortName: name,
  kind: 'department',
  entitled: true,
  parent: 'gov',
  office: id,
  reviewOrgan: 'justice',
  fairnessOrgan: id,
  numberCodes: [{ code: '禾建规发', normative: true, from: '2020-01-01', until: null }],
  filingTo: ['gov'],
  dissolvedOn: null,
  names: [{ name, shortName: name, from: '2020-01-01' }],
  settings: [{ reviewOrgan: 'justice', filingTo: ['gov'], from: '2020-01-01' }],
  successor: null,
  ...more,
})
const all = [
  organ('gov', '禾川县人民政府', { kind: 'government', parent: null, filingTo: [] }),
  organ('justice', '禾川县司法局'),
  organ('housing', '禾川县住房和城乡建设局', {
    names: [
      { name: '禾川县建设局', shortName: '县建设局', from: '2010-01-01' },
      { name: '禾川县住房和城乡建设局', shortName: '县住建局', from: '2019-03-01' },
    ],
  }),
  organ('parks', '禾川县园林局', { dissolvedOn: '2021-01-01', successor: 'housing' }),
]
const session = { ...clerk, acting: { ...clerk.acting, role: 'sysAdmin' as const } }
const answers = {
  'organs.all': () => all,
  'organs.changeSettings': () => ({ id: 'housing' }),
  'organs.dissolve': () => ({ id: 'housing' }),
}

it('shows each organ below what it belongs to, with its names, codes, review and filing', async () => {
  const { user } = renderDesk(<OrgansPage />, { answers, session })
  const government = (await screen.findByText('禾川县人民政府', { selector: 'summary' })).closest('li')!
  const housing = within(government).getByText('禾川县住房和城乡建设局', { selector: 'summary' }).closest('li')!
  await user.click(within(housing).getByText('禾川县住房和城乡建设局', { selector: 'summary' }))
  expect(housing.textContent).toContain('禾川县建设局，2010年1月1日起')
  expect(housing.textContent).toContain('禾建规发（规范性文件，2020年1月1日起）')
  expect(housing.textContent).toContain('禾川县司法局')
  expect(within(government).getByText('禾川县园林局', { selector: 'summary' }).textContent).toContain('已撤销')
  expect(government.textContent).toContain('2021年1月1日并入禾川县住房和城乡建设局')
})

it('merging names the successor and says what changes', async () => {
  const { user, server } = renderDesk(<OrgansPage />, { answers, session })
  await user.click(await screen.findByRole('button', { name: '撤销或者并入 禾川县司法局' }))
  const panel = screen.getByRole('region', { name: '撤销禾川县司法局' })
  await user.selectOptions(within(panel).getByLabelText(/并入的机关/), '禾川县住房和城乡建设局')
  expect(panel.textContent).toContain('2021年3月5日并入禾川县住房和城乡建设局')
  await user.click(within(panel).getByRole('button', { name: '撤销或者并入' }))
  expect(await screen.findByText('已撤销禾川县司法局。')).toBeTruthy()
  expect(server.callsOf('organs.dissolve')[0]!.input).toMatchObject({ id: 'justice', on: '2021-03-05', successor: 'housing' })
})

it('settings change from a day on: a code in use is ended, a new one added, and what follows is said', async () => {
  const { user, server } = renderDesk(<OrgansPage />, { answers, session })
  await user.click(await screen.findByRole('button', { name: '变更设置 禾川县住房和城乡建设局' }))
  const panel = screen.getByRole('region', { name: '变更禾川县住房和城乡建设局的审核机构、报备机关和机关代字' })
  expect(panel.textContent).toContain('已经报送审核的文件仍由原审核机构审核')
  expect(panel.textContent).toContain('还没有变更任何一项')
  await user.selectOptions(within(panel).getByLabelText('由谁审核'), '禾川县人民政府')
  expect(panel.textContent).not.toContain('还没有变更任何一项')
  await user.type(within(panel).getByLabelText(/禾建规发的停用日期/), '2021-02-28')
  await user.type(within(panel).getByLabelText(/新增机关代字/), '禾住建规发')
  await user.click(within(panel).getByRole('button', { name: '变更设置' }))
  expect(await screen.findByText('已变更禾川县住房和城乡建设局的设置。')).toBeTruthy()
  expect(server.callsOf('organs.changeSettings')[0]!.input).toMatchObject({
    id: 'housing',
    from: '2021-03-05',
    reviewOrgan: 'gov',
    filingTo: ['gov'],
    numberCodes: [
      { code: '禾建规发', normative: true, from: '2020-01-01', until: '2021-02-28' },
      { code: '禾住建规发', normative: true, from: '2021-03-05', until: null },
    ],
  })
})

it('others read and change nothing', async () => {
  renderDesk(<OrgansPage />, { answers, session: { ...session, acting: { ...session.acting, role: 'auditAdmin' } } })
  await screen.findByText('禾川县人民政府', { selector: 'summary' })
  expect(screen.queryByRole('button', { name: /设立|更名|撤销/ })).toBeNull()
})
