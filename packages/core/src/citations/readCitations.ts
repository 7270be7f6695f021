import { parseChineseNumeral } from '../text/chineseNumeral.ts'
import type { LegalTree } from '../text/legalTree.ts'
import { type Address, formatAddress } from './address.ts'
import { amendedSubject } from './amendedSubject.ts'
import type { Citation, CitationKind } from './citation.ts'
import { citedNumbers } from './citedNumbers.ts'
import { DOCUMENT_NOUN, namesDocument, readMarkedName } from './documentNames.ts'
import { knownNames } from './knownNames.ts'
import { between, type Provision, readProvisions } from './readProvisions.ts'
import { type Place, textPlaces } from './textPlaces.ts'

const OWN = `(?<own>(?<!根)本(?:实施|暂行|管理|若干|试行|补充|特别|议事|工作|具体|监督){0,3}${DOCUMENT_NOUN}(?=第))`
const RELATIVE = [
  '(?<![提目以此之])前(?<count>[两二三四五六七八九十几各]{0,2})(?<front>[条款项])(?![件例约目款]|项目)',
  '(?<![基根版样日资成])本(?<here>[条款项])(?![例件款项目额约线形])',
  '(?<![各应])该(?<that>[条款])(?![例件款项目额约])',
  '同(?<same>[条款])(?=第|规定)',
  '(?<!以)上(?<above>[条款])(?=第|规定|所[列述指]|之规定|的规定)',
  `(?:该|上述|前述|(?<!不|共|相|合)同)(?<noun>${DOCUMENT_NOUN})(?=第)`,
].join('|')
const BARE = '(?<bare>第)(?=[（(零〇○一二三四五六七八九十百千\\d０-９])'

const ARTICLE_BUT = /^(?:线|路|道|河|街|船|鱼|高|新|主|生|消)/
const BELOW_GOES_ON = /^(?:[、和或至到及与中所的之第”，。；：）),;:]|以及|规定|情形|行为|事项|条件|改为|修改|内容|后|删)/

type Here = Pick<Place, 'article' | 'before' | 'paragraph' | 'item' | 'bracketed'>
const NOWHERE: Here = { article: null, before: null, paragraph: null, item: null, bracketed: false }

interface Cited {
  readonly address: Address
  readonly title: string | undefined
  readonly end: number
}

interface Head {
  readonly start: number
  readonly end: number
  readonly kind: CitationKind
  readonly title?: string | undefined
  readonly number?: string | undefined
  readonly base?: Address
  /** The level that a relative head names, whether or not it could be resolved. */
  readonly level?: string
  readonly covers?: readonly Address[]
}

