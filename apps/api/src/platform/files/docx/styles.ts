import { child, childrenOf, val, type XmlElement } from './parseXml.ts'

/** What of a style matters for the words: its numbering, and whether it hides them. */
export interface Style {
  readonly basedOn: string | undefined
  readonly numberingId: string | undefined
  readonly level: string | undefined
  readonly hidden: boolean | undefined
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  readonly defaultParagraph: string | undefined
  /** Hiding in the document defaults. */
  readonly hidden: boolean
}

/** A w:vanish-like toggle: present means on, unless its value says off; undefined where it is not there. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name)
  return element ? !/^(?:0|false|off)$/.test(element.attributes.val ?? '1') : undefined
}

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, Style>()
  let defaultParagraph: string | undefined
  for (const style of root ? childrenOf(root, 'style') : []) {
    const id = style.attributes.styleId
    if (id === undefined) continue
    const numbering = child(child(style, 'pPr'), 'numPr')
    byId.set(id, {
      basedOn: val(style, 'basedOn'),
      numberingId: val(numbering, 'numId'),
      level: val(numbering, 'ilvl'),
      hidden: toggle(child(style, 'rPr'), 'vanish'),
    })
    if (style.attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes.default ?? '')) defaultParagraph = id
  }
  const defaults = child(child(child(root ?? undefined, 'docDefaults'), 'rPrDefault'), 'rPr')
  return { byId, defaultParagraph, hidden: toggle(defaults, 'vanish') ?? false }
}

// A chain of styles longer than this is a loop.
const LONGEST_CHAIN = 32

/** A style and those it is based on, nearest first. */
export function styleChain(styles: Styles, id: string | undefined): readonly (Style & { readonly id: string })[] {
  const chain: (Style & { id: string })[] = []
  for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN; ) {
    const style = styles.byId.get(next)
    if (!style) break
    chain.push({ ...style, id: next })
    next = style.basedOn
  }
  return chain
}

const hiddenBy = (styles: Styles, id: string | undefined): boolean | undefined =>
  styleChain(styles, id).find((style) => style.hidden !== undefined)?.hidden

/**
 * Whether a run is hidden: its own w:vanish, else that of its character style, else of the paragraph's style, else of the
 * document defaults. A value of 0 shows it again.
 */
export function isHidden(styles: Styles, run: XmlElement, paragraphStyle: string | undefined): boolean {
  const properties = child(run, 'rPr')
  return (
    toggle(properties, 'vanish') ??
    hiddenBy(styles, val(properties, 'rStyle')) ??
    hiddenBy(styles, paragraphStyle ?? styles.defaultParagraph) ??
    styles.hidden
  )
}
