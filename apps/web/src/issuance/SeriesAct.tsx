import { formatDocumentNumber } from '@fadu/core'
import { ConfirmPanel, TextArea } from '@fadu/ui'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { useWordsOf } from '../app/language.tsx'
import { useAct } from '../app/useAct.ts'
import type { NumberSeriesKey } from './numberBook.ts'
import { numberBookWords } from './numberBookWords.ts'

export interface SeriesActProps {
  readonly act: 'reserve' | 'void'
  readonly series: NumberSeriesKey
  /** The next one, to be reserved, or the reserved one, to be given up. */
  readonly serial: number
  readonly onCancel: () => void
  readonly onDone: (serial: number) => void
}

/** 预留 or 作废 with its reason; what it does to the series is said before it is done. */
export function SeriesAct({ act, series, serial, onCancel, onDone }: SeriesActProps) {
  const words = useWordsOf(numberBookWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const reserve = useAct((client, commandId, input: NumberSeriesKey & { readonly reason: string }) =>
    client.issuance.reserveNumber.mutate({ commandId, ...input }),
  )
  const giveUp = useAct((client, commandId, input: NumberSeriesKey & { readonly serial: number; readonly reason: string }) =>
    client.issuance.voidNumber.mutate({ commandId, ...input }),
  )
  const command = act === 'reserve' ? reserve : giveUp
  const said = act === 'reserve' ? words.reserve : words.void
  const [from, to] =
    act === 'reserve' ? ([words.free, words.statuses.reserved] as const) : [words.statuses.reserved, words.statuses.void]
  return (
    <ConfirmPanel
      title={act === 'reserve' ? words.reserveTitle : words.voidTitle}
      kind={act === 'reserve' ? 'primary' : 'danger'}
      changes={[{ what: formatDocumentNumber({ ...series, serial }), from, to }]}
      consequence={act === 'reserve' ? words.reserveMeans : words.voidMeans}
      act={said}
      busy={command.busy}
      error={<CommandTrouble command={command} act={said} onDone={() => onDone(serial)} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        if (reason.trim() === '') return
        const answer =
          act === 'reserve' ? await reserve.run({ ...series, reason }) : await giveUp.run({ ...series, serial, reason })
        if (answer) onDone(answer.serial)
      }}
    >
      <TextArea
        label={act === 'reserve' ? words.reserveReason : words.voidReason}
        name="seriesReason"
        rows={2}
        most={500}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      />
    </ConfirmPanel>
  )
}
