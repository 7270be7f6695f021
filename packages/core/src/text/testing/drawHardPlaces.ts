// Draws the places of hardPlaces.jsonl, with what stands around them: node packages/core/src/text/testing/drawHardPlaces.ts
// A plain search for lines finds the candidates of each kind, the parser has no part in it; a fixed seed draws among them. Where few
// texts have a kind at all, several places of one text are taken.
import { corpusTexts } from '../../diff/testing/corpus.ts'
import { normalizeLegalText } from '../normalizeLegalText.ts'

const SEED = 20261125
const N = '[〇零○一二三四五六七八九十百千\\d]'
const ARTICLE = new RegExp(`^第[ \\u3000]?(?:${N}[ \\u3000]?){1,9}条`)
const ANNEX = /^附[ \u3000]?(?:[件表录图]|[：:])/
const DATE = /^[\d〇○零一二三四五六七八九十 ]{4,8}年.{1,6}月.{1,6}日$/
const POINT = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|附|[①-⑳])/

interface Text {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

interface Kind {
  readonly wanted: number
  /** From one text at most so many. */
  readonly each: number
  readonly candidates: (text: Text) => readonly number[]
}

const linesThat =
  (holds: (line: string, index: number, text: Text) => boolean): Kind['candidates'] =>
  (text) =>
    text.lines.flatMap((line, index) => (line !== '' && holds(line, index, text) ? [index] : []))

const quotes = ({ lines }: Text) => lines.some((line) => /^“/.test(line))
const firstOf = ({ lines }: Text, pattern: RegExp) => lines.findIndex((line, index) => index > 6 && pattern.test(line))
const severalFirsts = ({ lines }: Text) => lines.filter((line) => /^第一章/.test(line)).length > 1
const contentsAt = ({ lines }: Text) => lines.findIndex((line) => /^目[ \u3000]*[录次]$/.test(line))

const kinds: Readonly<Record<string, Kind>> = {
  'quoted wording': { wanted: 30, each: 3, candidates: linesThat((line) => /^[“"「]/.test(line)) },
  'point of a text that quotes': {
    wanted: 15,
    each: 1,
    candidates: linesThat((line, _, text) => quotes(text) && (POINT.test(line) || ARTICLE.test(line))),
  },
  'inserted article': { wanted: 10, each: 5, candidates: linesThat((line) => new RegExp(`^[“"]?第${N}{1,9}条之`).test(line)) },
  annex: { wanted: 25, each: 2, candidates: linesThat((line) => ANNEX.test(line)) },
  'contents, or chapters numbered twice': {
    wanted: 15,
    each: 3,
    candidates: linesThat((line, index, text) => {
      const at = contentsAt(text)
      return (
        (at >= 0 && index > at && index < at + 30) || (severalFirsts(text) && /^第[一二三四五六七八九十]+[编章节]/.test(line))
      )
    }),
  },
  'article of an appended text': {
    wanted: 20,
    each: 4,
    candidates: linesThat((line, index, text) => {
      const [annex, date] = [firstOf(text, ANNEX), firstOf(text, DATE)]
      return ARTICLE.test(line) && ((annex >= 0 && annex < index) || (date >= 0 && date < index))
    }),
  },
  'words that look like a heading': {
    wanted: 25,
    each: 2,
    candidates: linesThat(
      (line) =>
        (ARTICLE.test(line) && /^[^ \u3000\t]/.test(line.replace(ARTICLE, ''))) ||
        /^第[一二三四五六七八九十]+[编章节款项][^ \u3000]/.test(line) ||
        /^[（(][一二三四五六七八九十]+[）)][项款]/.test(line),
    ),
  },
  table: { wanted: 15, each: 2, candidates: linesThat((line) => /^\|/.test(line) || line.includes('\t')) },
  signature: {
    wanted: 20,
    each: 2,
    candidates: ({ lines }) =>
      lines.flatMap((line, index) => (DATE.test(line) ? [index, index - 2, index - 1] : [])).filter((index) => lines[index]),
  },
  'text without articles': {
    wanted: 20,
    each: 1,
    candidates: (text) => (text.lines.some((line) => ARTICLE.test(line)) ? [] : linesThat((line) => POINT.test(line))(text)),
  },
  'space, full-width or enclosed figure in a label': {
    wanted: 15,
    each: 4,
    candidates: linesThat(
      (line) =>
        /^第(?:[ \u3000]+[〇零一二三四五六七八九十百千]|[〇零一二三四五六七八九十百千]+[ \u3000])[^，。]{0,6}[条章节]/.test(
          line,
        ) || /^(?:第?[０-９]|[（(][０-９ \u3000]|[①-⑳㈠-㈩⑴-⒇⒈-⒛])/.test(line),
    ),
  },
  'line without a blank one before it': {
    wanted: 10,
    each: 2,
    candidates: linesThat((_, index, { lines }) => index > 0 && lines[index - 1] !== ''),
  },
}

/** mulberry32: a small generator that gives the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const texts: readonly Text[] = corpusTexts().map(({ id, title, body }) => ({
  id,
  title,
  lines: normalizeLegalText(body).split('\n'),
}))
for (const [kind, { wanted, each, candidates }] of Object.entries(kinds)) {
  const random = generator(SEED)
  const pool = texts.flatMap((text) =>
    candidates(text)
      .map((line) => ({ text, line, order: random() }))
      .sort((one, other) => one.order - other.order)
      .slice(0, each),
  )
  pool.sort((one, other) => one.order - other.order)
  for (const { text, line } of pool.slice(0, wanted)) {
    const at = text.lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0)
    const around = (from: number, to: number) =>
      text.lines.slice(Math.max(0, from), to).flatMap((words) => (words === '' ? [] : [`      ${words.slice(0, 50)}`]))
    console.log(JSON.stringify({ kind, id: text.id, at }))
    console.log(`      《${text.title}》`)
    console.log([...around(line - 6, line), `  --> ${text.lines[line]!.slice(0, 60)}`, ...around(line + 1, line + 4)].join('\n'))
  }
}
