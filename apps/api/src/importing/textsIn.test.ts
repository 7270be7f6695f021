import { expect, it } from 'vitest'
import type { ListEntry } from './registerList.ts'
import { ownersOf } from './textsIn.ts'

const entry = (row: number, title: string, number: string | null = null): ListEntry => ({
  row,
  record: {
    title,
    number,
    issuer: null,
    publishedOn: null,
    writtenOn: null,
    effectiveOn: null,
    expiresOn: null,
    status: undefined,
  },
})
const entries = [
  entry(2, '盐湖县节约用水办法', '盐湖政规发〔2021〕3号'),
  entry(3, '盐湖县节约用水办法实施细则', '盐湖政规发〔2021〕13号'),
  entry(4, '关于取暖的通知'),
]

it.each([
  ['盐湖政规发〔2021〕3号.docx', 2],
  ['盐湖政规发[2021]13号.docx', 3],
  ['盐湖政规发（2021）13号 什么.pdf', 3],
  ['1.《盐湖县节约用水办法》.doc', 2],
  ['盐湖县节约用水办法实施细则（定稿）.docx', 3],
  ['关于 取暖的通知.txt', 4],
  ['取暖.txt', null],
  ['盐湖县节约用水办法 关于取暖的通知 盐湖政规发〔2021〕3号 盐湖政规发〔2021〕13号.txt', null],
])('%s belongs to row %s', (file, row) =>
  expect([...ownersOf([file], entries)].map(([{ row: owner }]) => owner)).toEqual(row === null ? [] : [row]),
)

it('a row that is there twice has its text once', () => {
  const again = entry(9, '盐湖县节约用水办法', '盐湖政规发[2021]3号')
  expect([...ownersOf(['盐湖政规发〔2021〕3号.docx'], [...entries, again])]).toEqual([
    [entries[0], ['盐湖政规发〔2021〕3号.docx']],
  ])
})

it('of two files for one entry neither is taken for its text', () =>
  expect(ownersOf(['盐湖县节约用水办法.docx', '盐湖县节约用水办法.pdf'], entries).get(entries[0]!)).toHaveLength(2))
