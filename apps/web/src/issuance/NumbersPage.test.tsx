import { numberSeries } from '@fadu/core'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { clerk, renderDesk } from '../app/testing/renderDesk.tsx'
import { NumbersPage } from './NumbersPage.tsx'

const series = [
  { organ: 'gov', organName: '禾川县人民政府', code: '禾政规发', year: 2021, normative: true },
  { organ: 'gov', organName: '禾川县人民政府', code: '禾政发', year: 2021, normative: false },
]
const held = numberSeries(
  [
    { serial: 1, status: 'taken', document: 'd1', reason: null, on: '2021-02-01' },
    { serial: 2, status: 'reserved', document: null, reason: '留给机构改革文件', on: '2021-03-01' },
    { serial: 4, status: 'void', document: null, reason: '误留', on: '2021-03-03' },
  ],
  1,
)
const answers = {
  'issuance.numbers': ({ series: asked }: { series?: unknown }) => ({
    series,
    book: asked ? { ...held, titles: { d1: '禾川县排水管理办法' } } : null,
  }),
}
const session = { ...clerk, acting: { ...clerk.acting, role: 'issuingOffice' as const } }

it('shows a series whole, newest first: used by which document, reserved and void with the reason, a gap as one', async () => {
  renderDesk(<NumbersPage />, { answers, session })
  const rows = (await screen.findAllByRole('row')).slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/禾政规发〔2021〕4号作废误留/),
    expect.stringMatching(/禾政规发〔2021〕3号缺号登记簿里没有记录/),
    expect.stringMatching(/禾政规发〔2021〕2号预留留给机构改革文件/),
    expect.stringMatching(/禾政规发〔2021〕1号已用禾川县排水管理办法/),
  ])
  expect(screen.getByText(/已用 1 个，预留 1 个，作废 1 个，缺号 1 个。下一个号是禾政规发〔2021〕5号/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '禾川县排水管理办法' }).getAttribute('href')).toBe('/desk/documents/d1')
})

it('reserves the next number with a reason', async () => {
  const { user, server } = renderDesk(<NumbersPage />, {
    answers: { ...answers, 'issuance.reserveNumber': () => ({ serial: 5 }) },
    session,
  })
  await user.click(await screen.findByRole('button', { name: '预留下一个号' }))
  const panel = screen.getByRole('region', { name: '预留发文字号' })
  await user.click(within(panel).getByRole('button', { name: '预留下一个号' }))
  expect(within(panel).getByText('请写明理由。')).toBeTruthy()
  await user.type(within(panel).getByLabelText('预留的理由'), '年末文件')
  await user.click(within(panel).getByRole('button', { name: '预留下一个号' }))
  expect(await screen.findByText('已预留禾政规发〔2021〕5号。')).toBeTruthy()
  expect(server.callsOf('issuance.reserveNumber')[0]!.input).toMatchObject({
    organ: 'gov',
    code: '禾政规发',
    year: 2021,
    reason: '年末文件',
  })
})

it('voids a reserved number, and only a reserved one', async () => {
  const { user, server } = renderDesk(<NumbersPage />, {
    answers: { ...answers, 'issuance.voidNumber': () => ({ serial: 2 }) },
    session,
  })
  const buttons = await screen.findAllByRole('button', { name: /^作废/ })
  expect(buttons.map((button) => button.textContent)).toEqual(['作废 禾政规发〔2021〕2号'])
  await user.click(buttons[0]!)
  const panel = screen.getByRole('region', { name: '作废预留的发文字号' })
  await user.type(within(panel).getByLabelText('作废的理由'), '改革推迟')
  await user.click(within(panel).getByRole('button', { name: '作废' }))
  await waitFor(() => expect(server.callsOf('issuance.voidNumber')[0]!.input).toMatchObject({ serial: 2, reason: '改革推迟' }))
})
