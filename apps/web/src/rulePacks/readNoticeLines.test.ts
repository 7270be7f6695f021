import { expect, it } from 'vitest'
import { readNoticeLines } from './readNoticeLines.ts'

it.each([
  ['a holiday', '元旦 2028-01-01 2028-01-03', [{ name: '元旦', from: '2028-01-01', until: '2028-01-03' }]],
  ['one day', '元旦 2028-01-01', [{ name: '元旦', from: '2028-01-01', until: '2028-01-01' }]],
  [
    'dates as the notice writes them',
    '元旦　2028年1月1日至2028年1月3日',
    [{ name: '元旦', from: '2028-01-01', until: '2028-01-03' }],
  ],
  ['empty lines', '\n元旦 2028.1.1\n\n', [{ name: '元旦', from: '2028-01-01', until: '2028-01-01' }]],
  ['nothing', '', []],
  ['a day that does not exist', '元旦 2028-01-01\n春节 2028-02-30', { line: 2, text: '春节 2028-02-30' }],
  ['no name', '2028-01-01 2028-01-03', { line: 1, text: '2028-01-01 2028-01-03' }],
  ['three dates', '元旦 2028-01-01 2028-01-02 2028-01-03', { line: 1, text: '元旦 2028-01-01 2028-01-02 2028-01-03' }],
])('reads %s', (_, text, lines) => expect(readNoticeLines(text)).toEqual(lines))
