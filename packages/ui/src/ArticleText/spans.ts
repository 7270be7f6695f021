/** A stretch of a paragraph that means something: where a remark points, what is cited, what a search found. UTF-16 offsets. */
export interface TextSpan {
  readonly start: number
  readonly end: number
  /** `headline`: the words of a numbered point that are set as its heading. */
  readonly kind: 'remark' | 'citation' | 'hit' | 'added' | 'removed' | 'headline'
  /** The cited law's page, or the remark's place in the margin. */
  readonly href?: string
  /** Of a remark: its number, set small behind it. */
  readonly number?: number
  /** Of a remark: `late` for a red line, `due` for a question. */
  readonly severity?: 'late' | 'due'
  /** Of a remark: the one looked at. */
  readonly current?: boolean
}

export interface TextPiece {
  readonly start: number
  readonly text: string
  /** The spans over this piece, the widest first. */
  readonly spans: readonly TextSpan[]
}

/**
 * Cuts a paragraph at every border of a span, so that spans may overlap in any way and no character is lost or said twice: the
 * pieces joined are the text. Spans that reach out of it are cut to it; empty ones are left out.
 */
export function cutAtSpans(text: string, spans: readonly TextSpan[]): readonly TextPiece[] {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const borders = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b)
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1]!
    return { start, text: text.slice(start, end), spans: inside.filter((span) => span.start <= start && span.end >= end) }
  })
}
