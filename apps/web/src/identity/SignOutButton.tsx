import { Button, Notice } from '@fadu/ui'
import { useMutation } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { setRequestGrant } from '../app/requestFacts.ts'
import { useTRPC } from '../app/trpc.ts'
import { identityWords } from './words.ts'

/** Ends the session. The page is loaded anew, so that nothing of what was seen stays in memory. */
export function SignOutButton() {
  const words = useWordsOf(identityWords)
  const trpc = useTRPC()
  const { mutate, isPending, error } = useMutation(
    trpc.session.signOut.mutationOptions({
      onSuccess: () => {
        setRequestGrant(null)
        window.location.assign(addresses.signIn)
      },
    }),
  )
  return (
    <>
      <Button busy={isPending} onClick={() => mutate()}>
        {words.signOut}
      </Button>
      {error && (
        <Notice tone="late" live>
          {words.signOutLost}
        </Notice>
      )}
    </>
  )
}
