/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { groupBy } from '../schema/groupBy.ts'
import { lintLegalText } from './lintLegalText.ts'

const file = new URL('../../../../../shared/corpus/review/cases.jsonl', import.meta.url)
if (!existsSync(file))
  console.warn('skipped: the clauses that authorities judged are not beside the repository (../shared/corpus/review)')

interface Case {
  readonly id: string
  readonly kind: 'unlawful' | 'lawful'
  readonly category: string
  readonly clause: string
  readonly context: string
}

/** The rank of the text a clause is from, as its context tells. */
const rankOf = ({ context }: Case) => (/地方性法规|行政法规|部门规章/.test(context) ? 'regulation' : 'document')

it.skipIf(!existsSync(file))('clauses that authorities found unlawful are asked about, lawful ones seldom', () => {
  const cases: readonly Case[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const rulesOf = (each: Case, rank: 'regulation' | 'document') =>
    lintLegalText(`第一条　${each.clause}`, { rank })
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('content.'))
  const unlawful = cases.filter(({ kind }) => kind === 'unlawful')
  const lawful = cases.filter(({ kind }) => kind === 'lawful')
  const missed = unlawful.filter((each) => rulesOf(each, rankOf(each)).length === 0)
  const asked = lawful.filter((each) => rulesOf(each, rankOf(each)).length > 0)
  const askedAsDocuments = lawful.filter((each) => rulesOf(each, 'document').length > 0)

  const found = unlawful.length - missed.length
  const recall = found / unlawful.length
  const precision = found / (found + asked.length)
  const byKind = (list: readonly Case[]) =>
    [...groupBy(list, ({ category }) => category)]
      .map(([category, of]) => `${category} ${of.map(({ id }) => id).join(' ')}`)
      .join('; ')
  console.info(
    [
      `unlawful clauses: ${found} of ${unlawful.length} asked about, recall ${recall.toFixed(3)}; precision ${precision.toFixed(3)}`,
      `missed: ${byKind(missed)}`,
      `lawful, yet asked about: ${asked.length} of ${lawful.length}: ${asked.map((each) => `${each.id} ${rulesOf(each, rankOf(each)).join(' ')}`).join('; ')}`,
      `lawful, asked about if a normative document said the same: ${askedAsDocuments.length} of ${lawful.length}`,
    ].join('\n'),
  )
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})
