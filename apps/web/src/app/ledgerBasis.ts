import type { NextStep } from '@fadu/core'
import type { DeadlineLedgerProps } from '@fadu/ui'
import { addresses } from './addresses.ts'

/** The rules of a counted deadline, each with the way to it in the pack by which it was counted. */
export function ledgerBasis({
  ledger,
  pack,
}: Pick<NonNullable<NextStep['clock']>, 'ledger' | 'pack'>): DeadlineLedgerProps['basis'] {
  return (ledger?.rules ?? []).map(({ id, source, unverified, toRead }) => ({
    rule: id,
    source,
    unverified,
    toRead,
    ...(pack && { href: addresses.rulePack(pack, id) }),
  }))
}
