import { isPerson } from '@fadu/core'
import { Button, DataTable, EmptyState, Link, SectionHeading, Select, shortHash, TextField, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './LogPage.module.css'
import { VerificationPart } from './VerificationPart.tsx'
import { auditWords, entryTypes } from './words.ts'

/** The auditor's page: whether the log is whole, and who did what. The filter and the page are in the address. */
export function LogPage() {
  const words = useWordsOf(auditWords)
  return (
    <Page title={words.title} lead={words.lead}>
      <VerificationPart />
      <Entries />
    </Page>
  )
}

function Entries() {
  const words = useWordsOf(auditWords)
  const ui = useWords()
  const trpc = useTRPC()
  const [query] = useSearchParams()
  const asked = (name: string) => query.get(name)?.trim().slice(0, 100) || undefined
  const before = /^\d{1,15}$/.test(query.get('before') ?? '') ? Number(query.get('before')) : undefined
  const read = useQuery(
    trpc.audit.entries.queryOptions({ stream: asked('stream'), person: asked('person'), type: asked('type'), before }),
  )
  const pageBefore = (position: number) => {
    const next = new URLSearchParams(query)
    next.set('before', String(position))
    return `${addresses.log}?${next}`
  }
  const first = () => {
    const next = new URLSearchParams(query)
    next.delete('before')
    return next.size > 0 ? `${addresses.log}?${next}` : addresses.log
  }
  return (
    <section>
      <SectionHeading>{words.entries}</SectionHeading>
      <Filter key={query.toString()} />
      <QueryView query={read} lines={10}>
        {({ entries, more }) => (
          <>
            <DataTable
              caption={words.entriesCaption}
              captionHidden
              rows={entries}
              rowKey={(entry) => String(entry.position)}
              empty={<EmptyState>{words.none}</EmptyState>}
              columns={[
                { key: 'position', header: words.position, align: 'end', fit: true, cell: (entry) => entry.position },
                { key: 'recordedAt', header: words.recordedAt, fit: true, cell: (entry) => words.instant(entry.recordedAt) },
                { key: 'type', header: words.type, names: true, cell: (entry) => words.typeOf(entry.type) },
                {
                  key: 'person',
                  header: words.person,
                  cell: ({ actor, onBehalfOf }) => (
                    <>
                      {actor.name}
                      {onBehalfOf && words.onBehalfOf(onBehalfOf.name)}{' '}
                      {isPerson(actor) && (
                        <span className={css.quiet}>
                          {actor.organName} {words.roleOf(actor.role)}
                        </span>
                      )}
                    </>
                  ),
                },
                { key: 'legalDate', header: words.legalDate, fit: true, cell: (entry) => ui.date(entry.legalDate) },
                {
                  key: 'stream',
                  header: words.stream,
                  cell: (entry) => (
                    <Link className={css.stream} href={`${addresses.log}?${new URLSearchParams({ stream: entry.stream })}`}>
                      {entry.stream}
                    </Link>
                  ),
                },
                {
                  key: 'hash',
                  header: words.hash,
                  fit: true,
                  cell: (entry) => <span title={entry.hash}>{shortHash(entry.hash)}</span>,
                },
              ]}
            />
            <p className={css.pages}>
              {before !== undefined && <Link href={first()}>{words.newest}</Link>}
              {more && <Link href={pageBefore(entries.at(-1)!.position)}>{words.older}</Link>}
            </p>
          </>
        )}
      </QueryView>
    </section>
  )
}

function Filter() {
  const words = useWordsOf(auditWords)
  const [query, setQuery] = useSearchParams()
  const [stream, setStream] = useState(query.get('stream') ?? '')
  const [person, setPerson] = useState(query.get('person') ?? '')
  const [type, setType] = useState(query.get('type') ?? '')
  const kind = stream.includes('/') ? stream.slice(0, stream.indexOf('/')) : stream
  return (
    <form
      className={css.filter}
      noValidate
      aria-label={words.entries}
      onSubmit={(event) => {
        event.preventDefault()
        setQuery(Object.entries({ stream: stream.trim(), person: person.trim(), type }).filter(([, value]) => value !== ''))
      }}
    >
      <Select
        label={words.kind}
        name="kind"
        withoutEmpty
        value={kind in words.kinds ? kind : ''}
        options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        onChange={setStream}
      />
      <TextField label={words.oneStream} name="stream" optional hint={words.oneStreamHint} value={stream} onChange={setStream} />
      <TextField label={words.person} name="person" optional hint={words.personHint} value={person} onChange={setPerson} />
      <Select
        label={words.type}
        name="type"
        withoutEmpty
        value={type}
        options={[{ value: '', label: words.everyType }, ...entryTypes.map((value) => ({ value, label: words.typeOf(value) }))]}
        onChange={setType}
      />
      <Button type="submit">{words.search}</Button>
    </form>
  )
}
