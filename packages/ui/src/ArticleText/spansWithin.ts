import type { TextSpan } from './spans.ts'

/**
 * Spans over a whole text, brought to one piece of it as shown. `source` is the piece as written, beginning at `start` of the
 * text; `shown` is it for reading, with nothing but white space (and a label at its head) taken out. A span that lies on what
 * is not shown is left out.
 */
export function spansWithin(source: string, shown: string, start: number, spans: readonly TextSpan[]): readonly TextSpan[] {
  const over = spans.filter((span) => span.start < start + source.length && span.end > start)
  if (over.length === 0) return []
  const shownAt = alignment(source, shown)
  return over
    .map((span) => ({
      ...span,
      start: shownAt[Math.max(0, span.start - start)]!,
      end: shownAt[Math.min(source.length, span.end - start)]!,
    }))
    .filter((span) => span.start < span.end)
}

/** For each place in the source how much of the shown text stands before it. The label is what the source has more at its head. */
function alignment(source: string, shown: string): readonly number[] {
  const bare = (text: string) => text.replace(/\s/gu, '').length
  let skipped = bare(source) - bare(shown)
  let at = 0
  const places = [0]
  for (const char of source.split('')) {
    const isSpace = /\s/u.test(char)
    if (skipped > 0 && !isSpace) skipped -= 1
    else if (shown[at] === char) at += 1
    places.push(at)
  }
  return places
}
