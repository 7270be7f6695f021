import { isRefusal, type LegalDate, type PublicFigure, publicFigures } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { type Asked, questionOf } from './ask.ts'
import { organShortName, type ReadFigures } from './figures.ts'
import { readMoment, readYears } from './readFacts.ts'
import { issuedRow } from './yearView.ts'

/** Documents of a period that one answer lists. */
const MOST_ISSUED = 200

/**
 * Figures for everybody, as the portal asks for them: counts, rates and what was published. Of drafts there is their number and nothing
 * else. Written field by field: what is not named here is not public.
 */
export const publicStatistics = ({ figures, sql }: { readonly figures: ReadFigures; readonly sql: () => Sql }) => ({
  moment: () => readMoment(sql()),
  years: (today: LegalDate) => readYears(sql(), today),
  read: async (asked: Asked, today: LegalDate) => {
    const question = questionOf(asked, today)
    const found = isRefusal(question) ? question : await figures(question)
    if (isRefusal(found)) return found
    const { statistics, organs, stock } = found
    const { from, to, asOf, knownAt } = found.question
    return {
      from,
      to,
      asOf,
      knownAt,
      counts: Object.fromEntries(publicFigures.map((name) => [name, statistics.counts[name]])) as Record<PublicFigure, number>,
      rates: statistics.rates,
      byUnit: statistics.byUnit.map(({ unit, ...held }) => ({ name: organShortName(organs, unit, asOf), ...held })),
      stock,
      issued: statistics.evidence.issued.slice(0, MOST_ISSUED).map(({ document }) => {
        const { document: id, ...row } = issuedRow(document, statistics.evidence)
        return { id, ...row }
      }),
    }
  },
})
