import { type LegalDate, shippedPacks } from '@fadu/core'
import { Button, DataTable, LinkButton, Notice, TextArea } from '@fadu/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView, ReadProblem } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './ChangePackPage.module.css'
import { ProposeChange } from './ProposeChange.tsx'
import { rulePackWords } from './words.ts'

/** As much as the server takes in one request. */
const MOST_CHARACTERS = 900_000

/** First a pack file is checked, with every problem at its line; then it is proposed from a day on. */
export function ChangePackPage() {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const rules = useQuery(trpc.rulePacks.current.queryOptions())
  return (
    <Page title={words.changeTitle} lead={words.changeLead} crumbs={[{ label: words.packs, href: addresses.rulePacks }]}>
      <QueryView query={rules}>
        {({ proposal, inForce, names, today }) =>
          proposal ? (
            <Notice
              tone="due"
              title={words.pendingFirst}
              action={<LinkButton href={addresses.rulePacks}>{words.packs}</LinkButton>}
            />
          ) : (
            <CheckAndPropose today={today} now={inForce ? (names[inForce] ?? null) : null} />
          )
        }
      </QueryView>
    </Page>
  )
}

function CheckAndPropose({ today, now }: { readonly today: LegalDate; readonly now: string | null }) {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const check = useMutation(trpc.rulePacks.check.mutationOptions())
  const [text, setText] = useState('')
  const [mistake, setMistake] = useState<string>()
  const file = useRef<HTMLInputElement>(null)
  const fileId = useId()
  const take = (next: string) => {
    setText(next)
    setMistake(undefined)
    // What was found belongs to the text that was checked.
    check.reset()
  }
  const run = () => {
    if (text.trim() === '') return setMistake(words.textMissing)
    if (text.length > MOST_CHARACTERS) return setMistake(words.tooLarge)
    check.mutate({ text })
  }
  return (
    <div className={css.page}>
      <div className={css.shipped}>
        <label className="visuallyHidden" htmlFor={fileId}>
          {words.chooseFile}
        </label>
        <input
          ref={file}
          id={fileId}
          className="visuallyHidden"
          type="file"
          tabIndex={-1}
          accept=".json,application/json"
          onChange={async (event) => {
            const [chosen] = event.target.files ?? []
            // The same file chosen again must be a change again.
            event.target.value = ''
            if (chosen) take(await chosen.text())
          }}
        />
        <Button onClick={() => file.current?.click()}>{words.chooseFile}</Button>
        <span>{words.shipped}</span>
        {Object.values(shippedPacks).map((pack) => (
          <Button key={pack.id} onClick={() => take(JSON.stringify(pack, null, 2))}>
            {words.loadShipped(pack.name)}
          </Button>
        ))}
      </div>
      <TextArea
        label={words.packText}
        name="packText"
        hint={words.packTextHint}
        rows={14}
        value={text}
        onChange={take}
        error={mistake}
      />
      <Button kind={check.data?.ok ? 'plain' : 'primary'} busy={check.isPending} onClick={run}>
        {words.check}
      </Button>
      {check.error && <ReadProblem error={check.error} onRetry={run} />}
      {check.data && !check.data.ok && (
        <section className={css.result}>
          <Notice tone="late" title={words.problems(check.data.problems.length)} live />
          <DataTable
            caption={words.problemsCaption}
            captionHidden
            rows={check.data.problems}
            rowKey={(row) => `${row.line} ${row.column} ${row.path} ${row.message}`}
            columns={[
              { key: 'line', header: words.line, names: true, cell: (row) => words.lineColumn(row.line, row.column) },
              { key: 'path', header: words.where, cell: (row) => <span className={css.path}>{row.path}</span> },
              { key: 'message', header: words.problem, cell: (row) => row.message },
            ]}
          />
        </section>
      )}
      {check.data?.ok && (
        <section className={css.result}>
          <Notice tone="done" title={words.checked(check.data.name, check.data.rules, check.data.own)} live />
          <ProposeChange text={text} name={check.data.name} now={now} today={today} />
        </section>
      )}
    </div>
  )
}
