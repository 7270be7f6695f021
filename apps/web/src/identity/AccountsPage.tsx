import { Button, ConfirmPanel, DataTable, Notice, SectionHeading, StatusTag, TextField } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { newId } from '../app/ids.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { useAct } from '../app/useAct.ts'
import css from './Administration.module.css'
import { administrationWords } from './administrationWords.ts'

interface Person {
  readonly id: string
  readonly username: string
  readonly name: string
}

type Doing = { readonly act: 'open' } | { readonly act: 'reset' | 'disable'; readonly person: Person }

/** Who can sign in. What anybody may do is not decided here. */
export function AccountsPage() {
  const words = useWordsOf(administrationWords)
  const trpc = useTRPC()
  const { account } = useSession()
  const accounts = useQuery(trpc.accounts.list.queryOptions())
  const [doing, setDoing] = useState<Doing | null>(null)
  const [handed, setHanded] = useState<{ readonly name: string; readonly password: string } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const begin = (next: Doing) => {
    setDone(null)
    setHanded(null)
    setDoing(next)
  }
  const handOver = (name: string, password: string) => {
    setDoing(null)
    setHanded({ name, password })
  }
  return (
    <Page
      title={words.accounts}
      lead={words.accountsLead}
      actions={
        <Button kind="primary" onClick={() => begin({ act: 'open' })}>
          {words.open}
        </Button>
      }
    >
      {done && <Notice tone="done" title={done} live />}
      {handed && (
        <Notice
          tone="due"
          title={words.handOver(handed.name)}
          live
          action={<Button onClick={() => setHanded(null)}>{words.handedOver}</Button>}
        >
          <p className={css.password}>{handed.password}</p>
          <p>{words.handOverMeans}</p>
        </Notice>
      )}
      {doing?.act === 'open' && <OpenAccount onCancel={() => setDoing(null)} onOpened={handOver} />}
      {doing?.act === 'reset' && (
        <ResetPassword
          key={doing.person.id}
          person={doing.person}
          onCancel={() => setDoing(null)}
          onReset={(password) => handOver(doing.person.name, password)}
        />
      )}
      {doing?.act === 'disable' && (
        <DisableAccount
          key={doing.person.id}
          person={doing.person}
          onCancel={() => setDoing(null)}
          onDone={() => {
            setDone(words.disabled(doing.person.name))
            setDoing(null)
          }}
        />
      )}
      <QueryView query={accounts} lines={10}>
        {(rows) => (
          <section>
            <SectionHeading count={rows.length}>{words.listed}</SectionHeading>
            <DataTable
              caption={words.listed}
              captionHidden
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { key: 'name', header: words.name, names: true, cell: (row) => row.name },
                { key: 'username', header: words.username, cell: (row) => row.username },
                {
                  key: 'state',
                  header: words.state,
                  fit: true,
                  cell: (row) => {
                    const state = row.disabled ? 'disabled' : row.hasGrant ? 'active' : 'noGrant'
                    return <StatusTag tone={tones[state]} label={words.states[state]} />
                  },
                },
                {
                  key: 'act',
                  header: words.act,
                  cell: (row) =>
                    !row.disabled &&
                    row.id !== account.id && (
                      <span className={css.acts}>
                        <Button kind="quiet" onClick={() => begin({ act: 'reset', person: row })}>
                          {words.reset} <span className="visuallyHidden">{row.name}</span>
                        </Button>
                        <Button kind="quiet" onClick={() => begin({ act: 'disable', person: row })}>
                          {words.disable} <span className="visuallyHidden">{row.name}</span>
                        </Button>
                      </span>
                    ),
                },
              ]}
            />
          </section>
        )}
      </QueryView>
    </Page>
  )
}

const tones = { active: 'inForce', noGrant: 'due', disabled: 'ended' } as const

interface OpenAccountProps {
  readonly onCancel: () => void
  readonly onOpened: (name: string, password: string) => void
}

function OpenAccount({ onCancel, onOpened }: OpenAccountProps) {
  const words = useWordsOf(administrationWords)
  const [account] = useState(newId)
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct((client, commandId, input: { account: string; name: string; username: string }) =>
    client.accounts.open.mutate({ commandId, ...input }),
  )
  const missing = (value: string) => (tried && value.trim() === '' ? words.missing : undefined)
  return (
    <ConfirmPanel
      title={words.openTitle}
      changes={[]}
      consequence={words.handOverMeans}
      act={words.open}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.open} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        if (name.trim() === '' || username.trim() === '') return
        const opened = await act.run({ account, name: name.trim(), username: username.trim() })
        if (opened) onOpened(name.trim(), opened.password)
      }}
    >
      <TextField label={words.name} name="name" width="short" value={name} onChange={setName} error={missing(name)} />
      <TextField
        label={words.username}
        name="newUsername"
        width="short"
        autoComplete="off"
        hint={words.usernameHint}
        value={username}
        onChange={setUsername}
        error={missing(username)}
      />
    </ConfirmPanel>
  )
}

interface PersonActProps {
  readonly person: Person
  readonly onCancel: () => void
}

function ResetPassword({ person, onCancel, onReset }: PersonActProps & { readonly onReset: (password: string) => void }) {
  const words = useWordsOf(administrationWords)
  const act = useAct((client, commandId, input: { account: string }) =>
    client.accounts.resetPassword.mutate({ commandId, ...input }),
  )
  return (
    <ConfirmPanel
      title={words.resetTitle(person.name)}
      changes={[{ what: words.password, from: words.now, to: words.oneTime }]}
      consequence={words.resetMeans}
      act={words.reset}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.reset} />}
      onCancel={onCancel}
      onConfirm={async () => {
        const reset = await act.run({ account: person.id })
        if (reset) onReset(reset.password)
      }}
    />
  )
}

function DisableAccount({ person, onCancel, onDone }: PersonActProps & { readonly onDone: () => void }) {
  const words = useWordsOf(administrationWords)
  const act = useAct((client, commandId, input: { account: string }) => client.accounts.disable.mutate({ commandId, ...input }))
  return (
    <ConfirmPanel
      title={words.disableTitle(person.name)}
      kind="danger"
      changes={[{ what: `${words.account} ${person.username}`, from: words.states.active, to: words.states.disabled }]}
      consequence={words.disableMeans}
      act={words.disable}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.disable} onDone={onDone} />}
      onCancel={onCancel}
      onConfirm={async () => {
        if (await act.run({ account: person.id })) onDone()
      }}
    />
  )
}
