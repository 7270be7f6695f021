import type { LegalDate } from '@fadu/core'
import { Checkbox, DateField, FactList, Notice, Select, TextArea, TextField, useWords } from '@fadu/ui'
import { useState } from 'react'
import { newId } from '../../app/ids.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import type { ActFormProps } from '../act/actForm.ts'
import { CommandForm } from '../act/CommandForm.tsx'
import { actWords } from '../act/words.ts'
import { type Correctable, correctableNow, isDay } from './correctableNow.ts'
import { workbenchActWords } from './words.ts'

const keyOf = ({ field, authority }: Correctable) => `${field} ${authority ?? ''}`

/** 更正登记: which recorded fact, what it should say, and why. Once published it waits for a second person. */
export function CorrectRecord(props: ActFormProps) {
  const words = useWordsOf(workbenchActWords)
  const act = useWordsOf(actWords)
  const ui = useWords()
  const { acting } = useSession()
  const { bench } = props
  const [correctionId] = useState(newId)
  const facts = correctableNow(bench.state, acting)
  if (facts.length === 0) return <Notice>{words.correctionNothing}</Notice>
  const chosen = (which: string) => facts.find((fact) => keyOf(fact) === which)
  const shown = (fact: Correctable) =>
    fact.recorded === null ? words.nothing : isDay(fact.field) ? ui.date(fact.recorded as LegalDate) : fact.recorded
  const label = (fact: Correctable) =>
    [words.fields[fact.field], fact.authority && bench.organName(fact.authority)].filter(Boolean).join(' · ')
  return (
    <CommandForm
      {...props}
      type="correctRecord"
      // Once published it is proposed, and nothing has changed yet.
      {...(bench.state.publication ? { said: words.correctionProposed } : {})}
      start={{ which: '', right: '', noEnd: false, reason: '' }}
      needed={{ which: words.what, reason: words.correctionReason }}
      check={({ which, right, noEnd }) =>
        which && right.trim() === '' && !noEnd ? [{ field: 'right', message: act.needed(words.right) }] : []
      }
      input={({ which, right, noEnd, reason }) => {
        const fact = chosen(which)!
        return {
          correctionId,
          field: fact.field,
          authority: fact.authority,
          old: fact.recorded,
          new: noEnd ? null : right.trim(),
          reason,
        }
      }}
    >
      {({ field, values, set }) => {
        const fact = chosen(values.which)
        return (
          <>
            <Select
              label={words.what}
              hint={words.correctionHint}
              {...field('which')}
              onChange={(which) => set({ which, right: '', noEnd: false })}
              options={facts.map((each) => ({ value: keyOf(each), label: label(each) }))}
            />
            {fact && <FactList facts={[{ term: words.recorded, value: shown(fact) }]} />}
            {fact && isDay(fact.field) && !values.noEnd && (
              <DateField label={words.right} {...field('right')} value={values.right as LegalDate | ''} />
            )}
            {fact?.field === 'validUntil' && (
              <Checkbox label={words.noEnd} name="noEnd" checked={values.noEnd} onChange={(noEnd) => set({ noEnd })} />
            )}
            {fact && !isDay(fact.field) && <TextField label={words.right} {...field('right')} maxLength={300} />}
            {fact?.field === 'effectiveOn' && bench.state.publication?.validUntil && (
              <Notice>{words.validityStays(ui.date(bench.state.publication.validUntil))}</Notice>
            )}
            <TextArea label={words.correctionReason} rows={3} most={2000} {...field('reason')} />
          </>
        )
      }}
    </CommandForm>
  )
}
