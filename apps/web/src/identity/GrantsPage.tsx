import type { AppRouter } from '@fadu/api'
import { holdsOn, type LegalDate, type Role, roleTerms, termIn } from '@fadu/core'
import { Button, ConfirmPanel, DataTable, EmptyState, Notice, SectionHeading, TextField } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useMay, useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { useAct } from '../app/useAct.ts'
import css from './Administration.module.css'
import { administrationWords } from './administrationWords.ts'
import { GrantRole } from './GrantRole.tsx'

export type GrantedAccount = inferRouterOutputs<AppRouter>['grants']['list'][number]
type Held = GrantedAccount['grants'][number] & { readonly account: string; readonly name: string }
type Waiting = GrantedAccount['proposals'][number] & { readonly account: string; readonly name: string }

/** Who may act as what, for whom, and when; given and taken by the security administrator, read by the auditor. */
export function GrantsPage() {
  const words = useWordsOf(administrationWords)
  const trpc = useTRPC()
  const may = useMay()
  const accounts = useQuery(trpc.grants.list.queryOptions())
  const [granting, setGranting] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  return (
    <Page
      title={words.grants}
      lead={words.grantsLead}
      actions={
        may('grant.manage') && (
          <Button
            kind="primary"
            onClick={() => {
              setDone(null)
              setGranting(true)
            }}
          >
            {words.grant}
          </Button>
        )
      }
    >
      {done && <Notice tone="done" title={done} live />}
      <QueryView query={accounts} lines={10}>
        {(held) => (
          <>
            {granting && (
              <GrantRole
                accounts={held}
                onCancel={() => setGranting(false)}
                onDone={(said) => {
                  setDone(said)
                  setGranting(false)
                }}
              />
            )}
            <Proposals accounts={held} onDone={setDone} />
            <Grants accounts={held} onDone={setDone} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

interface PartProps {
  readonly accounts: readonly GrantedAccount[]
  readonly onDone: (said: string) => void
}

function Proposals({ accounts, onDone }: PartProps) {
  const words = useWordsOf(administrationWords)
  const { language } = useLanguage()
  const may = useMay()
  const { account: me } = useSession()
  const confirm = useAct((client, commandId, input: { account: string; grantId: string }) =>
    client.grants.confirm.mutate({ commandId, ...input }),
  )
  const reject = useAct((client, commandId, input: { account: string; grantId: string }) =>
    client.grants.reject.mutate({ commandId, ...input }),
  )
  const rows: readonly Waiting[] = accounts.flatMap(({ id, name, proposals }) =>
    proposals.map((held) => ({ ...held, account: id, name })),
  )
  if (rows.length === 0) return null
  return (
    <section className={css.part}>
      <SectionHeading count={rows.length}>{words.waiting}</SectionHeading>
      <CommandTrouble command={confirm} act={words.confirm} />
      <CommandTrouble command={reject} act={words.reject} />
      <DataTable
        caption={words.waiting}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: words.name, names: true, cell: (row) => row.name },
          { key: 'role', header: words.role, cell: (row) => termIn(roleTerms[row.role], language) },
          { key: 'organ', header: words.organ, cell: (row) => row.organName },
          { key: 'period', header: words.periodHeader, cell: (row) => words.period(row.from, row.until) },
          {
            key: 'act',
            header: words.act,
            cell: (row) =>
              may('grant.manage') && (
                <span className={css.acts}>
                  <Button
                    reasons={row.proposedBy === me.id ? [words.proposedByMe] : []}
                    busy={confirm.busy}
                    onClick={async () => {
                      if (await confirm.run({ account: row.account, grantId: row.id })) onDone(words.confirmed(row.name))
                    }}
                  >
                    {words.confirm} <span className="visuallyHidden">{row.name}</span>
                  </Button>
                  <Button
                    busy={reject.busy}
                    onClick={async () => {
                      if (await reject.run({ account: row.account, grantId: row.id })) onDone(words.rejected(row.name))
                    }}
                  >
                    {words.reject} <span className="visuallyHidden">{row.name}</span>
                  </Button>
                </span>
              ),
          },
        ]}
      />
    </section>
  )
}

function Grants({ accounts, onDone }: PartProps) {
  const words = useWordsOf(administrationWords)
  const { language } = useLanguage()
  const { today } = useSession()
  const [sought, setSought] = useState('')
  const [revoking, setRevoking] = useState<Held | null>(null)
  const role = (held: Held) => termIn(roleTerms[held.role], language)
  const rows: readonly Held[] = accounts
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans')) // by sound, as a list of names here is read
    .flatMap(({ id, name, grants }) => grants.map((held) => ({ ...held, account: id, name })))
    .filter((held) => `${held.name} ${held.organName} ${role(held)}`.includes(sought.trim()))
  const former = (held: Held) => held.until !== null && held.until < today
  return (
    <>
      <div className={css.filter}>
        <TextField label={words.filter} name="filter" optional value={sought} onChange={setSought} />
      </div>
      {revoking && (
        <Revoke
          key={revoking.id}
          held={revoking}
          role={role(revoking)}
          today={today}
          onCancel={() => setRevoking(null)}
          onDone={() => {
            onDone(words.revoked(revoking.name))
            setRevoking(null)
          }}
        />
      )}
      <GrantTable title={words.current} rows={rows.filter((held) => !former(held))} onRevoke={setRevoking} />
      <GrantTable title={words.former} rows={rows.filter(former)} />
    </>
  )
}

interface GrantTableProps {
  readonly title: string
  readonly rows: readonly Held[]
  readonly onRevoke?: (held: Held) => void
}

function GrantTable({ title, rows, onRevoke }: GrantTableProps) {
  const words = useWordsOf(administrationWords)
  const { language } = useLanguage()
  const { account, today } = useSession()
  const may = useMay()
  if (rows.length === 0 && !onRevoke) return null
  return (
    <section className={css.part}>
      <SectionHeading count={rows.length}>{title}</SectionHeading>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState>{words.noGrants}</EmptyState>}
        columns={[
          { key: 'name', header: words.name, names: true, cell: (row) => row.name },
          { key: 'role', header: words.role, cell: (row) => termIn(roleTerms[row.role as Role], language) },
          { key: 'organ', header: words.organ, cell: (row) => row.organName },
          { key: 'period', header: words.periodHeader, cell: (row) => words.period(row.from, row.until) },
          ...(onRevoke && may('grant.manage')
            ? [
                {
                  key: 'act',
                  header: words.act,
                  cell: (row: Held) =>
                    row.account !== account.id &&
                    holdsOn(row, today) && (
                      <Button kind="quiet" onClick={() => onRevoke(row)}>
                        {words.revoke} <span className="visuallyHidden">{row.name}</span>
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

interface RevokeProps {
  readonly held: Held
  readonly role: string
  readonly today: LegalDate
  readonly onCancel: () => void
  readonly onDone: () => void
}

function Revoke({ held, role, today, onCancel, onDone }: RevokeProps) {
  const words = useWordsOf(administrationWords)
  const act = useAct((client, commandId, input: { account: string; grantId: string; on: LegalDate }) =>
    client.grants.revoke.mutate({ commandId, ...input }),
  )
  return (
    <ConfirmPanel
      title={words.revokeTitle(held.name)}
      kind="danger"
      changes={[{ what: `${held.organName} ${role}`, from: words.revokeFrom, to: words.revokeTo(today) }]}
      consequence={words.revokeMeans}
      act={words.revoke}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.revoke} onDone={onDone} />}
      onCancel={onCancel}
      onConfirm={async () => {
        if (await act.run({ account: held.account, grantId: held.id, on: today })) onDone()
      }}
    />
  )
}
