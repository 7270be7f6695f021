import { expect, it } from 'vitest'
import { type ListAddress, listAddress, readListAddress } from './filter.ts'

const read = (address: string) => readListAddress(new URL(address, 'http://desk').searchParams)

it('an address read and written again is the same list', () => {
  const list: ListAddress = {
    stage: 'review',
    words: '排水 办法',
    pages: [
      { sortDay: '2021-03-05', id: 'doc-1' },
      { sortDay: '2021-02-01', id: 'doc-2' },
    ],
  }
  expect(read(listAddress(list))).toEqual(list)
})

it.each([
  ['an unknown stage', '/desk/documents?stage=nowhere'],
  ['a broken page', '/desk/documents?pages=2021-03-05_doc-1~yesterday'],
  ['empty words', '/desk/documents?words=%20'],
])('%s is as if it were not there', (_, address) =>
  expect(read(address)).toEqual({ stage: undefined, words: undefined, pages: [] }),
)
