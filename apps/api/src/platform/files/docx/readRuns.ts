import { child, isElement, type XmlElement } from './parseXml.ts'
import { isHidden, type Styles } from './styles.ts'

/** What was met on the way and is to be reported, counted. */
export interface Findings {
  insertions: number
  deletions: number
  comments: number
  footnotes: number
  hiddenText: number
  textBoxes: number
  pictures: number
  formulas: number
  symbols: number
  objects: number
  embeddedHtml: number
}

export const emptyFindings = (): Findings => ({
  insertions: 0, deletions: 0, comments: 0, footnotes: 0, hiddenText: 0, textBoxes: 0, pictures: 0, formulas: 0, symbols: 0, objects: 0, embeddedHtml: 0,
}) // biome-ignore format: a list of noughts

/** Whether tracked changes are read as if all were accepted, or as if all were rejected. */
export type Changes = 'accepted' | 'rejected'

export interface RunReading {
  readonly changes: Changes
  readonly styles: Styles
  readonly findings: Findings
  /** Fields open at this point, innermost last: true while their code is being read, false once their result is. */
  readonly fields: boolean[]
  readonly paragraphStyle: string | undefined
}

export interface Runs {
  readonly text: string
  /** Contents of text boxes anchored in the paragraph. */
  readonly boxes: readonly XmlElement[]
  /** There was text, and tracked changes took all of it. */
  readonly onlyDeleted: boolean
}

/** The words of one paragraph, as they show with all tracked changes accepted or rejected. */
export function readRuns(paragraph: XmlElement, reading: RunReading): Runs {
  const state = { text: '', boxes: [] as XmlElement[], deleted: false }
  for (const node of paragraph.children) if (isElement(node)) readInline(node, reading, state)
  return { text: state.text, boxes: state.boxes, onlyDeleted: state.deleted && state.text === '' }
}

interface State {
  text: string
  readonly boxes: XmlElement[]
  deleted: boolean
}

function readInline(node: XmlElement, reading: RunReading, state: State): void {
  const { findings } = reading
  switch (node.name) {
    case 'r':
      readRun(node, reading, state)
      return
    case 'ins':
    case 'moveTo':
      findings.insertions++
      if (reading.changes === 'accepted') readInside(node, reading, state)
      else state.deleted = true
      return
    case 'del':
    case 'moveFrom':
      findings.deletions++
      if (reading.changes === 'rejected') readInside(node, reading, state)
      else state.deleted = true
      return
    case 'oMath':
    case 'oMathPara':
      findings.formulas++
      state.text += formulaText(node)
      return
    case 'pPr':
    case 'rPr':
    case 'sdtPr':
    case 'sdtEndPr':
    case 'rt':
    case 'rubyPr':
      return
    case 'AlternateContent':
      readInside(chosen(node), reading, state)
      return
    default:
      readInside(node, reading, state)
  }
}

function readInside(node: XmlElement, reading: RunReading, state: State): void {
  for (const inner of node.children) if (isElement(inner)) readInline(inner, reading, state)
}

function readRun(run: XmlElement, reading: RunReading, state: State): void {
  const isOutOfSight = isHidden(reading.styles, run, reading.paragraphStyle)
  const before = state.text.length
  for (const node of run.children) if (isElement(node)) readRunContent(node, reading, state)
  if (isOutOfSight && state.text.length > before) {
    state.text = state.text.slice(0, before)
    reading.findings.hiddenText++
  }
}

function readRunContent(node: XmlElement, reading: RunReading, state: State): void {
  const { findings, fields } = reading
  const write = (text: string) => {
    if (!fields.includes(true)) state.text += text
  }
  switch (node.name) {
    case 't':
    case 'delText':
      write(node.children.filter((text) => typeof text === 'string').join(''))
      return
    case 'tab':
    case 'ptab':
      write(' ')
      return
    case 'br':
    case 'cr':
      write('\n')
      return
    case 'noBreakHyphen':
      write('-')
      return
    case 'sym':
      findings.symbols++
      write('〓')
      return
    case 'fldChar':
      readFieldMark(node.attributes.fldCharType, fields)
      return
    case 'footnoteReference':
    case 'endnoteReference':
      findings.footnotes++
      return
    case 'commentReference':
      findings.comments++
      return
    case 'drawing':
    case 'pict':
    case 'object':
      readShape(node, reading, state)
      return
    case 'AlternateContent':
      for (const inner of chosen(node).children) if (isElement(inner)) readRunContent(inner, reading, state)
      return
    case 'ruby':
      readInside(node, reading, state)
      return
    default:
      return
  }
}

function readFieldMark(type: string | undefined, fields: boolean[]): void {
  if (type === 'begin') fields.push(true)
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false
  else if (type === 'end') fields.pop()
}

/** A shape with a text box gives its words; one without is a picture or an embedded object. */
function readShape(shape: XmlElement, reading: RunReading, state: State): void {
  const boxes = textBoxes(shape)
  state.boxes.push(...boxes)
  reading.findings.textBoxes += boxes.length
  if (boxes.length > 0) return
  if (shape.name === 'object') reading.findings.objects++
  else reading.findings.pictures++
}

function textBoxes(node: XmlElement): readonly XmlElement[] {
  if (node.name === 'txbxContent') return [node]
  if (node.name === 'textpath' && node.attributes.string) return [boxOf(node, node.attributes.string)]
  if (node.name === 'AlternateContent') return textBoxes(chosen(node))
  return node.children.filter(isElement).flatMap(textBoxes)
}

/** Words of old WordArt stand in an attribute; a red head is often made so. */
function boxOf({ namespace }: XmlElement, words: string): XmlElement {
  const wrap = (name: string, children: XmlElement['children']): XmlElement => ({ name, namespace, attributes: {}, children })
  return wrap('txbxContent', [wrap('p', [wrap('r', [wrap('t', [words])])])])
}

/** mc:Choice and mc:Fallback are two renderings of one thing: exactly one is read, and that has words if either has. */
export function chosen(alternate: XmlElement): XmlElement {
  const [choice, fallback] = [child(alternate, 'Choice'), child(alternate, 'Fallback')]
  if (choice && (holdsWords(choice) || !fallback || !holdsWords(fallback))) return choice
  return fallback ?? { ...alternate, children: [] }
}

const holdsWords = (node: XmlElement): boolean =>
  node.name === 't' || node.name === 'textpath' || node.children.some((inner) => isElement(inner) && holdsWords(inner))

export const formulaText = (node: XmlElement): string =>
  node.children
    .map((inner) =>
      isElement(inner)
        ? inner.name === 't'
          ? inner.children.filter((text) => typeof text === 'string').join('')
          : formulaText(inner)
        : '',
    )
    .join('')
