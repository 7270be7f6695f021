import { expect, it } from 'vitest'
import { missingOf, type PackageItem, packageOf } from './filingPackage.ts'
import { type InboxRow, inboxGroupOf, inboxGroups } from './inboxGroups.ts'

const file = (name: string) => ({ name, hash: name.repeat(64).slice(0, 64), size: 1 })
const item = (requirement: string, more: Partial<PackageItem> = {}): PackageItem => ({
  requirement,
  name: requirement,
  purpose: '',
  required: true,
  file: null,
  made: false,
  held: false,
  ...more,
})

it('the package holds what was there, and in its place what was brought; what the register holds needs no file', () => {
  const items = [
    item('filingReport', { file: file('a'), made: true }),
    item('draftingNote', { file: file('b') }),
    item('filingText', { held: true }),
  ]
  expect(packageOf(items, { filingReport: { file: file('c'), how: 'uploaded' } }, [file('e')])).toEqual([
    { requirement: 'filingReport', file: file('c') },
    { requirement: 'draftingNote', file: file('b') },
    // What the authority wants beside it.
    { requirement: 'otherMaterial', file: file('e') },
  ])
})

it('missing is what is required, is a file, and is neither there nor brought', () => {
  const items = [item('draftingNote'), item('basis', { required: false }), item('filingText', { held: true })]
  expect(missingOf(items, {})).toEqual(['draftingNote'])
  expect(missingOf(items, { draftingNote: { file: file('d'), how: 'uploaded' } })).toEqual([])
})

const row = (stage: InboxRow['stage'], kind?: string) =>
  ({ stage, clock: kind ? { standing: { kind } } : null }) as unknown as InboxRow

it('an authority sees first what should have come and did not', () => {
  expect(inboxGroupOf(row('due', 'late'))).toBe('late')
  expect(inboxGroupOf(row('due', 'open'))).toBe('coming')
  expect(inboxGroups([row('cleared'), row('resent'), row('due', 'late'), row('registered')]).map((group) => group.name)).toEqual([
    'late',
    'arrived',
    'examining',
    'done',
  ])
})
