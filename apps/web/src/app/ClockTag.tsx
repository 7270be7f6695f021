import type { NextStep } from '@fadu/core'
import { DeadlineLedger, DeadlineTag, useWords } from '@fadu/ui'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Dialog } from './Dialog.tsx'
import { ledgerBasis } from './ledgerBasis.ts'

export type ShownClock = Pick<NonNullable<NextStep['clock']>, 'standing' | 'ledger' | 'pack'>

export interface ClockTagProps {
  readonly clock: ShownClock
  /** Leaves out the last day: for rows and lines that say it beside. */
  readonly short?: boolean
}

/** A deadline, and one click away how it was counted; no click where a person set the day. */
export function ClockTag({ clock, short = false }: ClockTagProps) {
  const [explained, setExplained] = useState(false)
  return (
    <>
      <DeadlineTag standing={clock.standing} short={short} onExplain={clock.ledger ? () => setExplained(true) : undefined} />
      {explained && <ClockLedger clock={clock} onClose={() => setExplained(false)} />}
    </>
  )
}

/** 期限怎么算的, over the page: at the end of the body, since a line of text cannot hold a dialog. */
export function ClockLedger({ clock, onClose }: { readonly clock: ShownClock; readonly onClose: () => void }) {
  const words = useWords()
  const { ledger, standing } = clock
  if (!ledger) return null
  return createPortal(
    <Dialog title={words.ledgerHeading} onClose={onClose}>
      <DeadlineLedger heading={words.deadline(standing)} level={3} ledger={ledger} basis={ledgerBasis(clock)} />
    </Dialog>,
    document.body,
  )
}
