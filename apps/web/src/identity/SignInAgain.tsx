import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addresses } from '../app/addresses.ts'
import { Dialog } from '../app/Dialog.tsx'
import { useWordsOf } from '../app/language.tsx'
import { setRequestGrant } from '../app/requestFacts.ts'
import { useSignedOut } from '../app/signedOut.ts'
import css from './SignInAgain.module.css'
import { SignInForm } from './SignInForm.tsx'
import { identityWords } from './words.ts'

/** Over a page whose session has ended. The same person goes on where they were; another one begins at their own work. */
export function SignInAgain({ account }: { readonly account: { readonly id: string; readonly name: string } }) {
  const words = useWordsOf(identityWords)
  const queries = useQueryClient()
  const [, setSignedOut] = useSignedOut()
  const [credentials, setCredentials] = useState({ username: '', password: '' })

  const goOn = async (signedIn: string) => {
    if (signedIn !== account.id) {
      setRequestGrant(null)
      window.location.assign(addresses.home)
      return
    }
    await queries.invalidateQueries()
    setSignedOut(false)
  }
  return (
    <Dialog title={words.again}>
      <p className={css.lead}>{words.againBody}</p>
      <SignInForm credentials={credentials} onChange={setCredentials} onSignedIn={goOn} />
      <p className={css.note}>{words.otherPerson(account.name)}</p>
    </Dialog>
  )
}
