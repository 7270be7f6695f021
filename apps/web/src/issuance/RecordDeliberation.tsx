import { Checkbox, RadioGroup, TextArea, TextField } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { RestsOn } from './RestsOn.tsx'
import { issuanceWords } from './words.ts'

const decisions = ['approved', 'deferred', 'rejected', 'textChanged'] as const
type Decision = (typeof decisions)[number]

/** 集体讨论决定: the meeting, what it decided on exactly this text, and who saw it otherwise. Source: 地方组织法第七十五条. */
export function RecordDeliberation(props: ActFormProps) {
  const words = useWordsOf(issuanceWords)
  const { state, organName } = props.bench
  return (
    <CommandForm
      {...props}
      type="recordDeliberation"
      start={{ meeting: '', decision: '', dissent: '', chiefAgainstMajority: false, chiefReasons: '' }}
      needed={{ meeting: words.meeting, decision: words.decision }}
      check={({ decision, dissent, chiefAgainstMajority, chiefReasons }) => [
        ...(decision === 'textChanged' && dissent.trim() === '' ? [{ field: 'dissent', message: words.changesNeeded }] : []),
        ...(chiefAgainstMajority && chiefReasons.trim() === '' ? [{ field: 'chiefReasons', message: words.chiefNeeded }] : []),
      ]}
      input={({ meeting, decision, dissent, chiefAgainstMajority, chiefReasons }) => ({
        textHash: state.text?.hash ?? '',
        meeting,
        decision: decision as Decision,
        dissent,
        chiefAgainstMajority,
        chiefReasons: chiefAgainstMajority ? chiefReasons : '',
      })}
    >
      {({ field, values, set }) => (
        <>
          <RestsOn state={state} organName={organName} />
          <TextField label={words.meeting} hint={words.meetingHint} {...field('meeting')} />
          <RadioGroup
            label={words.decision}
            choices={decisions.map((value) => ({ value, label: words.decisions[value], hint: words.decisionHints[value] }))}
            {...field('decision')}
          />
          {values.decision === 'textChanged' ? (
            <TextArea label={words.changes} hint={words.changesHint} most={4000} {...field('dissent')} />
          ) : (
            <TextArea label={words.dissent} hint={words.dissentHint} optional rows={2} most={4000} {...field('dissent')} />
          )}
          <Checkbox
            label={words.chief}
            name="chiefAgainstMajority"
            checked={values.chiefAgainstMajority}
            onChange={(chiefAgainstMajority) => set({ chiefAgainstMajority })}
          />
          {values.chiefAgainstMajority && <TextArea label={words.chiefReasons} most={4000} {...field('chiefReasons')} />}
        </>
      )}
    </CommandForm>
  )
}
