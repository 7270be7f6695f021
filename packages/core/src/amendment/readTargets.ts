import { type Address, formatAddress } from '../citations/address.ts'
import { between, type Provision, readProvisions } from '../citations/readProvisions.ts'
import { parseChineseNumeral } from '../text/chineseNumeral.ts'
import type { Place, Target } from './operation.ts'

/** What was spoken of last: an address, or a place outside the articles. */
export type Here = Address & { readonly place?: Place }

export const PLACE_NAMES: Readonly<Record<Place, string>> = { preamble: '引言', body: '正文' }
const COUNTED = '第([一二三四五六七八九十]{1,3})(?:自然)?'
const PREAMBLE = new RegExp(`(?:引言|前言|序言|导语|首部)(?:部分)?(?:的)?(?:${COUNTED}[段款])?`, 'y')
const PARAGRAPH = new RegExp(`(?:正文)?(?:的)?${COUNTED}段`, 'y')
const SENTENCE = /(?:的)?(?:第([一二三四五六七八九十]{1,2})句话?|(首句)|(?:末句|最后一句话?))/y

/** Places named from `from` on: articles and what is in them, 引言, 第二段, 第二句 of any; and where the naming ends. */
export function readTargets(
  clause: string,
  from: number,
  here: Here,
): { readonly provisions: readonly Provision[]; readonly targets: readonly Target[]; readonly end: number } {
  const provisions = readProvisions(clause, from)
  let targets = targetsOf(provisions, here)
  let end = provisions.at(-1)?.end ?? from
  const read = (pattern: RegExp) => {
    pattern.lastIndex = end
    const match = pattern.exec(clause)
    if (match) end = pattern.lastIndex
    return match
  }
  const preamble = targets.length === 0 ? read(PREAMBLE) : null
  const paragraph = preamble ? null : read(PARAGRAPH)
  const number = preamble?.[1] ?? paragraph?.[1]
  const counted = number ? { paragraph: parseChineseNumeral(number)! } : {}
  const spoken = targets.at(-1)?.address ?? here
  if (paragraph && spoken.article) targets = [...targets.slice(0, -1), targetOf({ article: spoken.article, ...counted })]
  else if (preamble || paragraph) {
    const place = preamble ? 'preamble' : (here.place ?? 'body')
    targets = [{ address: counted, written: `${PLACE_NAMES[place]}${number ? `第${number}段` : ''}`, place }]
  }
  const sentence = read(SENTENCE)
  if (sentence && (targets.length === 1 || (targets.length === 0 && (here.article || here.place)))) {
    const [target] = targets.length === 1 ? targets : [targetAt(here)]
    const which = sentence[1] ? parseChineseNumeral(sentence[1])! : sentence[2] ? 1 : -1
    targets = [{ ...target!, written: target!.written + sentence[0].replace(/^的/, ''), sentence: which }]
  }
  return { provisions, targets, end }
}

/** Each provision with the levels above it taken from the one before, the first from what was spoken of. */
export function targetsOf(provisions: readonly Provision[], { place: _, ...here }: Here): readonly Target[] {
  let before: Address = here
  return provisions
    .filter((provision) => !provision.division)
    .map(({ levels }) => {
      before = complete(before, levels)
      return targetOf(before)
    })
}

export const hereOf = ({ address, place }: Target): Here => ({ ...address, ...(place ? { place } : {}) })
export const targetAt = ({ place, ...address }: Here): Target =>
  place ? { address, written: PLACE_NAMES[place], place } : targetOf(address)

function complete({ article, paragraph }: Address, levels: Address): Address {
  if (levels.article) return levels
  const above = { ...(article ? { article } : {}) }
  if (levels.paragraph) return { ...above, ...levels }
  return { ...above, ...(paragraph ? { paragraph } : {}), ...levels }
}

export const targetOf = (address: Address): Target => ({ address, written: formatAddress(address) ?? '' })

/** Ranges and lists spread out: 第三项至第五项 is three targets. */
export function spread(targets: readonly Target[], provisions: readonly Provision[]): readonly Target[] {
  return targets.flatMap((target, index) => {
    const next = targets[index + 1]
    const provision = provisions[index]
    const others = provision?.rangeTo && next ? between(lowest(target.address), lowest(next.address)) : (provision?.others ?? [])
    return [target, ...others.map((number) => targetOf(withLowest(target.address, number)))]
  })
}

const lowest = ({ article, paragraph, item }: Address) => item ?? paragraph ?? article?.[0] ?? 0
const withLowest = (address: Address, number: number): Address =>
  address.item ? { ...address, item: number } : address.paragraph ? { ...address, paragraph: number } : { article: [number] }
