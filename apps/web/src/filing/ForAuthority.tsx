import type { Filing } from '@fadu/core'
import { Notice, Select } from '@fadu/ui'
import { type ReactNode, useState } from 'react'
import { useWordsOf } from '../app/language.tsx'
import { filingWords } from './words.ts'

interface ForAuthorityProps {
  readonly filings: readonly Filing[]
  /** The one the page was opened for. */
  readonly authority: string | null
  readonly organName: (id: string) => string
  readonly children: (filing: Filing) => ReactNode
}

/** Which authority an act of the office is about: the one it was opened for, the only one there is, or the one chosen. */
export function ForAuthority({ filings, authority, organName, children }: ForAuthorityProps) {
  const words = useWordsOf(filingWords)
  const [chosen, setChosen] = useState('')
  const filing =
    filings.find((held) => held.authority === (chosen || authority)) ?? (filings.length === 1 ? filings[0] : undefined)
  if (filings.length === 0) return <Notice>{words.authorityNone}</Notice>
  return (
    <>
      {filings.length > 1 && (
        <Select
          label={words.authority}
          name="authority"
          value={filing?.authority ?? ''}
          onChange={setChosen}
          withoutEmpty={filing !== undefined}
          options={filings.map((held) => ({ value: held.authority, label: organName(held.authority) }))}
        />
      )}
      {filing && children(filing)}
    </>
  )
}
