import type { LegalDate } from '@fadu/core'
import { CheckboxGroup, DateField, RadioGroup, SectionHeading, TextArea, TextField, useWords } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm, type FormApi } from '../workbench/act/CommandForm.tsx'
import { EffectTable } from './EffectTable.tsx'
import { useTiming } from './outlook.ts'
import { RestsOn } from './RestsOn.tsx'
import { issuanceWords } from './words.ts'

const start = {
  channels: [] as readonly string[],
  otherChannel: '',
  effectiveOn: '' as LegalDate | '',
  effectReason: '',
  validity: 'computed',
  validUntil: '' as LegalDate | '',
  validityReason: '',
}
type Values = typeof start

const channelsOf = ({ channels, otherChannel }: Values) => [
  ...channels,
  ...otherChannel
    .split(/[、,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
]

/** 公布: where, from when in force, until when; and, before it is done, all that it does to other documents. */
export function Publish(props: ActFormProps) {
  const words = useWordsOf(issuanceWords)
  const { bench } = props
  const { state } = bench
  const effects = state.text?.effects ?? []
  // A decision only changes other documents, a policy document has no period: neither has a validity of its own.
  const hasValidity = state.form === 'ordinary' && state.class === 'normativeDocument'
  return (
    <CommandForm
      {...props}
      type="publish"
      start={start}
      needed={{ effectiveOn: words.effectiveOn }}
      said={words.published}
      check={(values, on) => [
        ...(channelsOf(values).length === 0 ? [{ field: 'channels', message: words.channelNeeded }] : []),
        ...(values.effectiveOn && values.effectiveOn < on ? [{ field: 'effectiveOn', message: words.effectBefore }] : []),
        ...(hasValidity && values.validity === 'stated' && !values.validUntil
          ? [{ field: 'validUntil', message: words.validUntil }]
          : []),
        ...(hasValidity && values.validity === 'none' && values.validityReason.trim() === ''
          ? [{ field: 'validityReason', message: words.validityReasonNeeded }]
          : []),
      ]}
      input={(values) => ({
        textHash: state.text?.hash ?? '',
        channels: channelsOf(values),
        effectiveOn: values.effectiveOn as LegalDate,
        effectReason: values.effectReason.trim() || undefined,
        ...(hasValidity && values.validity !== 'computed'
          ? {
              validUntil: values.validity === 'none' ? null : (values.validUntil as LegalDate),
              validityReason: values.validityReason.trim() || undefined,
            }
          : {}),
      })}
    >
      {(form) => (
        <>
          <Channels form={form} />
          <Timing form={form} id={state.id} hasValidity={hasValidity} />
          {state.form === 'ordinary' && <p>{state.class === 'normativeDocument' ? words.filed : words.notFiled}</p>}
          {effects.length > 0 && (
            <section>
              <SectionHeading level={3} count={effects.length}>
                {words.effects}
              </SectionHeading>
              <p>{words.effectsLead(effects.length)}</p>
              <EffectTable effects={effects} form={state.form} publishedOn={form.on} effectiveOn={form.values.effectiveOn} />
            </section>
          )}
          <RestsOn state={state} organName={bench.organName} />
        </>
      )}
    </CommandForm>
  )
}

function Channels({ form: { field } }: { readonly form: FormApi<Values> }) {
  const words = useWordsOf(issuanceWords)
  const channels = field('channels')
  return (
    <>
      <CheckboxGroup
        label={words.channels}
        hint={words.channelsHint}
        choices={words.channelNames.map((name) => ({ value: name, label: name }))}
        name={channels.name}
        id={channels.id}
        values={channels.value}
        onChange={channels.onChange}
        error={channels.error}
      />
      <TextField label={words.otherChannel} hint={words.otherChannelHint} optional {...field('otherChannel')} />
    </>
  )
}

function Timing({
  form,
  id,
  hasValidity,
}: {
  readonly form: FormApi<Values>
  readonly id: string
  readonly hasValidity: boolean
}) {
  const words = useWordsOf(issuanceWords)
  const ui = useWords()
  const { field, values, on } = form
  const timing = useTiming(id, on, values.effectiveOn)
  const earliest = timing?.earliest ?? null
  const early = earliest !== null && values.effectiveOn !== '' && values.effectiveOn < earliest.on
  const limit = timing?.validity ?? null
  const longer =
    values.validity === 'none' || (values.validity === 'stated' && limit !== null && values.validUntil > limit.validUntil)
  return (
    <>
      <DateField
        label={words.effectiveOn}
        hint={earliest ? words.effectiveHint(ui.date(earliest.on)) : words.effectiveHintPlain}
        min={on}
        {...field('effectiveOn')}
      />
      {(early || (earliest === null && hasValidity)) && (
        <TextArea label={words.effectReason} optional={!early} rows={2} most={2000} {...field('effectReason')} />
      )}
      {hasValidity ? (
        <>
          <RadioGroup
            label={words.validity}
            choices={[
              {
                value: 'computed',
                label: words.validities.computed,
                hint:
                  limit && values.effectiveOn
                    ? words.validityComputed(ui.date(limit.validUntil), limit.years)
                    : words.validityComputedPlain,
              },
              { value: 'stated', label: words.validities.stated },
              { value: 'none', label: words.validities.none, hint: words.validityNone },
            ]}
            {...field('validity')}
          />
          {values.validity === 'stated' && (
            <DateField
              label={words.validUntil}
              hint={limit ? words.validityLong(ui.date(limit.validUntil)) : undefined}
              min={values.effectiveOn || on}
              {...field('validUntil')}
            />
          )}
          {values.validity !== 'computed' && (
            <TextArea label={words.validityReason} optional={!longer} rows={2} most={2000} {...field('validityReason')} />
          )}
        </>
      ) : (
        <p>{words.validityNoneHere}</p>
      )}
    </>
  )
}
