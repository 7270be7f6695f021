import {
  type Clock,
  type DocumentState,
  examinationClock,
  type FilingStage,
  filingClock,
  formatDocumentNumber,
  intakeClock,
  type LegalDate,
  type Person,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { loadOrgans } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'

export interface InboxRow {
  readonly documentId: string
  readonly title: string
  readonly number: string | null
  readonly issuer: string
  readonly publishedOn: LegalDate
  readonly sentOn: LegalDate | null
  readonly resentOn: LegalDate | null
  readonly stage: FilingStage
  readonly registrationNumber: string | null
  /** Of what is open now: the sending while it is due, the intake once sent, the examination once registered. */
  readonly clock: Clock | null
  readonly open: boolean
}

/** Every filing owed or made to the actor's organ, the newest publication first; by index `document_filed_to`. */
export async function inbox(
  register: Register,
  sql: Sql,
  actor: Person,
  today: LegalDate,
): Promise<{ today: LegalDate; rows: readonly InboxRow[] }> {
  const documents = await sql<{ state: DocumentState }>(
    'select state from document where filed_to @> array[$1::text] order by published_on desc, id desc limit 500',
    [actor.organ],
  )
  const organs = await loadOrgans(sql, [actor.organ, ...documents.map(({ state }) => state.leadOrgan)])
  const context = { ...(await rulesInForce(register, sql, today)), today, organs }
  const rows: InboxRow[] = []
  for (const { state } of documents) {
    const filing = state.filings.find((held) => held.authority === actor.organ)
    if (!filing || !state.publication) continue
    rows.push({
      documentId: state.id,
      title: state.title,
      number: state.number && formatDocumentNumber(state.number),
      issuer: organs[state.leadOrgan]?.name ?? '',
      publishedOn: state.publication.publishedOn,
      sentOn: filing.sentOn,
      resentOn: filing.resentOn,
      stage: filing.stage,
      registrationNumber: filing.registrationNumber,
      clock:
        filing.stage === 'due'
          ? filingClock(state, actor.organ, context)
          : filing.stage === 'registered'
            ? examinationClock(filing, context)
            : ['sent', 'resent', 'returned'].includes(filing.stage)
              ? intakeClock(filing, context)
              : null,
      open: ['due', 'sent', 'resent', 'registered', 'correctionAsked', 'returned'].includes(filing.stage),
    })
  }
  return { today, rows }
}
