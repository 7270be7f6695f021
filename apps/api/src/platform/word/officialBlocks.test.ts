import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { normalizeLegalText, parseLegalText } from '@fadu/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUpload } from '../files/readUpload.ts'
import { officialBlocks } from './officialBlocks.ts'
import { writeOfficialDocx } from './writeOfficialDocx.ts'

const corpus = new URL('../../../../../../shared/corpus/bench/documents.jsonl.gz', import.meta.url)
const isFull = Boolean(process.env.FADU_FULL)
const hasCorpus = existsSync(corpus)
if (!hasCorpus) console.warn('skipped: the collection of real texts is not beside the repository (../shared/corpus/bench)')

const paper = (body: string) => ({
  title: '标题',
  number: null,
  issuers: [],
  warnings: [],
  tree: parseLegalText(body),
  signedOn: null,
  note: '附注',
})

/** Without white space, and without what only draws a table. */
const bare = (text: string) => text.replaceAll(/[\s|\\]|(?<=\|[ :]*)-+(?=[ :]*\|)/g, '')

const printed = (body: string) =>
  officialBlocks(paper(body))
    .flatMap((block) => (block.look === 'table' ? block.rows.flat() : block.runs.map(({ text }) => text)))
    .join('')

const wanted = (body: string) => `标题${bare(body)}（附注）`

describe('nothing of a text is lost on its way to the paper', () => {
  it.skipIf(!hasCorpus)(
    'real texts, every tenth; in the full run all',
    () => {
      const texts = gunzipSync(readFileSync(corpus))
        .toString('utf8')
        .trim()
        .split('\n')
        .filter((_, n) => isFull || n % 10 === 0)
        .map((row) => JSON.parse(row) as { id: string; body: string })
        .map(({ id, body }) => ({ id, body: normalizeLegalText(body) }))
      expect(texts.filter(({ body }) => bare(printed(body)) !== wanted(body)).map(({ id }) => id)).toEqual([])
      expect(texts.length).toBeGreaterThan(300)
    },
    120_000,
  )

  it('any text, through the file and back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('第一条 甲', '一、乙。丙', '（一）丁', '附件', '\t戊', '&<己>', '\u0001', '2021年3月5日', '“庚”——……'),
          {
            maxLength: 12,
          },
        ),
        async (parts) => {
          const body = parts.join('\n\n')
          const answer = await readUpload(await writeOfficialDocx(paper(body)), 'a.docx')
          expect(answer.ok && bare(answer.text)).toBe(wanted(body).replaceAll('\u0001', ''))
        },
      ),
      { numRuns: 100 },
    ))
})
