import { expect, it } from 'vitest'
import { findCitations } from './findCitations.ts'
import { resolveCitations, titleKeys } from './resolveCitations.ts'

const register = [
  { id: 'law', title: '中华人民共和国水法', number: '主席令第七十四号' },
  { id: 'notice', title: '盐湖县人民政府关于印发《盐湖县节水办法》的通知', number: '盐湖政规发〔2021〕3号' },
  { id: 'second', title: '盐湖县节水办法', number: '盐湖政规发〔2015〕1号' },
]

it.each([
  ['without the name of the state', '依照《水法》第三条', 'law'],
  ['with it', '依照《中华人民共和国水法》第三条', 'law'],
  ['law without marks', '依照水法第三条', 'law'],
  ['what a notice issues; of two the first', '依照《盐湖县节水办法》', 'notice'],
  ['the number decides', '依照《盐湖县节水办法》（盐湖政规发〔2015〕1号）', 'second'],
  ['a slip in the number is mended', '停止执行盐湖政规发[2021]03号', 'notice'],
  ['not in the register', '依照《某县取水办法》', null],
])('%s', (_, text, document) =>
  expect(resolveCitations(findCitations(text), register)).toMatchObject([{ document, unresolved: document === null }]),
)

it('the text’s own articles are no documents', () =>
  expect(resolveCitations(findCitations('依照本办法第三条'), register)).toMatchObject([{ document: null, unresolved: false }]))

it('a notice is cited by its own title and by that of what it issues', () =>
  expect(titleKeys('盐湖县人民政府关于印发〈盐湖县节水办法（试行）〉的通知')).toEqual([
    '盐湖县人民政府关于印发<盐湖县节水办法(试行)>的通知',
    '盐湖县节水办法(试行)',
  ]))
