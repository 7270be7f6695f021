import { render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ArticleText, type LawArticle } from './ArticleText.tsx'
import { cutAtSpans, type TextSpan } from './spans.ts'

const article = (spans: readonly TextSpan[] = []): LawArticle => ({
  kind: 'article',
  id: 'a19',
  label: '第十九条',
  paragraphs: [{ kind: 'paragraph', text: '责令改正，并处五千元以上二万元以下罚款。', spans }],
})

it('an article has an address and a label that links to it', () => {
  render(<ArticleText blocks={[article()]} />)
  const region = screen.getByRole('article', { name: '第十九条' })
  expect(region.id).toBe('a19')
  expect(within(region).getByRole('link', { name: '第十九条' }).getAttribute('href')).toBe('#a19')
})

it('a remark lies over its place and its number leads to the margin', () => {
  render(<ArticleText blocks={[article([{ start: 5, end: 19, kind: 'remark', severity: 'late', number: 3 }])]} />)
  expect(document.querySelector('mark')?.textContent).toBe('并处五千元以上二万元以下罚款')
  expect(screen.getByRole('link', { name: '提示 3' }).getAttribute('href')).toBe('#remark-3')
})

it('a cited law is a link', () => {
  render(<ArticleText blocks={[article([{ start: 0, end: 4, kind: 'citation', href: '/d/law' }])]} />)
  expect(screen.getByRole('link', { name: '责令改正' }).getAttribute('href')).toBe('/d/law')
})

it('spans may overlap in any way: no character is lost or said twice', () => {
  const span = fc.record({
    start: fc.integer({ min: -3, max: 30 }),
    end: fc.integer({ min: -3, max: 30 }),
    kind: fc.constantFrom('remark', 'hit', 'citation'),
  })
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const pieces = cutAtSpans(text, spans as TextSpan[])
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces)
        for (const one of piece.spans) expect(one.start <= piece.start && one.end >= piece.start + piece.text.length).toBe(true)
    }),
  )
})
