import type { Language } from '@fadu/core'
import { z } from 'zod'
import type { AnyRefusal, FieldProblem } from './refusals.ts'
import { fieldWords, typeWords } from './words.ts'

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** At most that many choices or names are told. */
const MOST_NAMED = 12

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
  return { path, code: issue.code, words: shapeWords(issue) ?? { zh: said(issue, 'zh'), en: said(issue, 'en') } }
}

/**
 * Our words for what is wrong with a shape, as the library's are for programmers, and tell what was received, which it does not know
 * any more. Null for what it says well enough.
 */
function shapeWords(issue: z.core.$ZodIssue): FieldProblem['words'] | null {
  switch (issue.code) {
    case 'invalid_type': {
      const [zh, en] = typeWords[issue.expected] ?? typeWords.other
      return { zh: `没有填写，或者不是${zh}`, en: `Missing, or not ${en}` }
    }
    case 'unrecognized_keys': {
      const names = issue.keys.slice(0, MOST_NAMED).map((key) => key.slice(0, 60))
      return { zh: `没有“${names.join('”“')}”这一项`, en: `There is no “${names.join('”, “')}” here` }
    }
    case 'invalid_value': {
      const choices = issue.values.slice(0, MOST_NAMED).map(String)
      const more = issue.values.length > MOST_NAMED
      return {
        zh: `只能是${choices.join('、')}${more ? '等' : ''}`,
        en: `Must be one of ${choices.join(', ')}${more ? ' and others' : ''}`,
      }
    }
    case 'too_big':
    case 'too_small': {
      const isMost = issue.code === 'too_big'
      const limit = String(isMost ? issue.maximum : issue.minimum)
      const [zh, en] = { string: ['个字符', ' characters'], array: ['项', ' entries'] }[issue.origin as string] ?? ['', '']
      return { zh: `最${isMost ? '多' : '少'} ${limit} ${zh}`.trim(), en: `At ${isMost ? 'most' : 'least'} ${limit}${en}` }
    }
    default:
      return null
  }
}

function said(issue: z.core.$ZodIssue, language: Language): string {
  const words = locales[language](issue as z.core.$ZodRawIssue)
  return (typeof words === 'string' ? words : words?.message) ?? issue.message
}
