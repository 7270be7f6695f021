import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { lost, refused } from '../app/testing/fakeServer.ts'
import { renderRoutes } from '../app/testing/renderDesk.tsx'
import { SignInPage } from './SignInPage.tsx'

const nobody = { account: null, grants: [], acting: null, today: '2021-03-05', jurisdiction: '禾川县' }
const demo = [{ username: 'sunyue', name: '孙悦', organName: '县住建局', role: 'draftingClerk', password: 'hechuan-demo-2021' }]

const show = (answers = {}, address = '/desk/sign-in') =>
  renderRoutes(
    [
      { path: '/desk/sign-in', element: <SignInPage /> },
      { path: '*', element: <p>到了</p> },
    ],
    {
      address,
      answers: {
        'session.current': () => nobody,
        'session.demoAccounts': () => demo,
        'session.signIn': () => ({ account: 'sunyue' }),
        ...answers,
      },
    },
  )

const fill = async ({ user }: ReturnType<typeof show>) => {
  await user.type(await screen.findByLabelText('用户名'), 'sunyue')
  await user.type(screen.getByLabelText('密码'), 'hechuan-demo-2021')
  await user.click(screen.getByRole('button', { name: '登录' }))
}

it('who has just chosen a password is told so, and whom to ask who forgot it', async () => {
  show({}, '/desk/sign-in?password=set')
  expect(await screen.findByText('密码已经设置，请用新密码登录。')).toBeTruthy()
  expect(screen.getByText(/忘记密码的，请本单位系统管理员重置/)).toBeTruthy()
})

it.each([
  ['leads to the address one came for', '?next=%2Fdesk%2Fdocuments%3Fstage%3Dopen', '/desk/documents?stage=open'],
  ['leads home without one', '', '/desk'],
  ['never leads out of the desk', '?next=https%3A%2F%2Fexample.org', '/desk'],
  ['nor to another host written as a path', '?next=%2F%2Fexample.org', '/desk'],
])('signing in %s', async (_, query, arrived) => {
  const view = show({}, `/desk/sign-in${query}`)
  await fill(view)
  await screen.findByText('到了')
  const { pathname, search } = view.router.state.location
  expect(`${pathname}${search}`).toBe(arrived)
})

it('a wrong password is said, and what was typed stays', async () => {
  const view = show({
    'session.signIn': () => {
      throw refused(401, { code: 'session.wrongPassword', what: '用户名或者密码不对。', remedy: '请核对后重新输入。' })
    },
  })
  await fill(view)
  expect(await screen.findByText(/用户名或者密码不对/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('sunyue')
  expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('hechuan-demo-2021')
})

it('a server that does not answer is no wrong password', async () => {
  const view = show({
    'session.signIn': () => {
      throw lost()
    },
  })
  await fill(view)
  expect(await screen.findByText(/没有收到服务器的答复/)).toBeTruthy()
})

it('empty fields are named before anything is sent', async () => {
  const { server, user } = show()
  await user.click(await screen.findByRole('button', { name: '登录' }))
  expect(screen.getByRole('link', { name: '请填写用户名。' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '请填写密码。' })).toBeTruthy()
  expect(server.callsOf('session.signIn')).toHaveLength(0)
})

it('choosing a demonstration account fills the form; signing in is still the person’s act', async () => {
  const { server, user } = show()
  await user.click(await screen.findByRole('button', { name: '选用 县住建局 孙悦' }))
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('sunyue')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '登录' }))
  expect(server.callsOf('session.signIn')).toHaveLength(0)
})

it('outside a demonstration no account is listed', async () => {
  show({ 'session.demoAccounts': () => null })
  await screen.findByLabelText('用户名')
  await expect.poll(() => screen.queryByText('演示账号')).toBeNull()
})
