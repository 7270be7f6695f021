import type { LegalNode } from '../text/legalTree.ts'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { parseLegalText } from '../text/parseLegalText.ts'
import { type AmendmentOperation, type Asked, ask, type Target } from './operation.ts'
import {
  articleLabel,
  articlesIn,
  newArticle,
  newParagraphs,
  type Placed,
  placesAt,
  relabel,
  render,
  type WorkingNode,
  workingTree,
} from './workingTree.ts'

export type Amended = { readonly ok: true; readonly text: string } | Asked

/**
 * The text as it reads once the operations are applied (修改后全文), normalised. Nothing is guessed: where a target is missing or
 * stands twice, where words are found more than once, where numbers would collide, it stops and asks.
 */
export function applyAmendment(base: string, operations: readonly AmendmentOperation[]): Amended {
  const body = workingTree(parseLegalText(normalizeLegalText(base)))
  const adjusts = operations.some(({ kind }) => kind === 'renumberAll')
  for (const operation of operations) {
    const asked = applyOne(body, operation, adjusts)
    if (asked) return asked
  }
  return settleNumbers(body, operations, adjusts) ?? { ok: true, text: normalizeLegalText(render(body)) }
}

function applyOne(body: WorkingNode[], operation: AmendmentOperation, adjusts: boolean): Asked | null {
  const { instruction } = operation
  const within: Within = (target, act) => {
    const places = placesAt(body, target.address)
    if (places.length === 0)
      return ask('noTarget', `原文没有${target.written}：“${instruction}”。请核对所指的条款。`, instruction)
    if (places.length > 1)
      return ask('manyTargets', `原文有 ${places.length} 处${target.written}，不知道修改哪一处：“${instruction}”。`, instruction)
    return act(places[0]!)
  }

  switch (operation.kind) {
    case 'retitle':
      for (const node of body) if (node.kind === 'title') node.source = operation.text
      return null
    case 'retitleDivision': {
      const divisions = all(body).filter(({ label }) => label === operation.division)
      if (divisions.length !== 1)
        return ask(
          divisions.length ? 'manyTargets' : 'noTarget',
          `原文没有唯一的${operation.division}：“${instruction}”。`,
          instruction,
        )
      const [division] = divisions
      const space = /^[ \u3000]*/.exec(division!.source.slice(division!.label.length))![0]
      const bare = operation.text.replace(/^第.{1,6}[编章节][ \u3000]*/, '')
      division!.source = `${division!.label}${space || '　'}${bare}`
      return null
    }
    case 'rewrite':
      return within(operation.target, (placed) => rewrite(placed, operation.text))
    case 'replaceWords': {
      const { targets, words, by, everywhere } = operation
      if (targets.length === 0) return replaceIn(body, words, by, true, '全文', instruction)
      for (const target of targets) {
        const asked = within(target, ({ node }) => replaceIn([node], words, by, everywhere, target.written, instruction))
        if (asked) return asked
      }
      return null
    }
    case 'insertWords': {
      const { target, beside, side, text } = operation
      return within(target, ({ node }) =>
        replaceIn([node], beside, side === 'after' ? beside + text : text + beside, false, target.written, instruction),
      )
    }
    case 'append':
      return within(operation.target, ({ node }) => {
        const last = all([node])
          .filter(({ source }) => source !== '')
          .at(-1)!
        last.source += operation.text
        return null
      })
    case 'remove':
      for (const target of operation.targets) {
        const asked = within(target, ({ node, siblings }) => {
          const at = siblings.indexOf(node)
          siblings.splice(at, 1)
          // What is the first now takes the place, and the distance, of what went.
          const next = siblings[at]
          if (at === 0 && next) next.gap = node.gap
          return null
        })
        if (asked) return asked
      }
      return null
    case 'renumber':
      return within(operation.target, ({ node }) => {
        const { article, paragraph, item } = operation.to
        const number = item ? [item] : paragraph ? [paragraph] : article
        if (number && node.kind !== 'paragraph') relabel(node, number)
        node.settled = true
        return null
      })
    case 'insertArticle':
      return insertArticle(body, operation, adjusts)
    case 'insertParagraph':
      return within(operation.target, ({ node }) => {
        const paragraphs = node.children.filter(({ kind }) => kind === 'paragraph')
        if (operation.as > paragraphs.length + 1)
          return ask(
            'numberDiffers',
            `${operation.target.written}只有 ${paragraphs.length} 款，不能增加为第${operation.as}款：“${instruction}”。`,
            instruction,
          )
        const added = newParagraphs(operation.text, node)
        const line = lineGap(body)
        for (const paragraph of added) paragraph.gap = line
        const next = paragraphs[operation.as - 1]
        if (next && operation.as === 1) {
          added[0]!.gap = next.gap
          next.gap = line
        }
        node.children.splice(next ? node.children.indexOf(next) : node.children.length, 0, ...added)
        return null
      })
    case 'insertItem':
      return insertItem(operation, within)
    case 'renumberAll':
      return null
  }
}

const all = (nodes: readonly WorkingNode[]): readonly WorkingNode[] => nodes.flatMap((node) => [node, ...all(node.children)])

/** How far apart the lines of this text stand. */
const lineGap = (body: readonly WorkingNode[]): LegalNode['gap'] => (all(body).some(({ gap }) => gap === '\n') ? '\n' : '\n\n')

