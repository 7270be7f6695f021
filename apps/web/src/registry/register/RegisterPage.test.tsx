import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { refused } from '../../app/testing/fakeServer.ts'
import { clerk, renderDesk } from '../../app/testing/renderDesk.tsx'
import { RegisterPage } from './RegisterPage.tsx'

const organs = [
  { id: 'government', name: '禾川县人民政府', shortName: '县人民政府', entitled: true, dissolvedOn: null },
  { id: 'housing', name: '禾川县住房和城乡建设局', shortName: '县住建局', entitled: true, dissolvedOn: null },
  { id: 'committee', name: '禾川县防汛指挥部', shortName: '县防汛指挥部', entitled: false, dissolvedOn: null },
]
const show = (answers = {}, session = clerk) =>
  renderDesk(<RegisterPage />, {
    session,
    address: '/desk/documents/new',
    answers: {
      'registry.organs': () => organs,
      'registry.registerDraft': () => ({ documentId: 'x', seq: 1, events: [] }),
      ...answers,
    },
  })

const fill = async ({ user }: ReturnType<typeof show>) => {
  await user.type(screen.getByLabelText('标题'), '禾川县城镇排水管理办法')
  await user.selectOptions(screen.getByLabelText('制定机关'), await screen.findByRole('option', { name: '禾川县人民政府' }))
}

it('registers the draft and goes on to its submission', async () => {
  const view = show()
  await fill(view)
  await view.user.click(screen.getByRole('button', { name: '登记起草' }))
  await expect.poll(() => view.router.state.location.pathname).toMatch(/^\/desk\/documents\/[0-9a-f-]{36}\/submission$/)
  const [call] = view.server.callsOf('registry.registerDraft')
  expect(call?.input).toMatchObject({
    expectedSeq: 0,
    input: {
      title: '禾川县城镇排水管理办法',
      leadOrgan: 'government',
      coIssuers: [],
      form: 'ordinary',
      urgent: null,
      majorDecision: false,
      trial: false,
    },
  })
  expect(call?.input.input.id).toBe(call?.input.documentId)
})

it('an organ that may not make normative documents is not offered 国办发〔2018〕37号', async () => {
  show()
  await screen.findByRole('option', { name: '禾川县人民政府' })
  expect(screen.queryByRole('option', { name: '禾川县防汛指挥部' })).toBeNull()
})

it('what is missing is named at once, each with the way to its field', async () => {
  const { server, user } = show()
  await user.click(screen.getByLabelText('情况紧急'))
  await user.click(screen.getByRole('button', { name: '登记起草' }))
  const summary = screen.getByText('有 3 处需要改正').closest('[role="alert"]')!
  expect(document.activeElement).toBe(summary)
  await user.click(screen.getByRole('link', { name: '请写明紧急的理由。' }))
  expect(document.activeElement).toBe(screen.getByLabelText('紧急的理由'))
  expect(server.callsOf('registry.registerDraft')).toHaveLength(0)
})

it('a refusal of the register stands beside the form, which keeps its words', async () => {
  const view = show({
    'registry.registerDraft': () => {
      throw refused(422, { code: 'organ.dissolved', what: '县人民政府已经撤销。', remedy: '请选择承接其职能的机关。' })
    },
  })
  await fill(view)
  await view.user.click(screen.getByRole('button', { name: '登记起草' }))
  expect(await screen.findByText('县人民政府已经撤销。')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('禾川县城镇排水管理办法')
})

it('who is no drafting clerk is told who registers drafts', () => {
  show({}, { ...clerk, acting: { ...clerk.acting, role: 'leader' } })
  expect(screen.getByText('登记起草由起草单位经办人办理')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '登记起草' })).toBeNull()
})
