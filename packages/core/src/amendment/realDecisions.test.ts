/// <reference types="node" />
import { expect, it } from 'vitest'
import { corpusTexts, hasCorpus } from '../diff/testing/corpus.ts'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { amendedTexts } from './amendedTexts.ts'
import { parseAmendment } from './parseAmendment.ts'
import { setAsideWording } from './setAsideWording.ts'

/** The texts that a decision amends one by one; null where it amends one. */
function parts(decision: string): readonly (string | null)[] {
  const { text } = setAsideWording(normalizeLegalText(decision))
  const named = new Set(
    amendedTexts(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  )
  named.delete(null)
  return named.size > 1 ? [...named] : [null]
}

it.skipIf(!hasCorpus)(
  'most real amending decisions are read to the end, the others stop with a question',
  () => {
    const read = { parts: 0, operations: 0 }
    const asked: string[] = []
    for (const { id, title, body } of corpusTexts()) {
      if (!/关于修改《.*决定$|修正案(?:（.{1,4}）)?$|修正案（\d{4}年）$/.test(title)) continue
      for (const part of parts(body)) {
        const result = parseAmendment(body, part)
        if (!result.ok) asked.push(`  ${id}: ${result.question.code}`)
        else {
          read.parts++
          read.operations += result.operations.length
        }
      }
    }
    const all = read.parts + asked.length
    console.info([`${read.parts} of ${all} parts read, ${read.operations} operations; a question at`, ...asked].join('\n'))
    expect(read.parts / all).toBeGreaterThanOrEqual(0.85)
  },
  60_000,
)
