import { groupBy } from '@fadu/core'
import type { PageLine } from './pageLines.ts'

/** — 1 —, - 12 -, · 3 ·, 第 3 页, 第3页 共9页: page numbers wherever they stand at an edge. */
const MARKED_NUMBER =
  /^(?:[—–―－\-·•.~～]+ ?(?:\d{1,4}|[ivxlcIVXLC]{1,6}) ?[—–―－\-·•.~～]+|第 ?\d{1,4} ?页(?:[ ，,/／（(]*共 ?\d{1,4} ?页[）)]?)?)$/
/** 3 or 3/9 alone: a page number only where it counts up with the pages. */
const PLAIN_NUMBER = /^(\d{1,4})(?: ?[/／] ?\d{1,4})?$/
/** These differ from page to page by a number and mean it. */
const HEADING = /^(?:附|第|表|图|[（(]?[一二三四五六七八九十\d]+[、.．)）])/
/** Lines at an edge of a page that may be running heads or feet. */
const EDGE = 2
/** Points by which a running head may stand higher or lower from page to page. */
const DRIFT = 4

interface EdgeLine {
  readonly line: PageLine
  /** The words that would repeat. */
  readonly key: string
  /** A plain number less the place of its page; null where the line is none. */
  readonly ahead: number | null
}

/** Pages without their numbers and without the heads and feet that run over them; and how many such lines went. */
export function dropRunningLines(pages: readonly (readonly PageLine[])[]): {
  readonly pages: readonly (readonly PageLine[])[]
  readonly dropped: number
} {
  const edges = pages.map((lines) => edgeLines(lines).map(factsOf))
  const byKey = groupBy(edges.flat(), ({ key }) => key)
  const byNumber = groupBy(edges.flat(), ({ ahead }) => ahead)
  const enough = Math.max(2, pages.length * 0.3)
  const runs = ({ line, key, ahead }: EdgeLine) =>
    MARKED_NUMBER.test(line.text) ||
    line.text === '（此页无正文）' ||
    (ahead !== null && pagesOf(byNumber.get(ahead)!) >= 2) ||
    pagesOf(byKey.get(key)!.filter((other) => Math.abs(other.line.top - line.top) <= DRIFT)) >= enough
  let dropped = 0
  const kept = pages.map((lines, page) => {
    const running = new Set(edges[page]!.filter(runs).map(({ line }) => line))
    dropped += running.size
    return lines.filter((line) => !running.has(line))
  })
  return { pages: kept, dropped }
}

function edgeLines(lines: readonly PageLine[]): readonly PageLine[] {
  const down = [...lines].sort((one, other) => one.top - other.top)
  return [...new Set([...down.slice(0, EDGE), ...down.slice(-EDGE)])]
}

function factsOf(line: PageLine): EdgeLine {
  const number = PLAIN_NUMBER.exec(line.text)?.[1]
  const words = number !== undefined || HEADING.test(line.text) ? line.text : line.text.replace(/\d+/g, '#')
  return { line, key: words.replaceAll(' ', ''), ahead: number === undefined ? null : Number(number) - line.page }
}

const pagesOf = (lines: readonly EdgeLine[]) => new Set(lines.map(({ line }) => line.page)).size
