import { Button, Notice, TextField } from '@fadu/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { refusalOf } from '../app/refusals.ts'
import { useTRPC } from '../app/trpc.ts'
import { administrationWords } from './administrationWords.ts'
import css from './SignInForm.module.css'
import { SignOutButton } from './SignOutButton.tsx'

/** After the first sign-in with a password that was handed over: nothing else is open before one's own is chosen. */
export function OwnPassword({ name }: { readonly name: string }) {
  const words = useWordsOf(administrationWords)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const navigate = useNavigate()
  // All sessions have ended: whoever changed it comes to the sign-in page, which says that it was changed.
  const changed = () => {
    navigate(addresses.passwordSet, { replace: true })
    return queries.resetQueries()
  }
  const change = useMutation(trpc.session.changePassword.mutationOptions({ onSuccess: changed }))
  const missing = (value: string) => (tried && value === '' ? words.missing : undefined)
  const refusal = refusalOf(change.error)
  return (
    <Page title={words.ownTitle} lead={words.ownLead(name)} actions={<SignOutButton />}>
      <form
        className={css.form}
        noValidate
        aria-label={words.ownTitle}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (current !== '' && password !== '' && password === again) change.mutate({ current, password })
        }}
      >
        {change.error && (
          <Notice tone="late" live>
            {refusal ? `${refusal.what}${refusal.remedy}` : words.ownLost}
          </Notice>
        )}
        <TextField
          label={words.ownCurrent}
          name="current"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={missing(current)}
        />
        <TextField
          label={words.ownNext}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={words.ownNextHint}
          value={password}
          onChange={setPassword}
          error={missing(password)}
        />
        <TextField
          label={words.ownAgain}
          name="again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={missing(again) ?? (tried && again !== password ? words.ownDiffers : undefined)}
        />
        <Button type="submit" kind="primary" busy={change.isPending}>
          {words.ownSet}
        </Button>
      </form>
    </Page>
  )
}
