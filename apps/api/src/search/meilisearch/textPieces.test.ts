import { expect, it } from 'vitest'
import { pieceForTitle, piecesOf, wordsSaid } from './textPieces.ts'

const piece = (words: string) => ({ label: '', anchor: '', words })

it('the pieces of a text hold all of it: its places, and what stands between them', () => {
  const body = '前言。\n第一条　甲。\n附则\n第二条　乙。\n末尾。'
  const at = (label: string, end: number) => ({ label, anchor: label, start: body.indexOf(label), end })
  const pieces = piecesOf(body, [at('第一条', body.indexOf('附则')), at('第二条', body.indexOf('末尾'))])
  expect(pieces.map(({ label, words }) => [label, words.trim()])).toEqual([
    ['', '前言。'],
    ['第一条', '第一条　甲。'],
    ['', '附则'],
    ['第二条', '第二条　乙。'],
    ['', '末尾。'],
  ])
})

it('a text that is found by its title is shown by the piece that says most of the title', () => {
  const pieces = [piece('第一条　为了加强管理，制定本办法。'), piece('第二条　城镇供水的管理适用本办法。')]
  expect(pieceForTitle('禾川县城镇供水管理办法', pieces)).toBe(pieces[1])
})

it('a text of nothing but its title is found by that', () => {
  expect(piecesOf('', [])).toEqual([])
  expect(pieceForTitle('禾川县供水办法', [])).toEqual(piece(''))
})

it('a word counts by how often the whole text says it, what is said most first', () => {
  const pieces = [
    piece('预算的执行。'),
    ...Array.from({ length: 7 }, () => piece('预算。')),
    ...Array.from({ length: 8 }, () => piece('执行。')),
  ]
  const said = wordsSaid(pieces)
  expect(said[0]).toEqual({ said16: [], said8: ['执行', '预算'], said4: [] })
  expect(said[1]).toEqual({ said16: [], said8: ['预算'], said4: [] })
})
