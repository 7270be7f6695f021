import type { DocumentForm } from '@fadu/core'
import { Button, Checkbox, CheckboxGroup, ErrorSummary, GroupFrame, RadioGroup, Select, TextArea, TextField } from '@fadu/ui'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { addresses } from '../../app/addresses.ts'
import { CommandTrouble } from '../../app/CommandTrouble.tsx'
import { fieldErrorsOf } from '../../app/fieldErrors.ts'
import { newId } from '../../app/ids.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useCommand } from '../../app/useCommand.ts'
import { useOrgans } from '../useOrgans.ts'
import css from './RegisterForm.module.css'
import { type RegisterWords, registerWords } from './words.ts'

const forms: readonly DocumentForm[] = ['ordinary', 'amendingDecision', 'repealDecision', 'cleanUpDecision', 'extensionDecision']

interface Draft {
  readonly title: string
  readonly leadOrgan: string
  readonly joint: boolean
  readonly coIssuers: readonly string[]
  readonly form: DocumentForm
  readonly urgent: boolean
  readonly urgentReason: string
  readonly majorDecision: boolean
  readonly trial: boolean
}

const blank: Draft = {
  title: '',
  leadOrgan: '',
  joint: false,
  coIssuers: [],
  form: 'ordinary',
  urgent: false,
  urgentReason: '',
  majorDecision: false,
  trial: false,
}

/** What the form can see for itself; the rest is for the register to say. */
function gapsOf(draft: Draft, words: RegisterWords): Readonly<Record<string, string>> {
  return {
    ...(draft.title.trim() === '' ? { title: words.titleMissing } : {}),
    ...(draft.leadOrgan === '' ? { leadOrgan: words.leadOrganMissing } : {}),
    ...(draft.joint && draft.coIssuers.length === 0 ? { coIssuers: words.coIssuersMissing } : {}),
    ...(draft.urgent && draft.urgentReason.trim() === '' ? { urgent: words.urgentMissing } : {}),
  }
}

export function RegisterForm() {
  const words = useWordsOf(registerWords)
  const navigate = useNavigate()
  const command = useCommand('registerDraft')
  const { organs } = useOrgans()
  // Made once for the form: sending it again after a lost answer registers no second document.
  const [id] = useState(newId)
  const [draft, setDraft] = useState(blank)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const summary = useRef<HTMLDivElement>(null)

  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }))
  const open = () => navigate(addresses.submission(id))
  const entitled = organs.filter((organ) => organ.entitled && !organ.dissolvedOn)
  const errors = { ...fieldErrorsOf(command), ...gaps }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = gapsOf(draft, words)
    flushSync(() => setGaps(found))
    if (Object.keys(found).length > 0) return summary.current?.focus()
    const { title, leadOrgan, joint, coIssuers, form, urgent, urgentReason, majorDecision, trial } = draft
    const answer = await command.run({
      documentId: id,
      expectedSeq: 0,
      input: {
        id,
        title: title.trim(),
        leadOrgan,
        coIssuers: joint ? coIssuers.filter((organ) => organ !== leadOrgan) : [],
        form,
        urgent: urgent ? urgentReason.trim() : null,
        majorDecision,
        trial,
      },
    })
    if (answer) open()
  }

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <ErrorSummary ref={summary} errors={Object.entries(gaps).map(([field, message]) => ({ field, message }))} />
      <TextField
        label={words.titleLabel}
        name="title"
        hint={words.titleHint}
        value={draft.title}
        maxLength={300}
        error={errors.title}
        onChange={(title) => change({ title })}
      />
      <Select
        label={words.leadOrgan}
        name="leadOrgan"
        hint={words.leadOrganHint}
        value={draft.leadOrgan}
        error={errors.leadOrgan}
        options={entitled.map(({ id: value, name: label }) => ({ value, label }))}
        onChange={(leadOrgan) => change({ leadOrgan })}
      />
      <Checkbox label={words.joint} name="joint" checked={draft.joint} onChange={(joint) => change({ joint })} />
      {draft.joint && (
        <div className={css.inner}>
          <CheckboxGroup
            label={words.coIssuers}
            name="coIssuers"
            hint={words.coIssuersHint}
            values={draft.coIssuers}
            error={errors.coIssuers}
            choices={entitled
              .filter((organ) => organ.id !== draft.leadOrgan)
              .map(({ id: value, name: label }) => ({ value, label }))}
            onChange={(coIssuers) => change({ coIssuers })}
          />
        </div>
      )}
      <RadioGroup
        label={words.form}
        name="form"
        value={draft.form}
        choices={forms.map((value) => ({ value, ...words.formChoice(value) }))}
        onChange={(form) => change({ form: form as DocumentForm })}
      />
      <GroupFrame label={words.more} name="more">
        {() => (
          <div className={css.choices}>
            <Checkbox
              label={words.majorDecision}
              name="majorDecision"
              hint={words.majorDecisionHint}
              checked={draft.majorDecision}
              onChange={(majorDecision) => change({ majorDecision })}
            />
            <Checkbox
              label={words.trial}
              name="trial"
              hint={words.trialHint}
              checked={draft.trial}
              onChange={(trial) => change({ trial })}
            />
            <Checkbox
              label={words.urgent}
              name="urgentCase"
              hint={words.urgentHint}
              checked={draft.urgent}
              onChange={(urgent) => change({ urgent })}
            />
          </div>
        )}
      </GroupFrame>
      {draft.urgent && (
        <div className={css.inner}>
          <TextArea
            label={words.urgentReason}
            name="urgent"
            rows={3}
            most={500}
            value={draft.urgentReason}
            error={errors.urgent}
            onChange={(urgentReason) => change({ urgentReason })}
          />
        </div>
      )}
      <CommandTrouble command={command} act={words.register} onDone={open} />
      <div>
        <Button type="submit" kind="primary" busy={command.busy}>
          {words.register}
        </Button>
      </div>
    </form>
  )
}
