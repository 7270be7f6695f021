import {
  authorityKind,
  type DocumentState,
  formatDocumentNumber,
  type LegalDate,
  mayCommand,
  type Person,
  type Refusal,
  refuse,
  requiredMaterials,
  subjectOf,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { loadOrgans, loadState } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { filingReport } from './report.ts'

export interface PackageItem {
  readonly requirement: string
  readonly name: string
  readonly purpose: string
  readonly required: boolean
  /** What fulfils it already, or was made from the register just now. */
  readonly file: { readonly name: string; readonly hash: string; readonly size: number } | null
  readonly made: boolean
  /** The register itself holds it (the text, the opinion): no file needed. */
  readonly held: boolean
}

/** Draws up a filing package: materials that are there, a report made from the register, and what is still missing. */
export async function preparePackage(
  deps: {
    register: Register
    files: FileStore
    sql: () => Sql
    recordMade: (actor: Person, file: { hash: string; name: string; size: number }) => Promise<void>
  },
  actor: Person,
  today: LegalDate,
  id: string,
  authority: string,
): Promise<{ readonly items: readonly PackageItem[]; readonly report: string } | Refusal> {
  const sql = deps.sql()
  const state = await loadState(sql, id)
  if (!state?.publication) return refuse('document.unknown')
  const organs = await loadOrgans(sql, [state.leadOrgan, authority])
  const lead = organs[state.leadOrgan]
  if (!lead || !mayCommand(actor, 'sendFiling', subjectOf(state, organs))) return refuse('document.unknown')
  if (!state.filings.some((filing) => filing.authority === authority)) return refuse('filing.notRouted', { authority })
  const pack = await deps.register.packs.byHash(state.publication.pack)
  const materials = requiredMaterials(pack.rules, 'filing', {}, state.publication.publishedOn, authorityKind(organs[authority]))
  const report = filingReport({
    title: state.title,
    number: state.number ? formatDocumentNumber(state.number) : '',
    issuer: lead.name,
    authority: organs[authority]?.name ?? authority,
    publishedOn: state.publication.publishedOn,
    effectiveOn: state.publication.effectiveOn,
    on: today,
    enclosed: materials.filter((material) => material.required && !ownParts.has(material.id)).map((material) => material.name),
  })
  const bytes = Buffer.from(report)
  const made = { name: `备案报告（${organs[authority]?.shortName ?? authority}）.txt`, ...(await deps.files.put(bytes)) }
  await deps.recordMade(actor, made)
  const items = materials.map((requirement): PackageItem => {
    const { id: name, fulfilledBy } = requirement
    const report = name === 'filingReport'
    return {
      requirement: name,
      name: requirement.name,
      purpose: requirement.purpose,
      required: requirement.required,
      file: report ? made : materialFor(state, name),
      made: report,
      held: fulfilledBy !== 'file',
    }
  })
  return { items, report }
}

/** The report itself, and what it calls the text. */
const ownParts: ReadonlySet<string> = new Set(['filingReport', 'filingText', 'electronicCopy'])

/** The material of the review that meets the same requirement, the latest one. */
const materialFor = (state: DocumentState, requirement: string) =>
  state.materials.findLast((material) => material.requirement === requirement)?.file ?? null
