import { addDays, type LegalDate } from '@fadu/core'
import { Button, ConfirmPanel, DateField, TextArea } from '@fadu/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { newId } from '../app/ids.ts'
import { useWordsOf } from '../app/language.tsx'
import { useAct } from '../app/useAct.ts'
import css from './AddNotice.module.css'
import { rulePackWords } from './words.ts'

export interface ProposeChangeProps {
  /** The file that was checked. */
  readonly text: string
  readonly name: string
  /** Name of the pack in force. */
  readonly now: string | null
  readonly today: LegalDate
}

/** From which day, and why; then what exactly will change. Whoever confirms is another person. */
export function ProposeChange({ text, name, now, today }: ProposeChangeProps) {
  const words = useWordsOf(rulePackWords)
  const navigate = useNavigate()
  const [proposalId] = useState(newId)
  const [from, setFrom] = useState<LegalDate | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [looking, setLooking] = useState(false)
  const act = useAct((client, commandId, input: { proposalId: string; text: string; from: LegalDate; reason: string }) =>
    client.rulePacks.propose.mutate({ commandId, ...input }),
  )
  const done = () => navigate(addresses.rulePacks)
  if (looking && from !== '') {
    return (
      <ConfirmPanel
        title={words.proposeTitle}
        changes={[
          { what: words.becomes, ...(now ? { from: now } : {}), to: name },
          { what: words.fromDay, to: words.from(from) },
          { what: words.reason, to: reason },
        ]}
        consequence={`${words.second}${words.stays}`}
        act={words.propose}
        busy={act.busy}
        error={<CommandTrouble command={act} act={words.propose} onDone={done} />}
        onCancel={() => {
          act.reset()
          setLooking(false)
        }}
        onConfirm={async () => {
          if (await act.run({ proposalId, text, from, reason })) done()
        }}
      />
    )
  }
  return (
    <form
      className={css.form}
      noValidate
      aria-label={words.proposeTitle}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        setLooking(from !== '' && reason.trim() !== '')
      }}
    >
      <DateField
        label={words.startFrom}
        name="from"
        hint={words.startFromHint}
        min={addDays(today, 1)}
        value={from}
        onChange={setFrom}
        error={tried && from === '' ? words.dayMissing : undefined}
      />
      <TextArea
        label={words.whyChange}
        name="reason"
        rows={3}
        most={500}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      />
      <Button type="submit" kind="primary">
        {words.propose}
      </Button>
    </form>
  )
}
