import { DEMO_PASSWORD } from '../../../apps/api/src/demo/people.ts'

/** The cookie of a person of the demonstration. */
export async function signIn(origin: string, username: string): Promise<string> {
  const answer = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
}