/** `findCitations` over a normalised text and its structure. */
export function readCitations(text: string, tree: LegalTree): readonly Citation[] {
  const placeAt = textPlaces(tree)
  const names = knownNames(text)
  const numbers = citedNumbers(text)
  const amended = amendedSubject(text, tree.title, names.full)
  const citations: Citation[] = []
  /** What introduced a list last, by the offset where its introducing words begin. */
  const introduced = new Map<number, Cited>()
  let last: Cited | null = null
  let instruction: Cited | null = null
  /** The first place that the instruction names: the wording in quotation marks begins there. */
  let wordingFor: Cited | null = null
  let lastTitle: string | undefined
  let nextNumber = 0

  /** The head with the provisions behind it, one citation each. Returns where reading goes on. */
  const cite = (head: Head, provisions: readonly Provision[]): number => {
    const below = provisions[0] && provisions[0].start === head.end && goesBelow(head.level, provisions[0]) ? provisions : []
    let address: Address = head.base ?? {}
    let end = head.end
    for (const [index, provision] of (below.length > 0 ? below : [null]).entries()) {
      if (provision) address = under(address, provision.levels)
      const start = index === 0 ? head.start : provision!.start
      end = provision?.end ?? head.end
      const rangeEnd = provision?.rangeTo ? below[index + 1] : undefined
      const others = provision
        ? [
            ...provision.others.map((number) => withLowest(address, number)),
            ...(rangeEnd ? gap(address, under(address, rangeEnd.levels)) : []),
          ]
        : (head.covers ?? [])
      const covers = others.flatMap((other) => formatAddress(other) ?? [])
      const article = formatAddress(address)
      const title = head.kind === 'relative' && !article ? undefined : head.title
      citations.push({
        start,
        end,
        kind: head.kind,
        ...(title === undefined ? {} : { title }),
        ...(index === 0 && head.number !== undefined ? { number: head.number } : {}),
        ...(article === undefined ? {} : { article }),
        ...(covers.length > 0 ? { covers } : {}),
        ...(rangeEnd ? { rangeTo: true as const } : {}),
      })
      last = { address, title: head.title, end }
      const place = placeAt(start)
      if (place) introduced.set(place.start, last)
      if (!amended?.quoted(start)) {
        instruction = last
        if (index === 0) wordingFor = last
      }
    }
    if (head.title !== undefined) lastTitle = head.title
    return end
  }

  /** What 本条 and 前款 are counted from; inside quoted wording without an article of its own, the place it is made for. */
  const hereAt = (at: number): { readonly here: Here; readonly title: string | undefined } => {
    const place = placeAt(at)
    if (!amended?.quoted(at)) return { here: place ?? NOWHERE, title: undefined }
    if (place?.article || !wordingFor) return { here: place ?? NOWHERE, title: amended.titleAt(at) }
    const { article = null, paragraph = 1, item = null, bracketed = false } = wordingFor.address
    const here = { article, before: null, paragraph: paragraph + amended.paragraphsBefore(at), item, bracketed }
    return { here, title: wordingFor.title }
  }

  /** Where 第二款 or 第三项 belongs that nothing stands before: to what the sentence, or the words before the list, cited last. */
  const baseOf = (at: number, levels: Address): Cited | null => {
    const place = placeAt(at)
    const instructed = amended && !amended.quoted(at)
    const near = instructed ? instruction : last
    const between = near ? text.slice(near.end, Math.min(at, near.end + 4000)) : ''
    const said =
      near && !(instructed ? /\n/ : /[。\n]/).test(between)
        ? near
        : place?.item != null && place.lead !== null
          ? introduced.get(place.lead)
          : null
    if (said?.address.article) return { ...said, address: aboveOf(said.address, levels) }
    const { here, title } = hereAt(at)
    if (!here.article) return null
    const paragraph = here.item !== null && here.paragraph !== null ? { paragraph: here.paragraph } : {}
    return { address: aboveOf({ article: here.article, ...paragraph }, levels), title, end: at }
  }

  const readTitle = (at: number): number => {
    const marked = readMarkedName(text, at)
    if (!marked) return at + 1
    if (!namesDocument(marked.name) || /[称谓]为?[：:]?[“"]?$/.test(text.slice(Math.max(0, at - 4), at))) return marked.end
    const brackets =
      /^[（(](?:[^（）()\n]|[（(][^（）()\n]{0,30}[）)]){1,100}[）)]/.exec(text.slice(marked.end, marked.end + 130))?.[0] ?? ''
    const behind = marked.end + brackets.length
    const inside = numbers.find(({ start, end }) => start > marked.end && end <= behind)
    const link = /^的?(?=第[零〇一二三四五六七八九十百千\d]{1,7}[条章编])/.exec(text.slice(behind, behind + 12))?.[0] ?? ''
    const provisions = readProvisions(text, behind + link.length)
    const cites = provisions[0] && goesBelow('', provisions[0])
    const end = cites ? behind + link.length : inside ? behind : marked.end
    const next = cite(
      { start: at, end, kind: 'title', title: names.full(marked.name), number: inside?.number, level: '' },
      provisions,
    )
    return Math.max(next, inside ? behind : 0)
  }

  const readRelative = (match: RegExpExecArray): number => {
    const { count, front, here, that, same, above, noun } = match.groups!
    const start = match.index
    const end = start + match[0].length
    const provisions = readProvisions(text, end)
    if (noun) {
      const title = lastTitle?.replace(/[（(][^（）()]*[）)]$/, '').endsWith(noun) ? lastTitle : undefined
      return title ? cite({ start, end, kind: 'relative', title, level: '' }, provisions) : (provisions.at(-1)?.end ?? end)
    }
    if (that || same) {
      const address = last
        ? (that ?? same) === '条'
          ? { article: last.address.article }
          : { article: last.address.article, paragraph: last.address.paragraph }
        : {}
      const base = Object.values(address).includes(undefined) ? {} : (address as Address)
      return cite({ start, end, kind: 'relative', title: last?.title, base, level: (that ?? same)! }, provisions)
    }
    const place = hereAt(start)
    if (here) {
      const further = here === '条' ? /^前(?<count>[两二三四五六七八九]?)款/.exec(text.slice(end, end + 4)) : null
      if (further) return citeBefore(start, end + further[0].length, '款', further[1]!, place)
      if (here === '项' && !/^(?:规定|所|第|的)/.test(text.slice(end, end + 2))) return end
      return cite({ start, end, kind: 'relative', title: place.title, base: levelsOf(place.here, here), level: here }, provisions)
    }
    return citeBefore(start, end, (front ?? above)!, count ?? '', place)
  }

  /** 前款, 前两项, 前三条: counted back from here. */
  const citeBefore = (
    start: number,
    end: number,
    unit: string,
    written: string,
    { here, title }: ReturnType<typeof hereAt>,
  ): number => {
    const count = written === '' ? 1 : parseChineseNumeral(written)
    const ofLast = written !== '' && count !== null && last?.end === start ? firstOf(last.address, unit, count) : null
    const [base = {}, ...covers] = ofLast ?? before(here, unit, count)
    const head = { start, end, kind: 'relative' as const, title: ofLast ? last!.title : title, base, level: unit, covers }
    return cite(head, readProvisions(text, end))
  }

  const readBare = (at: number): number => {
    const place = placeAt(at)
    if (place && at >= place.start && at < place.labelEnd) return place.labelEnd
    const provisions = readProvisions(text, at)
    const first = provisions[0]
    if (!first) return at + 1
    const after = text.slice(first.end, first.end + 4)
    const opens = /(?:^|[\n“])$/.test(text.slice(Math.max(0, at - 1), at)) && /^[ \u3000\n]/.test(after)
    if (place?.kind === 'contents' || opens) return first.end
    if (first.levels.article || first.division) {
      const name = names.endingAt(at)
      if (name) return cite({ start: name.start, end: at, kind: 'name', title: name.title }, provisions)
      if (first.division || ARTICLE_BUT.test(after) || FOREIGN.test(text.slice(Math.max(0, at - 6), at)))
        return provisions.at(-1)!.end
      return cite({ start: at, end: at, kind: 'own', title: amended?.titleAt(at) }, provisions)
    }
    if (!BELOW_GOES_ON.test(after)) return first.end
    const base = baseOf(at, first.levels)
    if (!base) return provisions.at(-1)!.end
    return cite({ start: at, end: at, kind: 'relative', title: base.title, base: base.address }, provisions)
  }

  const literal = names.unmarked.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')
  const unmarked =
    literal === ''
      ? ''
      : `|(?<name>(?<![称谓]为?[“"]?)(?:${literal})(?!(?:实施)?(?:条例|细则|办法)|修正案|》|释义|(?<=法)[律规制院人定治]))`
  const heads = new RegExp(`(?<title>《)|${OWN}|${RELATIVE}${unmarked}|${BARE}`, 'gu')

  const citeNumbersUntil = (until: number, from: number) => {
    for (; nextNumber < numbers.length && numbers[nextNumber]!.start < until; nextNumber++) {
      const { start, end, number } = numbers[nextNumber]!
      if (start < from) continue
      cite({ start, end, kind: 'number', number, level: '' }, readProvisions(text, end))
    }
  }

  let free = 0
  for (let match = heads.exec(text); match; match = heads.exec(text)) {
    citeNumbersUntil(match.index, free)
    free = Math.max(free, citations.at(-1)?.end ?? 0)
    if (match.index < free) {
      heads.lastIndex = Math.max(free, match.index + 1)
      continue
    }
    const { title, own, name, bare } = match.groups!
    const end = match.index + match[0].length
    if (title) free = readTitle(match.index)
    else if (own)
      free = cite(
        { start: match.index, end, kind: 'own', title: amended?.titleAt(match.index), level: '' },
        readProvisions(text, end),
      )
    else if (name)
      free = cite({ start: match.index, end, kind: 'name', title: names.full(name), level: '' }, readProvisions(text, end))
    else if (bare) free = readBare(match.index)
    else free = readRelative(match)
    heads.lastIndex = Math.max(free, match.index + 1)
  }
  citeNumbersUntil(text.length, free)
  return citations.sort((one, other) => one.start - other.start)
}

/** 合同第三条, 公约第五条: of a text that is not named here. */
const FOREIGN = /(?:合同|协议|协定|公约|条约|章程|条例|办法|规定书|附[件表录][\d一二三四五六七八九十]{0,3})$/

/** Whether a piece goes on below the head it follows: an article below a document, a 款 below 前条. */
const goesBelow = (level: string | undefined, { levels, division }: Provision): boolean => {
  if (level === undefined) return true
  if (level === '') return division || levels.article !== undefined
  if (levels.article || division) return false
  return levels.paragraph ? level === '条' : levels.item ? level !== '项' : true
}

/** A piece with the levels above it taken from the piece before. */
function under(address: Address, levels: Address): Address {
  return { ...aboveOf(address, levels), ...levels }
}

/** What of an address stands above the highest of these levels. */
function aboveOf({ article, paragraph, item, bracketed }: Address, levels: Address): Address {
  if (levels.article) return {}
  const upTo = { ...(article ? { article } : {}) }
  if (levels.paragraph) return upTo
  const withParagraph = { ...upTo, ...(paragraph ? { paragraph } : {}) }
  return levels.item || !item ? withParagraph : { ...withParagraph, item, ...(bracketed === undefined ? {} : { bracketed }) }
}

/** The address with another number at its lowest level. */
function withLowest(address: Address, number: number): Address {
  if (address.subitem) return { ...address, subitem: number }
  if (address.item) return { ...address, item: number }
  if (address.paragraph) return { ...address, paragraph: number }
  return { article: [number] }
}

const lowestOf = ({ article, paragraph, item, subitem }: Address): number => subitem ?? item ?? paragraph ?? article?.[0] ?? 0

/** What lies between the two ends of a range. */
const gap = (first: Address, last: Address): readonly Address[] =>
  between(lowestOf(first), lowestOf(last)).map((number) => withLowest(first, number))

function levelsOf(here: Here, unit: string): Address {
  const { article, paragraph, item, bracketed } = here
  if (!article || (unit !== '条' && paragraph === null) || (unit === '项' && item === null)) return {}
  if (unit === '条') return { article }
  return unit === '款' ? { article, paragraph: paragraph! } : { article, paragraph: paragraph!, item: item!, bracketed }
}

/** The `count` provisions before this place, in their order; all of them for 前各款 (`count` null). Empty where there are none. */
function before(here: Here, unit: string, count: number | null): readonly Address[] {
  const { article, paragraph, item, bracketed } = here
  if (unit === '条') {
    if (!here.before) return []
    const last = here.before
    if (last.length > 1 || count === null) return [{ article: last }]
    return numbersBefore(last[0]! + 1, count).map((number) => ({ article: [number] }))
  }
  if (!article || paragraph === null) return []
  if (unit === '款') return numbersBefore(paragraph, count).map((number) => ({ article, paragraph: number }))
  return item === null ? [] : numbersBefore(item, count).map((number) => ({ article, paragraph, item: number, bracketed }))
}

/** 刑法第三百零七条之一前三款, 第三十二条第三款前三项: the first ones of what was just cited; null where it has none of that level. */
function firstOf(address: Address, unit: string, count: number): readonly Address[] | null {
  const { article, paragraph, item } = address
  if (!article || item || unit === '条' || (unit === '款' && paragraph)) return null
  return numbersBefore(count + 1, count).map((number) =>
    unit === '款' ? { article, paragraph: number } : { ...address, item: number, bracketed: false },
  )
}

function numbersBefore(number: number, count: number | null): readonly number[] {
  const first = count === null ? 1 : Math.max(1, number - count)
  return Array.from({ length: Math.max(0, number - first) }, (_, index) => first + index)
}
