import { type AmendmentOperation, type Asked, ask } from './operation.ts'
import { articlesIn, nodesUnder, type Placed, relabel, type WorkingNode } from './workingTree.ts'

/** No number twice, and every announced number where it was announced. */
export function settleNumbers(body: WorkingNode[], operations: readonly AmendmentOperation[], adjusts: boolean): Asked | null {
  const instruction = operations.find(({ kind }) => kind.startsWith('insert'))?.instruction ?? ''
  inAnnouncedOrder(articlesIn(body), adjusts)
  const below = [body, ...nodesUnder(body).map(({ children }) => children)]
  const lists = [
    articlesIn(body).map(({ node }) => node),
    ...(['item', 'chapter', 'section'] as const)
      .flatMap((kind) => below.map((children) => children.filter((child) => child.kind === kind)))
      .filter((list) => list.some(({ settled }) => settled)),
  ]
  for (const list of lists) {
    if (adjusts) {
      const differs = adjust(list)
      if (differs)
        return ask(
          'numberDiffers',
          `按写明的位置，${differs.label}调整后应为第${differs.becomes}条（项），与决定写明的不一致。请核对。`,
          instruction,
        )
    }
    const taken = list.find((node) => node.settled && list.some((other) => other !== node && other.label === node.label))
    if (taken)
      return ask(
        'numberTaken',
        `增加或者改动后有两个${taken.label}，决定没有说明原来的${taken.label}改为第几。请写明，或者写明“条文顺序作相应调整”。`,
        instruction,
      )
  }
  return null
}

/**
 * 第八条改为第六条 without more means that it stands there: each settled article goes to its place, the others keep their order. Nothing
 * is moved where one would have to go to another chapter, which the decision must say.
 */
function inAnnouncedOrder(articles: readonly Placed[], adjusts: boolean): void {
  const announced = articles.filter(({ node }) => node.settled && node.number!.length === 1)
  const others = articles.filter((placed) => !announced.includes(placed))
  if (announced.length === 0 || articles.some(({ node }) => node.number!.length > 1)) return
  // A text that was out of order before is left as it was.
  const before = articles.flatMap(({ node }) => node.was?.[0] ?? [])
  if (before.some((number, index) => index > 0 && number <= before[index - 1]!)) return
  const sequence: (Placed | undefined)[] = Array(articles.length)
  if (adjusts)
    for (const placed of announced) {
      const at = placed.node.number![0]! - 1
      if (at >= articles.length || sequence[at]) return
      sequence[at] = placed
    }
  const ordered = adjusts
    ? Array.from(sequence, (placed) => placed ?? others.shift()!)
    : articles.toSorted((one, other) => one.node.number![0]! - other.node.number![0]!)
  if (ordered.some((placed, index) => placed.siblings !== articles[index]!.siblings)) return
  const places = articles.map(({ node, siblings }) => ({ siblings, at: siblings.indexOf(node), gap: node.gap }))
  for (const [index, { node }] of ordered.entries()) {
    const { siblings, at, gap } = places[index]!
    node.gap = gap
    siblings[at] = node
  }
}

/** Numbers in order, inserted ones (第五条之一) behind theirs. Gives back one that was announced otherwise. */
function adjust(list: readonly WorkingNode[]): { readonly label: string; readonly becomes: number } | null {
  let count = 0
  for (const node of list) {
    const [, inserted] = node.number!
    if (!inserted) count++
    if (node.settled && node.number![0] !== count) return { label: node.label, becomes: count }
    relabel(node, inserted ? [count, inserted] : [count])
  }
  return null
}
