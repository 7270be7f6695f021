import { type DocumentState, formatDocumentNumber } from '@fadu/core'
import { type ImportRecord, REFERENCE } from './record.ts'
import { endings } from './works.ts'

const kinds = { normativeDocument: 'normative-document', policyDocument: 'policy-document', reference: REFERENCE } as const
const words = new Map([...endings].map(([word, kind]) => [kind, word]))

/**
 * A published document as records that `import` takes in again, one a version, the oldest first. What was not told stays untold. Annexes,
 * co-issuers, filings and the making are not among them: an existing document is recorded without.
 */
export async function recordsOf(
  state: DocumentState,
  issuer: string,
  readBody: (hash: string) => Promise<string>,
): Promise<readonly ImportRecord[]> {
  const { id, class: held, number, publication, ending, missing, provenance, versions } = state
  if (!publication) return []
  const isUntold = (fact: string) => missing.includes(fact)
  return Promise.all(
    versions.map(async ({ n, title, body, publishedOn, effectiveOn }) => ({
      id: provenance?.ids.length === versions.length ? provenance.ids[n - 1]! : `${id}-${n}`,
      documentId: id,
      title,
      kind: kinds[held],
      number: number ? formatDocumentNumber(number) : (provenance?.number ?? null),
      issuer: provenance?.issuer ?? issuer,
      publishedOn,
      ...(isUntold('publishedOn') && publishedOn ? { datePrecision: 'year' as const } : {}),
      // Where no day is told it was taken to be that of the publication.
      effectiveOn: isUntold('effectiveOn') && effectiveOn === publishedOn ? null : effectiveOn,
      expiresOn: publication.validUntil,
      ...(ending ? { status: words.get(ending.kind)! } : {}),
      ...(ending && !isUntold('endedOn') ? { endedOn: ending.on } : {}),
      body: isUntold('text') ? null : await readBody(body),
      ...(isUntold('fullText') ? { partial: true } : {}),
    })),
  )
}
