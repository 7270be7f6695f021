import { expect, it } from 'vitest'
import { type Organ, type OrganNode, organTree } from './organTree.ts'

const organ = (id: string, parent: string | null) => ({ id, parent }) as Organ
const drawn = (nodes: readonly OrganNode[]): unknown =>
  nodes.map(({ organ: { id }, below }) => (below.length > 0 ? [id, drawn(below)] : id))

it.each([
  [
    'each below what it belongs to',
    [organ('gov', null), organ('housing', 'gov'), organ('civil', 'gov')],
    [['gov', ['housing', 'civil']]],
  ],
  ['at the top where its superior is not there', [organ('housing', 'gone')], ['housing']],
  ['a circle ends, and loses nobody', [organ('a', 'b'), organ('b', 'a')], [['a', ['b']]]],
])('%s', (_, organs, tree) => expect(drawn(organTree(organs))).toEqual(tree))
