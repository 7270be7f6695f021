import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Session } from '../app/session.tsx'
import { clerk, renderDesk, renderRoutes } from '../app/testing/renderDesk.tsx'
import { AccountsPage } from './AccountsPage.tsx'
import { GrantsPage } from './GrantsPage.tsx'
import { SignedIn } from './SignedIn.tsx'

const as = (role: Session['acting']['role'], id: string): Session => ({
  ...clerk,
  account: { id, name: '管理员' },
  acting: { ...clerk.acting, role },
})

describe('accounts', () => {
  const answers = {
    'accounts.list': () => [
      { id: 'a1', username: 'linxi', name: '林溪', disabled: false, hasGrant: true },
      { id: 'hexing', username: 'hexing', name: '贺星', disabled: false, hasGrant: true },
      { id: 'a2', username: 'old', name: '老王', disabled: true, hasGrant: false },
    ],
  }

  it('offers no act on one’s own account, nor on one that is disabled', async () => {
    renderDesk(<AccountsPage />, { answers, session: as('sysAdmin', 'hexing') })
    expect(await screen.findByRole('button', { name: '重置密码 林溪' })).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^停用/ }).map((button) => button.textContent)).toEqual(['停用 林溪'])
  })

  it('a new account’s one-time password is shown once, to be handed over', async () => {
    const { user, server } = renderDesk(<AccountsPage />, {
      answers: { ...answers, 'accounts.open': () => ({ account: 'a3', password: 'abcde-fghjk-mnpqr-stuvw' }) },
      session: as('sysAdmin', 'hexing'),
    })
    await user.click(await screen.findByRole('button', { name: '开立账号' }))
    const panel = screen.getByRole('region', { name: '开立账号' })
    await user.type(within(panel).getByLabelText('姓名'), '方琪')
    await user.type(within(panel).getByLabelText('用户名'), 'fangqi')
    await user.click(within(panel).getByRole('button', { name: '开立账号' }))
    expect(await screen.findByText('abcde-fghjk-mnpqr-stuvw')).toBeTruthy()
    expect(server.callsOf('accounts.open')[0]!.input).toMatchObject({ name: '方琪', username: 'fangqi' })
    await user.click(screen.getByRole('button', { name: '已经记下，收起' }))
    expect(screen.queryByText('abcde-fghjk-mnpqr-stuvw')).toBeNull()
  })
})

describe('grants', () => {
  const grant = { id: 'g1', role: 'leader', organ: 'gov', organName: '县人民政府', from: '2021-01-01', until: null }
  const answers = {
    'grants.list': () => [
      { id: 'a1', name: '林溪', disabledOn: null, grants: [grant], proposals: [] },
      {
        id: 'a2',
        name: '方琪',
        disabledOn: null,
        grants: [],
        proposals: [{ ...grant, id: 'g2', role: 'auditAdmin', proposedBy: 'anning' }],
      },
    ],
    'grants.revoke': () => ({ account: 'a1' }),
    'registry.organs': () => [],
  }

  it('a grant is revoked after a look at what it means', async () => {
    const { user, server } = renderDesk(<GrantsPage />, { answers, session: as('securityAdmin', 'anning') })
    await user.click(await screen.findByRole('button', { name: '收回 林溪' }))
    const panel = screen.getByRole('region', { name: '收回林溪的授权' })
    await user.click(within(panel).getByRole('button', { name: '收回' }))
    expect(await screen.findByText('已收回林溪的授权。')).toBeTruthy()
    expect(server.callsOf('grants.revoke')[0]!.input).toMatchObject({ account: 'a1', grantId: 'g1', on: '2021-03-05' })
  })

  it('who proposed an administrator’s role is told that another has to confirm it', async () => {
    const { user, server } = renderDesk(<GrantsPage />, { answers, session: as('securityAdmin', 'anning') })
    await user.click(await screen.findByRole('button', { name: '复核同意 方琪' }))
    expect(screen.getByText(/须由另一名安全管理员复核/)).toBeTruthy()
    expect(server.callsOf('grants.confirm')).toEqual([])
  })

  it('names stand by their sound, not by the number of their character', async () => {
    const account = (name: string) => ({ id: name, name, disabledOn: null, grants: [{ ...grant, id: name }], proposals: [] })
    renderDesk(<GrantsPage />, {
      answers: { ...answers, 'grants.list': () => ['丁宁', '何敏', '安宁', '白林'].map(account) },
      session: as('auditAdmin', 'shencha'),
    })
    const names = (await screen.findAllByRole('rowheader')).map((cell) => cell.textContent)
    expect(names).toEqual(['安宁', '白林', '丁宁', '何敏'])
  })

  it('the auditor reads and changes nothing', async () => {
    renderDesk(<GrantsPage />, { answers, session: as('auditAdmin', 'shencha') })
    expect(await screen.findByRole('row', { name: /林溪 签发人/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /收回|授予|复核|退回/ })).toBeNull()
  })
})

it('who signed in with a one-time password sees nothing but the choice of his own', async () => {
  const { user, server } = renderRoutes([{ path: '*', element: <SignedIn>desk</SignedIn> }], {
    answers: {
      'session.current': () => ({
        account: { id: 'a1', name: '林溪' },
        acting: null,
        grants: [],
        today: '2021-03-05',
        jurisdiction: '禾川县',
        oneTime: true,
      }),
      'session.changePassword': () => ({ changed: true }),
    },
  })
  const form = await screen.findByRole('form', { name: '设置自己的密码' })
  expect(screen.queryByText('desk')).toBeNull()
  await user.type(within(form).getByLabelText('一次性密码'), 'abcde-fghjk-mnpqr-stuvw')
  await user.type(within(form).getByLabelText('新密码'), 'teapot river ladder')
  await user.type(within(form).getByLabelText('再输一遍新密码'), 'teapot river')
  await user.click(within(form).getByRole('button', { name: '设置密码' }))
  expect(within(form).getByText('两次输入的新密码不一样。')).toBeTruthy()
  await user.type(within(form).getByLabelText('再输一遍新密码'), ' ladder')
  await user.click(within(form).getByRole('button', { name: '设置密码' }))
  await waitFor(() =>
    expect(server.callsOf('session.changePassword')[0]!.input).toEqual({
      current: 'abcde-fghjk-mnpqr-stuvw',
      password: 'teapot river ladder',
    }),
  )
})
