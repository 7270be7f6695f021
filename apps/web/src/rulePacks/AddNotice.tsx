import type { HolidayNotice } from '@fadu/core'
import { Button, ConfirmPanel, Notice, RadioGroup, SectionHeading, TextArea, TextField } from '@fadu/ui'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { useWordsOf } from '../app/language.tsx'
import { useAct } from '../app/useAct.ts'
import css from './AddNotice.module.css'
import { readNoticeLines } from './readNoticeLines.ts'
import { type RulePackWords, rulePackWords } from './words.ts'

interface Typed {
  readonly title: string
  readonly number: string
  readonly year: string
  readonly scope: HolidayNotice['scope']
  readonly off: string
  readonly working: string
}

const nothing: Typed = { title: '', number: '', year: '', scope: 'national', off: '', working: '' }

/** A year's notice as data: typed line by line, looked over as it was read, then added for good. */
export function AddNotice() {
  const words = useWordsOf(rulePackWords)
  const [typed, setTyped] = useState(nothing)
  const [tried, setTried] = useState(false)
  const [looking, setLooking] = useState<HolidayNotice | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const act = useAct((client, commandId, input: { notice: HolidayNotice }) =>
    client.rulePacks.addNotice.mutate({ commandId, ...input }),
  )
  const read = readTyped(typed, words)
  const errors = tried && 'errors' in read ? read.errors : {}
  const set = (name: keyof Typed) => (value: string) => setTyped((before) => ({ ...before, [name]: value }))
  const done = (title: string) => {
    setAdded(title)
    setLooking(null)
    setTried(false)
    setTyped(nothing)
  }

  return (
    <section className={css.add}>
      <SectionHeading>{words.addTitle}</SectionHeading>
      {added && <Notice tone="done" title={words.added(added)} live />}
      {looking ? (
        <ConfirmPanel
          title={words.addTitle}
          changes={[
            { what: words.noticeTitle, to: [looking.title, looking.number].filter(Boolean).join(' ') },
            ...(looking.year ? [{ what: words.wholeYear(looking.year), from: words.estimated, to: words.settled }] : []),
            ...looking.off.map(({ from, until, name }) => ({ what: words.noticeOff, to: words.days(from, until, name) })),
            ...looking.working.map(({ day, name }) => ({ what: words.noticeWorking, to: words.days(day, day, name) })),
          ]}
          consequence={words.addLead}
          act={words.confirmAdd}
          busy={act.busy}
          error={<CommandTrouble command={act} act={words.add} onDone={() => done(looking.title)} />}
          onCancel={() => {
            act.reset()
            setLooking(null)
          }}
          onConfirm={async () => {
            if (await act.run({ notice: looking })) done(looking.title)
          }}
        />
      ) : (
        <form
          className={css.form}
          noValidate
          aria-label={words.addTitle}
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            setAdded(null)
            if ('notice' in read) setLooking(read.notice)
          }}
        >
          <p className={css.lead}>{words.addLead}</p>
          <TextField label={words.noticeTitle} name="title" value={typed.title} onChange={set('title')} error={errors.title} />
          <TextField label={words.noticeNumber} name="number" optional value={typed.number} onChange={set('number')} />
          <TextField
            label={words.noticeYear}
            name="year"
            optional
            width="short"
            inputMode="numeric"
            hint={words.yearHint}
            value={typed.year}
            onChange={set('year')}
            error={errors.year}
          />
          <RadioGroup
            label={words.noticeScope}
            name="scope"
            inline
            hint={words.scopeHint}
            value={typed.scope}
            choices={(['national', 'local'] as const).map((value) => ({ value, label: words.scopes[value] }))}
            onChange={set('scope')}
          />
          <TextArea
            label={words.noticeOff}
            name="off"
            rows={8}
            hint={words.offHint}
            value={typed.off}
            onChange={set('off')}
            error={errors.off}
          />
          <TextArea
            label={words.noticeWorking}
            name="working"
            optional
            rows={6}
            hint={words.workingHint}
            value={typed.working}
            onChange={set('working')}
            error={errors.working}
          />
          <Button type="submit" kind="primary">
            {words.add}
          </Button>
        </form>
      )}
    </section>
  )
}

type Errors = Partial<Record<keyof Typed, string>>

/** Whether the days make a whole notice the server says; here only what cannot be read is said. */
function readTyped(typed: Typed, words: RulePackWords): { readonly notice: HolidayNotice } | { readonly errors: Errors } {
  const off = readNoticeLines(typed.off)
  const working = readNoticeLines(typed.working)
  const number = typed.number.trim()
  const errors: Errors = {
    ...(typed.title.trim() === '' && { title: words.titleMissing }),
    ...(!/^(\d{4})?$/.test(typed.year.trim()) && { year: words.yearWrong }),
    ...('line' in off && { off: words.badLine(off.line, off.text) }),
    ...('line' in working && { working: words.badLine(working.line, working.text) }),
    ...(typed.off.trim() === '' && typed.working.trim() === '' && { off: words.noDays }),
  }
  if ('line' in off || 'line' in working || Object.keys(errors).length > 0) return { errors }
  return {
    notice: {
      title: typed.title.trim(),
      ...(number && { number }),
      ...(typed.year.trim() && { year: Number(typed.year) }),
      scope: typed.scope,
      off: [...off],
      working: working.map(({ name, from }) => ({ name, day: from })),
    },
  }
}
