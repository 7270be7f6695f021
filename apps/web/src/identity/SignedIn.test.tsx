import { TextField } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { requestGrant, setRequestGrant } from '../app/requestFacts.ts'
import { useSession } from '../app/session.tsx'
import { refused } from '../app/testing/fakeServer.ts'
import { clerk, renderRoutes } from '../app/testing/renderDesk.tsx'
import { useTRPC } from '../app/trpc.ts'
import { SignedIn } from './SignedIn.tsx'

const nobody = { account: null, grants: [], acting: null, today: '2021-03-05', jurisdiction: '禾川县' }

function Work() {
  const { account } = useSession()
  const trpc = useTRPC()
  const { refetch } = useQuery(trpc.registry.organs.queryOptions())
  const [note, setNote] = useState('')
  return (
    <>
      <p>{account.name}的工作</p>
      <TextField label="说明" name="note" value={note} onChange={setNote} />
      <button type="button" onClick={() => refetch()}>
        再读
      </button>
    </>
  )
}

const show = (answers = {}) =>
  renderRoutes(
    [
      { path: '/desk/sign-in', element: <p>登录页</p> },
      {
        path: '*',
        element: (
          <SignedIn>
            <Work />
          </SignedIn>
        ),
      },
    ],
    {
      address: '/desk/documents?stage=open',
      answers: { 'session.current': () => clerk, 'registry.organs': () => [], ...answers },
    },
  )

it('without a session one is sent to sign in, with the address one wanted', async () => {
  const { router } = show({ 'session.current': () => nobody })
  await screen.findByText('登录页')
  expect(router.state.location.search).toBe(`?next=${encodeURIComponent('/desk/documents?stage=open')}`)
})

it('a session that ends leaves page and words in place; after signing in again one goes on', async () => {
  const { server, user } = show()
  await user.type(await screen.findByLabelText('说明'), '写到一半')
  server.answer('registry.organs', () => {
    throw refused(401, { code: 'session.missing' })
  })
  await user.click(screen.getByRole('button', { name: '再读' }))
  await screen.findByRole('dialog', { name: '请重新登录' })
  server.answer('registry.organs', () => [])
  server.answer('session.signIn', () => ({ account: 'sunyue' }))
  await user.type(screen.getByLabelText('用户名'), 'sunyue')
  await user.type(screen.getByLabelText('密码'), 'hechuan-demo-2021')
  await user.click(screen.getByRole('button', { name: '登录' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('说明').value).toBe('写到一半')
})

it('an account without a role is told so', async () => {
  show({ 'session.current': () => ({ ...nobody, account: { id: 'a', name: '吴某' } }) })
  expect(await screen.findByText(/吴某，您的账号已经登录，但是还没有/)).toBeTruthy()
})

it('a remembered role that one no longer holds is forgotten', async () => {
  const { server } = show({ 'session.current': () => ({ ...clerk, acting: requestGrant() === 'gone' ? null : clerk.acting }) })
  setRequestGrant('gone')
  await screen.findByText('孙悦的工作')
  expect(server.callsOf('session.current').length).toBeGreaterThan(1)
  expect(requestGrant()).toBeNull()
})
