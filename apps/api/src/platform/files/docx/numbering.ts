import { formatNumber } from './numberFormat.ts'
import { child, childrenOf, val, type XmlElement } from './parseXml.ts'
import { type Styles, styleChain } from './styles.ts'

/** One level of a numbered list. */
export interface Level {
  readonly start: number
  readonly format: string
  /** 第%1条, %1.%2, a bullet sign. */
  readonly text: string
  /** The level (from 1) after which this one begins anew; 0 never, undefined after any higher one. */
  readonly restart: number | undefined
  readonly suffix: string
  readonly asDecimals: boolean
  readonly style: string | undefined
}

/** A list as paragraphs name it. */
export interface Numbering {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Gives each automatically numbered paragraph, in document order, the label Word would show. */
export interface NumberLabels {
  next(numberingId: string, level: number): string
  /** The numbering of a paragraph from its own properties and its style; null where it has none, or numId 0 switches it off. */
  of(
    properties: XmlElement | undefined,
    style: string | undefined,
  ): { readonly numberingId: string; readonly level: number } | null
}

/** Counts the paragraphs of lists as Word does and gives each its label; called once for each, in document order. */
export function countLabels(numberings: ReadonlyMap<string, Numbering>): NumberLabels['next'] {
  const counters = new Map<string, number[]>()
  const overridden = new Set<string>()

  return (numberingId, level) => {
    const numbering = numberings.get(numberingId)
    const definition = numbering?.levels.get(level)
    if (!numbering || !definition) return ''
    const counts = counters.get(numbering.abstractId) ?? []
    counters.set(numbering.abstractId, counts)
    const override = numbering.startOverrides.get(level)
    const key = `${numberingId}/${level}`
    if (override !== undefined && !overridden.has(key)) {
      overridden.add(key)
      counts[level] = override
    } else counts[level] = counts[level] === undefined ? definition.start : counts[level] + 1
    for (const [lower, { restart }] of numbering.levels) {
      if (lower > level && (restart === undefined || (restart > 0 && level < restart))) delete counts[lower]
    }
    return label(numbering, level, counts)
  }
}

export function readNumbering(root: XmlElement | null, styles: Styles): NumberLabels {
  const numberings = readDefinitions(root, styles)

  const of: NumberLabels['of'] = (properties, style) => {
    const own = child(properties, 'numPr')
    const chain = styleChain(styles, style ?? styles.defaultParagraph)
    const styled = chain.find((entry) => entry.numberingId !== undefined)
    const numberingId = val(own, 'numId') ?? styled?.numberingId
    if (numberingId === undefined || numberingId === '0') return null
    const ownLevel = val(own, 'ilvl')
    const level =
      ownLevel !== undefined
        ? Number(ownLevel)
        : levelOfStyle(
            numberings.get(numberingId),
            chain.map((entry) => entry.id),
            styled?.level,
          )
    return Number.isInteger(level) && level >= 0 && level <= 8 ? { numberingId, level } : null
  }

  return { next: countLabels(numberings), of }
}

/** A level may name the style it belongs to; else the style says the level itself, 0 by default. */
function levelOfStyle(numbering: Numbering | undefined, chain: readonly string[], level: string | undefined): number {
  for (const [index, definition] of numbering?.levels ?? [])
    if (definition.style !== undefined && chain.includes(definition.style)) return index
  return Number(level ?? 0)
}

function label(numbering: Numbering, level: number, counts: readonly (number | undefined)[]): string {
  const own = numbering.levels.get(level)!
  if (own.format === 'bullet') return own.text === '' ? '' : /[\ue000-\uf8ff]/.test(own.text) ? '• ' : `${own.text} `
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const definition = numbering.levels.get(index)
    if (!definition) return ''
    return formatNumber(own.asDecimals ? 'decimal' : definition.format, counts[index] ?? definition.start)
  })
  return text === '' || own.suffix === 'nothing' || /[）)、．.]$/.test(text) ? text : `${text} `
}

function readDefinitions(root: XmlElement | null, styles: Styles): ReadonlyMap<string, Numbering> {
  const abstracts = new Map(
    childrenOf(root ?? undefined, 'abstractNum').map((element) => [element.attributes.abstractNumId ?? '', element]),
  )
  const numbers = new Map(childrenOf(root ?? undefined, 'num').map((element) => [element.attributes.numId ?? '', element]))
  const numberings = new Map<string, Numbering>()
  for (const [id, element] of numbers) {
    const abstractId = resolveAbstract(val(element, 'abstractNumId') ?? '', abstracts, numbers, styles)
    const levels = new Map(
      childrenOf(abstracts.get(abstractId), 'lvl').map((level) => [Number(level.attributes.ilvl), readLevel(level)]),
    )
    const startOverrides = new Map<number, number>()
    for (const override of childrenOf(element, 'lvlOverride')) {
      const level = Number(override.attributes.ilvl)
      const start = val(override, 'startOverride')
      if (start !== undefined) startOverrides.set(level, Number(start))
      const replaced = child(override, 'lvl')
      if (replaced) levels.set(level, readLevel(replaced))
    }
    numberings.set(id, { abstractId, levels, startOverrides })
  }
  return numberings
}

/** An abstract numbering may only point to the one that a numbering style uses (w:numStyleLink). */
function resolveAbstract(
  id: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  numbers: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  const link = val(abstracts.get(id), 'numStyleLink')
  const numberingId = link === undefined ? undefined : styles.byId.get(link)?.numberingId
  const target = numberingId === undefined ? undefined : val(numbers.get(numberingId), 'abstractNumId')
  return target ?? id
}

const readLevel = (element: XmlElement): Level => ({
  start: Number(val(element, 'start') ?? 1),
  format: val(element, 'numFmt') ?? formatInChoice(element) ?? 'decimal',
  text: val(element, 'lvlText') ?? '',
  restart: val(element, 'lvlRestart') === undefined ? undefined : Number(val(element, 'lvlRestart')),
  suffix: val(element, 'suff') ?? 'tab',
  asDecimals: child(element, 'isLgl') !== undefined,
  style: val(element, 'pStyle'),
})

/** Newer formats stand in mc:AlternateContent; its fallback is the one every reader knows. */
const formatInChoice = (element: XmlElement): string | undefined =>
  val(child(child(element, 'AlternateContent'), 'Fallback'), 'numFmt')