function rewrite({ node, siblings }: Placed, text: string): null {
  if (node.kind === 'article') {
    const renewed = newArticle(
      node.number!,
      text,
      node.gap,
      siblings.find((other) => other !== node && other.kind === 'article') ?? node,
    )
    node.source = renewed.source.replace(renewed.label, node.label)
    node.children = renewed.children
    return null
  }
  if (node.kind === 'paragraph') {
    const [first, ...others] = newParagraphs(text, undefined)
    node.source = first!.source
    node.children = first!.children
    siblings.splice(
      siblings.indexOf(node) + 1,
      0,
      ...others.map((other) => ({ ...other, gap: node.gap === '' ? ('\n' as const) : node.gap })),
    )
    return null
  }
  node.source = node.label + text.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ \u3000]*/, '')
  node.children = []
  return null
}

function replaceIn(
  nodes: readonly WorkingNode[],
  words: string,
  by: string,
  everywhere: boolean,
  where: string,
  instruction: string,
): Asked | null {
  const holding = all(nodes).map((node) => ({ node, times: node.source.split(words).length - 1 }))
  const times = holding.reduce((sum, { times: held }) => sum + held, 0)
  if (times === 0) return ask('noWords', `${where}没有“${words}”：“${instruction}”。请核对要修改的文字。`, instruction)
  if (times > 1 && !everywhere)
    return ask(
      'manyWords',
      `${where}中“${words}”出现了 ${times} 次，不知道修改哪一处：“${instruction}”。如果各处都改，请写明“均修改为”。`,
      instruction,
    )
  for (const { node, times: held } of holding) if (held > 0) node.source = node.source.split(words).join(by)
  return null
}

type Insertion<K> = Extract<AmendmentOperation, { kind: K }>

function insertArticle(body: WorkingNode[], operation: Insertion<'insertArticle'>, adjusts: boolean): Asked | null {
  const { as, text, instruction, chapter } = operation
  const articles = articlesIn(body)
  const [number, inserted] = as as [number, number?]
  const index = inserted ? indexAfter(articles, number, inserted) : indexOfNth(articles, number, adjusts)
  if (index === null)
    return inserted
      ? ask('noTarget', `原文没有${articleLabel([number])}，不能在其后增加${articleLabel(as)}：“${instruction}”。`, instruction)
      : ask('numberDiffers', `原文只有 ${articles.length} 条，不能增加为${articleLabel(as)}：“${instruction}”。`, instruction)
  const [before, after] = [articles[index - 1], articles[index]]
  const across = before && after && before.siblings !== after.siblings && !inserted
  if (across && chapter === null)
    return ask(
      'chapter',
      `${articleLabel(as)}在两章之间，不知道归入哪一章：“${instruction}”。请写明“在第…章增加一条”。`,
      instruction,
    )
  const beside = across && chapter !== chapterOf(body, before.node) ? after : (before ?? after)
  const siblings = beside?.siblings ?? body
  const at = beside ? siblings.indexOf(beside.node) + (beside === before ? 1 : 0) : siblings.length
  siblings.splice(at, 0, newArticle(as, text, beside?.node.gap || lineGap(body), beside?.node))
  return null
}

const plain = ({ node }: Placed) => node.number!.length === 1

/** Behind 第五条 and those inserted after it before. */
function indexAfter(articles: readonly Placed[], number: number, inserted: number): number | null {
  const index = articles.findLastIndex(({ node }) => node.number![0] === number && (node.number![1] ?? 0) < inserted)
  return index < 0 ? null : index + 1
}

/** Where the article of that number belongs; where all numbers are adjusted afterwards, behind so many articles. */
function indexOfNth(articles: readonly Placed[], number: number, adjusts: boolean): number | null {
  if (!adjusts) {
    const index = articles.findIndex(({ node }) => node.number![0]! >= number)
    if (index >= 0) return index
    const last = articles.at(-1)?.node.number?.[0] ?? 0
    return last === number - 1 ? articles.length : null
  }
  let count = 0
  for (const [index, placed] of articles.entries()) {
    if (!plain(placed)) continue
    if (count === number - 1) return index
    count++
  }
  return count === number - 1 ? articles.length : null
}

const chapterOf = (body: readonly WorkingNode[], article: WorkingNode): number | null =>
  all(body).find((node) => node.kind === 'chapter' && all(node.children).includes(article))?.number?.[0] ?? null

type Within = (target: Target, act: (placed: Placed) => Asked | null) => Asked | null

function insertItem({ target, as, text, instruction }: Insertion<'insertItem'>, within: Within): Asked | null {
  return within(target, ({ node }) => {
    const lists = (node.kind === 'article' ? node.children : [node]).filter(({ children }) =>
      children.some(({ kind }) => kind === 'item'),
    )
    if (lists.length !== 1)
      return ask(
        lists.length ? 'manyTargets' : 'noTarget',
        `${target.written}有 ${lists.length} 款分项，不知道增加在哪一款：“${instruction}”。`,
        instruction,
      )
    const items = lists[0]!.children.filter(({ kind }) => kind === 'item')
    if (as > items.length + 1)
      return ask(
        'numberDiffers',
        `${target.written}只有 ${items.length} 项，不能增加为第${as}项：“${instruction}”。`,
        instruction,
      )
    const like = items[0]!
    const words = text.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ \u3000]*/, '')
    const added: WorkingNode = { ...like, was: null, source: like.label + words, children: [], settled: true }
    relabel(added, [as])
    const next = items[as - 1]
    lists[0]!.children.splice(next ? lists[0]!.children.indexOf(next) : lists[0]!.children.length, 0, added)
    return null
  })
}

/** No number twice, and every announced number where it was announced. */
function settleNumbers(body: WorkingNode[], operations: readonly AmendmentOperation[], adjusts: boolean): Asked | null {
  const instruction = operations.find(({ kind }) => kind.startsWith('insert'))?.instruction ?? ''
  const lists = [
    articlesIn(body).map(({ node }) => node),
    ...all(body)
      .map(({ children }) => children.filter(({ kind }) => kind === 'item'))
      .filter((items) => items.some(({ settled }) => settled)),
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
