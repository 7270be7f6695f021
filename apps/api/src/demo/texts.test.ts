import { readdirSync } from 'node:fs'
import { diffLegalTexts, findBlanks, listArticles, parseLegalText, structureRemarks } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { type DemoKey, demoKeys, demoText, housingVersions } from './texts.ts'

const articlesOf = (body: string) => listArticles(parseLegalText(body))

/** Eight full 办法 and 规定. */
const FULL = ['charging', 'drainage', 'eldercare', 'homestead', 'housing', 'investment', 'reading', 'roads'] as const

/** What the parser may find. */
const remarksExpected: Partial<Record<DemoKey, readonly string[]>> = { drainage: ['reference.missing'] }

it('each file of texts/ is a document of the demonstration or a later version of one', () => {
  const files = readdirSync(new URL('texts/', import.meta.url)).map((name) => name.replace(/\.txt$/, ''))
  expect(files.toSorted()).toEqual([...demoKeys, 'housing.2', 'housing.3'].toSorted())
  expect(demoKeys).toHaveLength(25)
})

it('eight texts are full ones of 15 to 60 articles, the rest is short', () => {
  const counts = Object.fromEntries(demoKeys.map((key) => [key, articlesOf(demoText(key).body).length]))
  for (const key of FULL) expect(counts[key], key).toBeGreaterThanOrEqual(15)
  for (const key of FULL) expect(counts[key], key).toBeLessThanOrEqual(60)
  expect(demoKeys.filter((key) => counts[key]! >= 15)).toEqual([...FULL])
})

describe.each(demoKeys)('%s', (key) => {
  const { title, body } = demoText(key)

  it('passes the parser without a remark that it does not deserve', () => {
    expect(structureRemarks(parseLegalText(body)).map(({ code }) => code)).toEqual(remarksExpected[key] ?? [])
    expect(parseLegalText(`${title}\n\n${body}`).title).toBe(title)
    expect(findBlanks(body).length > 0).toBe(key === 'gas')
  })

  it('says from when it is in force, and 办法, 规定 and 细则 until when', () => {
    if (/办法|规定|细则/.test(title) && !/决定$/.test(title)) expect(body).toMatch(/施行，(有效期|试行期).+年。$/)
    else if (/决定$/.test(title)) expect(body).toContain('本决定自公布之日起施行')
  })
})

/** 8-character sequences, without spaces and marks. */
function sequences(text: string): ReadonlySet<string> {
  const letters = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(letters.slice(7).map((_, i) => letters.slice(i, i + 8).join('')))
}

/** 施行, 有效期, 解释: said alike everywhere. */
const isClosing = (text: string) => /施行，?(有效期|试行期)|负责解释/.test(text)

it('apart from standard closing articles no two articles share half of their 8-character sequences', () => {
  const all = demoKeys.flatMap((key) =>
    articlesOf(demoText(key).body)
      .filter(({ text }) => !isClosing(text))
      .map(({ label, text }) => ({ at: `${key} ${label}`, held: sequences(text) })),
  )
  expect(all.length).toBeGreaterThan(250)
  const alike = all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      const [fewer, more] = one.held.size < other.held.size ? [one.held, other.held] : [other.held, one.held]
      const shared = [...fewer].filter((sequence) => more.has(sequence)).length
      return shared > 0 && shared * 2 >= fewer.size ? [`${one.at} and ${other.at}`] : []
    }),
  )
  expect(alike).toEqual([])
})

describe('公共租赁住房管理办法', () => {
  it.each([
    [
      'the first amendment',
      demoText('housing').body,
      housingVersions.second,
      [
        '第十四条',
        '第二十条',
        '+第二十九条',
        '第三十三条→第三十四条',
        '第四十四条→第四十五条',
        '第四十五条→第四十六条',
        '第四十八条→第四十九条',
      ],
    ],
    [
      'the clean-up',
      housingVersions.second,
      housingVersions.third,
      ['第十三条', '第十六条', '-第二十二条', '第二十三条→第二十二条', '第四十五条→第四十四条', '第四十六条→第四十五条'],
    ],
  ])('%s changes what its decision says, and nothing else', (_, older, newer, changed) => {
    const found = diffLegalTexts(older, newer).entries.flatMap(({ kind, old, new: now }) => {
      if (kind === 'same' || kind === 'renumbered') return []
      if (kind === 'added' || kind === 'removed') return [`${kind === 'added' ? '+' : '-'}${now ?? old}`]
      return [old === now ? `${old}` : `${old}→${now}`]
    })
    expect(found.toSorted()).toEqual(changed.toSorted())
    expect(structureRemarks(parseLegalText(newer))).toEqual([])
  })
})
