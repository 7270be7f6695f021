/** A piece of text as pdfjs places it: six numbers from text space to the page. */
export interface PlacedText {
  readonly str: string
  readonly transform: readonly number[]
  /** On the page, in points. */
  readonly width: number
}

/** A line as it stands on its page; points, `top` counted downwards. */
export interface PageLine {
  /** From 0. */
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly top: number
  /** Of the letters. */
  readonly height: number
}

type Open = { -readonly [key in keyof PageLine]: PageLine[key] }

/**
 * The lines of one page in the order in which they were written there, which keeps the columns of a gazette apart. Slanting text
 * is a watermark and left out; a word printed twice to look bold is one word.
 */
export function pageLines(page: number, items: readonly PlacedText[], toPage: readonly number[]): readonly PageLine[] {
  const lines: Open[] = []
  let open: Open | null = null
  for (const { str, transform, width } of items) {
    const [a, b, c, d, left, top] = multiply(toPage, transform)
    const height = Math.hypot(c, d)
    if (str === '' || height === 0 || Math.abs(b) > Math.abs(a) * 0.2) continue
    const isBlank = str.trim() === ''
    if (open && Math.abs(top - open.top) < 0.4 * Math.max(height, open.height) && left > open.left - 1) {
      if (isBlank) open.text += ' '
      else if (left > open.right - 0.5 * height) {
        open.text += left - open.right > 0.6 * height && !open.text.endsWith(' ') ? ` ${str}` : str
        open.right = Math.max(open.right, left + width)
        open.height = Math.max(open.height, height)
      } else if (!open.text.includes(str.trim())) open = begin(lines, { page, text: str, left, right: left + width, top, height })
    } else if (!isBlank) open = begin(lines, { page, text: str, left, right: left + width, top, height })
  }
  return lines.map((line) => ({ ...line, text: tidy(line.text) }))
}

function begin(lines: Open[], line: Open): Open {
  lines.push(line)
  return line
}

/** Two affine maps, the second first. */
function multiply(one: readonly number[], two: readonly number[]): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = one as [number, number, number, number, number, number]
  const [p, q, r, s, t, u] = two as [number, number, number, number, number, number]
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

const LABEL = /^第[〇零一二三四五六七八九十百千\d]{1,9}[编章节条](?:之[一二三四五六七八九十]{1,3})?/

/** Word sets a thin space between characters and digits; it is layout. The one after a label is not. */
function tidy(text: string): string {
  const line = text.replace(/[ \t\u00a0]+/g, ' ').trim()
  const label = LABEL.exec(line)?.[0] ?? ''
  const space = line[label.length] === ' ' ? ' ' : ''
  const rest = line
    .slice(label.length + space.length)
    .replace(/(?<=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef])/g, '')
  return `${label}${space}${rest}`
}
