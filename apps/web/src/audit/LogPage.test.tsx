import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { clerk, renderDesk } from '../app/testing/renderDesk.tsx'
import { LogPage } from './LogPage.tsx'

const session = { ...clerk, acting: { ...clerk.acting, role: 'auditAdmin' as const } }
const entry = (position: number) => ({
  position,
  stream: 'organ/hechuan-parks',
  seq: 2,
  type: 'OrganRenamed',
  legalDate: '2026-12-01',
  recordedAt: '2026-11-25T01:02:03.000Z',
  actor: { account: 'hexing', name: '贺星', organ: 'office', organName: '县政府办公室', role: 'sysAdmin' },
  onBehalfOf: null,
  command: 'c1',
  hash: 'ab'.repeat(32),
})
const broken = {
  running: null,
  last: {
    by: '沈察',
    startedAt: '2026-11-25T01:00:00.000Z',
    endedAt: '2026-11-25T01:00:05.000Z',
    result: { outcome: 'broken', entries: 41, fault: { code: 'hash', position: 41, detail: 'the stored bytes …' } },
  },
}
const answers = {
  'audit.entries': () => ({ entries: [entry(9), entry(8)], more: true }),
  'audit.verification': () => ({ running: null, last: null }),
}

it('lists who did what, latest first, and leads to what is older', async () => {
  renderDesk(<LogPage />, { answers, session, address: '/desk/log' })
  const rows = (await screen.findAllByRole('row')).slice(1)
  expect(rows).toHaveLength(2)
  expect(rows[0]!.textContent).toContain('机关更名')
  expect(rows[0]!.textContent).toContain('贺星 县政府办公室 系统管理员')
  expect(screen.getByRole('link', { name: '更早的记录' }).getAttribute('href')).toBe('/desk/log?before=8')
})

it('a filter goes into the address, and to the server', async () => {
  const { user, server, router } = renderDesk(<LogPage />, { answers, session, address: '/desk/log' })
  await user.type(await screen.findByLabelText(/^办理人/), '贺星')
  await user.click(screen.getByRole('button', { name: '查询' }))
  await waitFor(() => expect(server.callsOf('audit.entries').at(-1)!.input).toMatchObject({ person: '贺星' }))
  expect(new URLSearchParams(router.state.location.search).get('person')).toBe('贺星')
})

it('a verification says how far it is, then names the first bad place and what to do', async () => {
  const { user, server } = renderDesk(<LogPage />, {
    answers: {
      ...answers,
      'audit.verify': () => ({ running: { by: '沈察', startedAt: '', checked: 1000, entries: 5000 }, last: null }),
    },
    session,
    address: '/desk/log',
  })
  expect(await screen.findByText('还没有核验过。')).toBeTruthy()
  server.answer('audit.verification', () => broken)
  await user.click(screen.getByRole('button', { name: '开始核验' }))
  expect(await screen.findByText(/已核验 1000 条，共 5000 条/)).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: '核验' })).toBeTruthy()
  expect(await screen.findByText('第 41 条记录有问题，此前 41 条没有问题', {}, { timeout: 4000 })).toBeTruthy()
  expect(screen.getByText('存储的内容与校验值不符。')).toBeTruthy()
  expect(screen.getByText(/请保留现场/)).toBeTruthy()
})
