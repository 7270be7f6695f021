import { expect, it } from 'vitest'
import { contentDisposition } from './contentDisposition.ts'

it('f030: the plain name is ASCII, the starred one is the true name in UTF-8', () => {
  const header = contentDisposition('盐湖政规发〔2021〕3号.docx')
  expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+\.docx"; filename\*=UTF-8''/)
  expect(header).toContain("filename*=UTF-8''%E7%9B%90%E6%B9%96%E6%94%BF%E8%A7%84%E5%8F%91%E3%80%942021%E3%80%953%E5%8F%B7.docx")
})

it.each([
  ['a"b\\c.txt', 'attachment; filename="a_b_c.txt"; filename*=UTF-8\'\'a%22b%5Cc.txt'],
  ["(一)'*'.txt", "attachment; filename=\"(_)'*'.txt\"; filename*=UTF-8''%28%E4%B8%80%29%27%2A%27.txt"],
])('%s cannot break out of its quotes', (name, header) => expect(contentDisposition(name)).toBe(header))
