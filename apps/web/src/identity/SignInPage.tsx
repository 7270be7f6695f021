import { Button, DataTable, DeskPage, DeskTopBar, LinkProvider, Notice, SectionHeading } from '@fadu/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { RouterLink } from '../app/RouterLink.tsx'
import { setRequestGrant } from '../app/requestFacts.ts'
import { useSignedOut } from '../app/signedOut.ts'
import { useTRPC } from '../app/trpc.ts'
import { appWords } from '../app/words.ts'
import { type Credentials, SignInForm } from './SignInForm.tsx'
import css from './SignInPage.module.css'
import { useSessionQuery } from './useSessionQuery.ts'
import { identityWords } from './words.ts'

/** Only an address of the desk: a link from elsewhere must not send anybody anywhere after signing in. */
const nextOf = (next: string | null) =>
  next && /^\/desk(\/|\?|#|$)/.test(next) && !next.startsWith(addresses.signIn) ? next : addresses.home

export function SignInPage() {
  const words = useWordsOf(identityWords)
  const app = useWordsOf(appWords)
  const { language, choose } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [, setSignedOut] = useSignedOut()
  const [parameters] = useSearchParams()
  const next = nextOf(parameters.get('next'))
  const { session, data } = useSessionQuery()
  const [credentials, setCredentials] = useState<Credentials>({ username: '', password: '' })
  const submit = useRef<HTMLButtonElement>(null)

  if (session) return <Navigate to={next} replace />

  const enter = () => {
    setRequestGrant(null)
    setSignedOut(false)
    queries.clear()
    navigate(next, { replace: true })
  }
  const use = (chosen: Credentials) => {
    setCredentials(chosen)
    submit.current?.focus()
  }

  return (
    <LinkProvider link={RouterLink}>
      <DeskPage
        width="read"
        top={
          <DeskTopBar
            name={app.productName}
            homeHref="/"
            where={data ? app.where(data.jurisdiction) : app.desk}
            doors={[{ href: '/', label: app.publicSite }]}
          >
            <Button
              kind="quiet"
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
            >
              {words.otherLanguage}
            </Button>
          </DeskTopBar>
        }
      >
        <Page title={words.title} lead={words.lead}>
          {parameters.get('password') === 'set' && (
            <Notice tone="done" live>
              {words.passwordSet}
            </Notice>
          )}
          <div className={css.columns}>
            <SignInForm credentials={credentials} onChange={setCredentials} onSignedIn={enter} submitRef={submit} />
            <DemoAccounts onUse={use} />
          </div>
        </Page>
      </DeskPage>
    </LinkProvider>
  )
}

/** In the demonstration only: who can be signed in as. The person still presses 登录, as anybody does. */
function DemoAccounts({ onUse }: { readonly onUse: (credentials: Credentials) => void }) {
  const words = useWordsOf(identityWords)
  const trpc = useTRPC()
  const { data } = useQuery(trpc.session.demoAccounts.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  if (!data) return null
  return (
    <section>
      <SectionHeading count={data.length}>{words.demoTitle}</SectionHeading>
      <div className={css.note}>
        <Notice>{words.demoLead}</Notice>
      </div>
      <DataTable
        caption={words.demoTitle}
        captionHidden
        rows={data}
        rowKey={(account) => account.username}
        columns={[
          { key: 'name', header: words.demoName, names: true, cell: (account) => account.name },
          { key: 'organ', header: words.demoOrgan, cell: (account) => account.organName },
          { key: 'role', header: words.demoRole, cell: (account) => words.role(account.role) },
          {
            key: 'use',
            header: words.demoUse,
            align: 'end',
            cell: (account) => (
              <Button
                kind="quiet"
                aria-label={words.demoUseLabel(account.name, account.organName)}
                onClick={() => onUse({ username: account.username, password: account.password })}
              >
                {words.demoUse}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}
