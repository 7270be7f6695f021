import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { clerk, renderDesk } from '../../app/testing/renderDesk.tsx'
import { ListPage } from './ListPage.tsx'

const row = (id: string, more = {}) => ({
  id,
  title: `${id}办法`,
  number: null,
  stage: 'drafting',
  class: 'normativeDocument',
  form: 'ordinary',
  leadOrgan: 'government',
  draftingUnit: 'housing',
  publishedOn: null,
  effectiveOn: null,
  validUntil: null,
  endedOn: null,
  ending: null,
  sortDay: '2021-03-01',
  ...more,
})
const organs = [
  { id: 'government', name: '禾川县人民政府', shortName: '县人民政府' },
  { id: 'housing', name: '禾川县住房和城乡建设局', shortName: '县住建局' },
]
const show = (rows: unknown[], address: string, next: unknown = null, session = clerk) =>
  renderDesk(<ListPage />, {
    address,
    session,
    answers: { 'registry.list': () => ({ rows, next }), 'registry.organs': () => organs },
  })

it('asks for what the address says and offers the next page as an address', async () => {
  const { server } = show([row('a')], '/desk/documents?stage=open&words=%E6%8E%92%E6%B0%B4', { sortDay: '2021-03-01', id: 'a' })
  const next = await screen.findByRole('link', { name: '下一页' })
  expect(server.callsOf('registry.list')[0]?.input).toEqual({ stage: 'open', words: '排水', limit: 20 })
  expect(next.getAttribute('href')).toBe('/desk/documents?stage=open&words=%E6%8E%92%E6%B0%B4&pages=2021-03-01_a')
  expect(screen.queryByRole('link', { name: '上一页' })).toBeNull()
})

it('a later page asks from where it begins and knows the way back', async () => {
  const { server } = show([row('c')], '/desk/documents?pages=2021-03-02_a~2021-03-01_b')
  expect((await screen.findByRole('link', { name: '上一页' })).getAttribute('href')).toBe('/desk/documents?pages=2021-03-02_a')
  expect(server.callsOf('registry.list')[0]?.input.after).toEqual({ sortDay: '2021-03-01', id: 'b' })
  expect(screen.getByText('第 3 页')).toBeTruthy()
})

it('a published document shows how it stands in law today, an ended one is struck', async () => {
  const published = { stage: 'published', publishedOn: '2019-01-01', effectiveOn: '2019-02-01', validUntil: '2024-01-31' }
  show([row('a', published), row('b', { ...published, ending: 'repealed', endedOn: '2021-03-01' })], '/desk/documents')
  const [, first, second] = await screen.findAllByRole('row')
  expect(within(first!).getByText('现行有效')).toBeTruthy()
  expect(within(second!).getByText('已废止')).toBeTruthy()
  expect(within(second!).getByText('b办法').closest('s')).toBeTruthy()
})

it('nothing found offers to loosen what was asked', async () => {
  show([], '/desk/documents?stage=open&words=zzz')
  expect((await screen.findByRole('link', { name: '在全部文件中检索' })).getAttribute('href')).toBe('/desk/documents?words=zzz')
})

it('a stage of which a role sees nothing is not offered to it', async () => {
  show([], '/desk/documents', null, { ...clerk, acting: { ...clerk.acting, role: 'issuingOffice' } })
  const tabs = await screen.findByRole('navigation', { name: '按办理阶段' })
  expect(
    within(tabs)
      .getAllByRole('link')
      .map((tab) => tab.textContent?.trim()),
  ).toEqual(['全部文件', '待印发', '已公布'])
})
