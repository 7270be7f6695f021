import { Button, Checkbox, ErrorSummary, Notice, TextField } from '@fadu/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type Ref, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWordsOf } from '../app/language.tsx'
import { refusalOf } from '../app/refusals.ts'
import { useTRPC } from '../app/trpc.ts'
import css from './SignInForm.module.css'
import { identityWords } from './words.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}

export interface SignInFormProps {
  readonly credentials: Credentials
  readonly onChange: (credentials: Credentials) => void
  /** Gets the id of the account. */
  readonly onSignedIn: (account: string) => void
  readonly submitRef?: Ref<HTMLButtonElement>
}

/** User name, password, 登录. What was typed stays whatever the answer is. */
export function SignInForm({ credentials, onChange, onSignedIn, submitRef }: SignInFormProps) {
  const words = useWordsOf(identityWords)
  const trpc = useTRPC()
  const { mutate, isPending, error, reset } = useMutation(trpc.session.signIn.mutationOptions())
  const [missing, setMissing] = useState<Partial<Record<keyof Credentials, string>>>({})
  const [shown, setShown] = useState(false)
  const summary = useRef<HTMLDivElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = {
      ...(credentials.username.trim() === '' ? { username: words.usernameMissing } : {}),
      ...(credentials.password === '' ? { password: words.passwordMissing } : {}),
    }
    reset()
    flushSync(() => setMissing(found))
    if (Object.keys(found).length > 0) return summary.current?.focus()
    mutate(
      { username: credentials.username.trim(), password: credentials.password },
      { onSuccess: ({ account }) => onSignedIn(account) },
    )
  }
  const refusal = refusalOf(error)

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <ErrorSummary ref={summary} errors={Object.entries(missing).map(([field, message]) => ({ field, message }))} />
      {error && (
        <Notice tone="late" live>
          {refusal ? `${refusal.what}${refusal.remedy}` : words.lost}
        </Notice>
      )}
      <TextField
        label={words.username}
        name="username"
        autoComplete="username"
        value={credentials.username}
        error={missing.username}
        onChange={(username) => onChange({ ...credentials, username })}
      />
      <TextField
        label={words.password}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        value={credentials.password}
        error={missing.password}
        onChange={(password) => onChange({ ...credentials, password })}
      />
      <Checkbox label={words.showPassword} name="showPassword" checked={shown} onChange={setShown} />
      <div>
        <Button ref={submitRef} type="submit" kind="primary" busy={isPending}>
          {words.signIn}
        </Button>
      </div>
    </form>
  )
}
