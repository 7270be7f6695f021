import type { Language } from '@fadu/core'
import { z } from 'zod'
import type { AnyRefusal, FieldProblem } from './refusals.ts'
import { fieldWords } from './words.ts'

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** At most that many problems are told: whoever sends ten thousand wrong rows needs no ten thousand sentences. */
const MOST = 20

/**
 * What a schema found wrong, as a refusal that names each field. A schema's own message that is a code (`date.invalid`) has
 * our words; where a single field has such a problem the refusal bears its code.
 */
export function inputRefusal(issues: readonly z.core.$ZodIssue[]): AnyRefusal {
  const fields = issues.slice(0, MOST).map(problemOf)
  return { refused: true, code: 'input.invalid', source: null, params: { where: fields[0]?.path ?? '' }, fields }
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path.map(String).join('.')
  const own = fieldWords[issue.message]
  if (own) return { path, code: issue.message, words: own }
  return { path, code: issue.code, words: { zh: wordOf(issue, 'zh'), en: wordOf(issue, 'en') } }
}

function wordOf(issue: z.core.$ZodIssue, language: Language): string {
  const said = locales[language](issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}
