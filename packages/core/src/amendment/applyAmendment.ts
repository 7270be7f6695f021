import { formatChineseNumeral, parseChineseNumeral } from '../text/chineseNumeral.ts'
import type { LegalNode } from '../text/legalTree.ts'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { parseLegalText } from '../text/parseLegalText.ts'
import { type AmendmentOperation, type Asked, ask, type Target } from './operation.ts'
import { settleNumbers } from './settleNumbers.ts'
import {
  articleLabel,
  articlesIn,
  divisionsAt,
  newArticle,
  newDivision,
  newParagraphs,
  nodesUnder,
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
    const places = placesAt(body, target)
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
      return withDivision(body, operation.division, instruction, ({ node }) => {
        const space = /^[ \u3000]*/.exec(node.source.slice(node.label.length))![0]
        const bare = operation.text.replace(/^第.{1,6}[编章节][ \u3000]*/, '')
        node.source = `${node.label}${space || '　'}${bare}`
        return null
      })
    }
    case 'insertDivision':
      return insertDivision(body, operation)
    case 'renumberDivision':
      return withDivision(body, operation.division, instruction, ({ node }) => {
        relabel(node, [parseChineseNumeral(operation.to.slice(1, -1)) ?? 0])
        return null
      })
    case 'rewrite':
      return within(operation.target, (placed) =>
        operation.target.sentence === undefined
          ? rewrite(placed, operation.text, lineGap(body))
          : inSentence(placed, operation.target, instruction, () => operation.text),
      )
    case 'replaceWords': {
      const { targets, words, by, everywhere } = operation
      if (targets.length === 0) return replaceIn(body, words, by, true, '全文', instruction)
      for (const target of targets) {
        const preamble = target.place === 'preamble' ? placesAt(body, target).map(({ node }) => node) : []
        const asked =
          preamble.length > 1
            ? replaceIn(preamble, words, by, everywhere, target.written, instruction)
            : within(target, (placed) => replaceAt(placed, target, words, by, everywhere, instruction))
        if (asked) return asked
      }
      return null
    }
    case 'insertWords': {
      const { target, beside, side, text } = operation
      return within(target, (placed) =>
        replaceAt(placed, target, beside, side === 'after' ? beside + text : text + beside, false, instruction),
      )
    }
    case 'append':
      return within(operation.target, ({ node }) => {
        const own = nodesUnder([node]).filter(({ kind, source }) => source !== '' && kind !== 'article')
        const place = operation.at === 'end' ? own.at(-1) : own[0]
        if (!place) return ask('noTarget', `${operation.target.written}没有内容：“${instruction}”。`, instruction)
        place.source =
          operation.at === 'end'
            ? place.source + operation.text
            : place.label + operation.text + place.source.slice(place.label.length)
        return null
      })
    case 'remove':
      for (const target of operation.targets) {
        const asked = within(target, ({ node, siblings }) => {
          if (target.sentence !== undefined) return inSentence({ node, siblings }, target, instruction, () => '')
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
      return operation.behind
        ? within(operation.behind, (placed) => insertBehind(placed, operation))
        : insertArticle(body, operation, adjusts)
    case 'insertParagraph':
      if (operation.target.place) return insertOutside(body, operation)
      return within(operation.target, ({ node }) => {
        const paragraphs = node.children.filter(({ kind }) => kind === 'paragraph')
        if (operation.as > paragraphs.length + 1)
          return ask(
            'numberDiffers',
            `${operation.target.written}只有 ${paragraphs.length} 款，不能增加为第${operation.as}款：“${instruction}”。`,
            instruction,
          )
        const added = newParagraphs(operation.text, lineGap(body))
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

/** How far apart the lines of this text stand. */
const lineGap = (body: readonly WorkingNode[]): LegalNode['gap'] =>
  nodesUnder(body).some(({ gap }) => gap === '\n') ? '\n' : '\n\n'

function withDivision(
  body: WorkingNode[],
  label: string,
  instruction: string,
  act: (placed: Placed) => Asked | null,
): Asked | null {
  // After 第五章 was inserted there are two until the old one is renumbered: that is the one meant.
  const divisions = divisionsAt(body, label)
  const old = divisions.length > 1 ? divisions.filter(({ node }) => node.was !== null) : divisions
  if (old.length === 1) return act(old[0]!)
  return ask(divisions.length ? 'manyTargets' : 'noTarget', `原文没有唯一的${label}：“${instruction}”。`, instruction)
}

/** A sentence of a paragraph, to its full stop, becomes another; of an article only where it has one 款. */
function inSentence(
  { node }: Placed,
  { sentence = 1, written }: Target,
  instruction: string,
  act: (old: string) => string | Asked,
): Asked | null {
  const paragraphs = node.kind === 'article' ? node.children : [node]
  const [paragraph] = paragraphs
  if (!paragraph || paragraphs.length !== 1)
    return ask('manyTargets', `${written}不止一款，不知道是哪一款的句子：“${instruction}”。`, instruction)
  const label = paragraph.source.startsWith(paragraph.label) ? paragraph.label : ''
  const sentences = paragraph.source.slice(label.length).match(/[^。！？]*[。！？][”’）]*|[^。！？]+$/g) ?? []
  const at = sentence < 0 ? sentences.length + sentence : sentence - 1
  const old = sentences[at]
  if (old === undefined) return ask('noTarget', `${written}只有 ${sentences.length} 句：“${instruction}”。请核对。`, instruction)
  const made = act(old)
  if (typeof made !== 'string') return made
  sentences[at] = made
  paragraph.source = label + sentences.join('')
  return null
}

/** Words changed in a target, or in one sentence of it. */
function replaceAt(
  placed: Placed,
  target: Target,
  words: string,
  by: string,
  everywhere: boolean,
  instruction: string,
): Asked | null {
  if (target.sentence === undefined) return replaceIn([placed.node], words, by, everywhere, target.written, instruction)
  return inSentence(placed, target, instruction, (old) => {
    const held = { ...placed.node, source: old, children: [] }
    return replaceIn([held], words, by, everywhere, target.written, instruction) ?? held.source
  })
}

function rewrite({ node, siblings }: Placed, text: string, gap: LegalNode['gap']): null {
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
    const [first, ...others] = newParagraphs(text, gap)
    node.source = first!.source
    node.children = first!.children
    siblings.splice(siblings.indexOf(node) + 1, 0, ...others.map((other) => ({ ...other, gap })))
    return null
  }
  if (node.kind === 'heading' && /、$/.test(node.label)) {
    node.source = newArticle(node.number!, text, node.gap, node).source.replace(/^[^、]+、/, node.label)
    node.children = []
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
  const holding = nodesUnder(nodes).map((node) => ({ node, times: node.source.split(words).length - 1 }))
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

/** Behind the article it was split from, and behind what was split from it before. */
function insertBehind({ node, siblings }: Placed, { as, text }: Insertion<'insertArticle'>): null {
  let at = siblings.indexOf(node) + 1
  while (siblings[at]?.kind === node.kind && siblings[at]!.was === null) at++
  siblings.splice(at, 0, newArticle(as, text, node.gap, node))
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
  nodesUnder(body).find((node) => node.kind === 'chapter' && nodesUnder(node.children).includes(article))?.number?.[0] ?? null

/** A paragraph of the preamble, or of a text without articles. */
function insertOutside(body: WorkingNode[], { target, as, text, instruction }: Insertion<'insertParagraph'>): Asked | null {
  const paragraphs = placesAt(body, target).map(({ node }) => node)
  if (paragraphs.length === 0 || as > paragraphs.length + 1)
    return ask(
      'numberDiffers',
      `${target.written}只有 ${paragraphs.length} 段，不能增加为第${as}段：“${instruction}”。`,
      instruction,
    )
  const added = newParagraphs(text, lineGap(body)).map((paragraph) => ({ ...paragraph, gap: lineGap(body) }))
  const next = paragraphs[as - 1]
  if (next && as === 1) {
    added[0]!.gap = next.gap
    next.gap = lineGap(body)
  }
  body.splice(next ? body.indexOf(next) : body.indexOf(paragraphs.at(-1)!) + 1, 0, ...added)
  return null
}

/** Before the chapter that bears the number now, or behind the last. */
function insertDivision(body: WorkingNode[], { division, text, instruction }: Insertion<'insertDivision'>): Asked | null {
  const next = divisionsAt(body, division)
  const last = divisionsAt(body, before(division))
  const beside = next[0] ?? last[0]
  if (next.length > 1 || (next.length === 0 && last.length !== 1) || !beside)
    return ask('numberDiffers', `不能增加为${division}：“${instruction}”。请核对章的序号。`, instruction)
  const made = newDivision(text, beside.node.gap || lineGap(body))
  if (made?.label !== division) return ask('numberDiffers', `引号内不是${division}：“${instruction}”。请核对。`, instruction)
  beside.siblings.splice(beside.siblings.indexOf(beside.node) + (next.length > 0 ? 0 : 1), 0, { ...made, settled: true })
  return null
}

/** 第四章 of 第五章. */
const before = (division: string): string =>
  division.replace(/[一二三四五六七八九十百]+/, (number) => formatChineseNumeral((parseChineseNumeral(number) ?? 1) - 1))

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
