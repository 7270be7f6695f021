import type { Correction, DocumentState } from '@fadu/core'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Session, SessionProvider } from '../../app/session.tsx'
import { renderRoutes } from '../../app/testing/renderDesk.tsx'
import { AssembledWorkbench } from '../AssembledWorkbench.tsx'
import type { Workbench } from '../bench.ts'
import { benchAnswer, hash, organs, person } from '../testing/benchAnswer.ts'

const correction: Correction = {
  id: 'c1',
  field: 'publishedOn',
  authority: null,
  old: '2021-02-02',
  new: '2021-02-01',
  reason: '笔误',
  proposedBy: 'liqiang',
  on: '2021-03-04',
  confirmedBy: null,
  dropped: null,
}
const published: Partial<DocumentState> = {
  stage: 'published',
  publication: {
    publishedOn: '2021-02-02',
    effectiveOn: '2021-03-05',
    validUntil: null,
    textHash: hash('a'),
    channels: ['政府网站'],
    pack: hash('f'),
  },
}
const waits = {
  command: 'confirmCorrection',
  role: 'issuingOffice',
  organ: 'justice',
  account: null,
  notBy: 'liqiang',
  authority: null,
  clock: null,
} as unknown as Workbench['next'][number]

const show = (
  session: Session,
  corrections: readonly Correction[],
  available: Workbench['available'],
  more: Partial<DocumentState> = {},
) =>
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
      address: '/desk/documents/doc-00001?tab=record',
      answers: {
        'registry.workbench': () => benchAnswer({ ...published, ...more, corrections }, { available, next: [waits] }),
        'registry.organs': () => organs,
        'registry.history': () => [],
        'registry.people': () => [
          { account: 'liqiang', name: '李强', organ: 'justice' },
          { account: 'linxi', name: '林溪', organ: 'justice' },
        ],
        'registry.correctRecord': () => ({ documentId: 'doc-00001', seq: 8, events: [] }),
        'registry.declineCorrection': () => ({ documentId: 'doc-00001', seq: 8, events: [] }),
        'registry.withdrawCorrection': () => ({ documentId: 'doc-00001', seq: 8, events: [] }),
      },
    },
  )

it('the second person confirms a proposed correction, or declines it with the reason', async () => {
  const colleague = person('issuingOffice', 'justice', '林溪', 'linxi')
  const { user, server } = show(colleague, [correction], ['confirmCorrection', 'declineCorrection'])
  expect(await screen.findByRole('button', { name: '复核更正' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '不同意更正' }))
  const form = within(screen.getByRole('form', { name: '不同意更正' }))
  expect(form.getByLabelText(/公布日期：由“2021年2月2日”更正为“2021年2月1日”/)).toBeTruthy()
  await user.click(form.getByRole('button', { name: '不同意更正' }))
  expect(server.callsOf('registry.declineCorrection')).toEqual([])
  await user.type(form.getByLabelText('不同意的理由'), '公报上印的就是二月二日')
  await user.click(form.getByRole('button', { name: '不同意更正' }))
  expect(await screen.findByText(/已办：不同意更正。/)).toBeTruthy()
  expect(server.callsOf('registry.declineCorrection')[0]!.input).toMatchObject({
    input: { correctionId: 'c1', reason: '公报上印的就是二月二日' },
  })
})

it('whoever proposed it waits for the second person, and may take it back', async () => {
  const proposer = person('issuingOffice', 'justice', '李强', 'liqiang')
  const { user, server } = show(proposer, [correction], ['withdrawCorrection'])
  expect(await screen.findByText('由县司法局 林溪办理。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '复核更正' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '撤回更正申请' }))
  const form = within(screen.getByRole('form', { name: '撤回更正申请' }))
  await user.type(form.getByLabelText('撤回的理由'), '原来登记的没有错')
  await user.click(form.getByRole('button', { name: '撤回更正申请' }))
  expect(await screen.findByText(/已办：撤回更正申请。/)).toBeTruthy()
  expect(server.callsOf('registry.withdrawCorrection')[0]!.input).toMatchObject({
    input: { correctionId: 'c1', reason: '原来登记的没有错' },
  })
})

it('a proposal is not called done, and says what stays as it is', async () => {
  const publication = { ...published.publication!, validUntil: '2026-03-04' } as const
  const { user } = show(person('issuingOffice', 'justice', '李强', 'liqiang'), [], ['correctRecord'], { publication })
  await user.click(await screen.findByRole('button', { name: '更正登记' }))
  const form = within(screen.getByRole('form', { name: '更正登记' }))
  await user.selectOptions(form.getByLabelText('要更正的事项'), '施行日期')
  expect(form.getByText(/登记的有效期（至2026年3月4日）不随施行日期改变/)).toBeTruthy()
  fireEvent.change(form.getByLabelText('更正为'), { target: { value: '2021-04-01' } })
  await user.type(form.getByLabelText('理由'), '看错月份')
  await user.click(form.getByRole('button', { name: '更正登记' }))
  expect(await screen.findByText(/已申请更正登记，等另一人复核/)).toBeTruthy()
})

it('what came to nothing stays on record with the reason', async () => {
  const dropped = { how: 'declined', by: 'linxi', reason: '公报上印的就是二月二日', on: '2021-03-05' } as const
  show(person('issuingOffice'), [{ ...correction, dropped }], ['correctRecord'])
  const list = within((await screen.findByRole('heading', { name: /^更正登记/ })).closest('section')!)
  expect(list.getByText('复核不同意')).toBeTruthy()
  expect(list.getByText('不同意的理由：公报上印的就是二月二日')).toBeTruthy()
  expect(list.queryByText('待复核')).toBeNull()
})
