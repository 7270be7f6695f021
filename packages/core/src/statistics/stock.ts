import { legalStatusOn, type Standing } from '../register/standing.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import type { DocumentFacts } from './documentFacts.ts'
import { heirOf, type StatisticsContext } from './query.ts'

export type StockClass = 'normativeDocument' | 'policyDocument'

/** 存量 on a day, by class and standing. Imported documents count here. */
export type Stock = Readonly<Record<StockClass, Readonly<Record<Exclude<Standing, 'unpublished'>, number>>>>

const none = () => ({ notYetInForce: 0, inForce: 0, repealed: 0, lapsed: 0, annulled: 0 })

export const emptyStock = (): { [C in StockClass]: ReturnType<typeof none> } => ({
  normativeDocument: none(),
  policyDocument: none(),
})

/** Standing of a document's facts on a day. */
export const standingOf = ({ publication, ending }: Pick<DocumentFacts, 'publication' | 'ending'>, day: LegalDate): Standing =>
  legalStatusOn(
    {
      publication: publication && { ...publication, textHash: '', channels: [] },
      ending: ending && { ...ending, decidedBy: null, reason: '' },
    },
    day,
  )

/** Counts the register's documents by what they are in law on a day. */
export function stockOn(
  documents: Iterable<DocumentFacts>,
  { asOf, organ }: { readonly asOf: LegalDate; readonly organ: string | null },
  organs: StatisticsContext['organs'],
): Stock {
  const stock = emptyStock()
  for (const facts of documents) {
    if (facts.class === 'reference' || (organ && heirOf(facts.leadOrgan, organs, asOf) !== organ)) continue
    const standing = standingOf(facts, asOf)
    if (standing !== 'unpublished') stock[facts.class][standing] += 1
  }
  return stock
}
