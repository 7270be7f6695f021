import type { LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { countDocuments, endingSoon, listDocuments, listedDocument } from './listDocuments.ts'
import type { OrganBook } from './organBook.ts'
import type { HomeContent, ListedDocument } from './page.ts'
import { openConsultation, openConsultations } from './readConsultations.ts'

const RECENT = 6
const ASIDE = 4

export async function readHome(deps: {
  readonly sql: Sql
  readonly organs: OrganBook
  readonly today: LegalDate
  readonly jurisdiction: string
}): Promise<HomeContent> {
  const { sql, organs, today, jurisdiction } = deps
  const [counts, recent, soon, consultations] = await Promise.all([
    countDocuments(sql, today),
    listDocuments(sql, today, { scope: 'own', limit: RECENT }),
    endingSoon(sql, today, ASIDE),
    openConsultations(sql, today),
  ])
  const listed = recent.rows.map((row) => listedDocument(row, organs))
  return {
    kind: 'home',
    counts: { ...counts, consultations: consultations.length },
    examples: examplesFrom(listed, jurisdiction),
    recent: listed,
    endingSoon: soon.map((row) => listedDocument(row, organs)),
    consultations: consultations.slice(0, ASIDE).map((view) => openConsultation(view, organs, today)),
  }
}

const KIND = /(?:管理|实施|监督管理)?(?:暂行|试行)?(?:办法|规定|细则|条例|意见|方案|通知|决定|公告|通告).*$/u

/** Two topics and a number that are sure to find something: taken from what is here. */
function examplesFrom(documents: readonly ListedDocument[], jurisdiction: string): readonly string[] {
  const ordinary = documents.filter((document) => document.form === 'ordinary')
  const topics = ordinary
    .map((document) => document.title.replace(jurisdiction, '').replace(KIND, ''))
    .filter((topic) => topic.length >= 2 && topic.length <= 10)
  const number = ordinary.find((document) => document.number)?.number
  return [...new Set(topics)].slice(0, 2).concat(number ?? [])
}
