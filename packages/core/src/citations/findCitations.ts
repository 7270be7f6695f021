import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { parseLegalText } from '../text/parseLegalText.ts'
import type { Citation } from './citation.ts'
import { originalOffsets } from './originalOffsets.ts'
import { readCitations } from './readCitations.ts'

/**
 * Everything a legal text cites: documents in 《》 and by 发文字号, laws by name where an article follows or the text defines the
 * short name, its own articles, and what stands in relation to the place (前款, 前条第二项, 该办法第五条), each with the full name and
 * the address of the target as far as the text tells it. Enumerations give one citation a piece. Offsets are those of `text` as
 * handed over. In the order of the text; linear in its length.
 *
 * Not cited: forms and certificates in 《》, the text's own number and the labels of its articles.
 */
export function findCitations(text: string): readonly Citation[] {
  const normalized = normalizeLegalText(text)
  const back = originalOffsets(text, normalized)
  return readCitations(normalized, parseLegalText(normalized)).map((citation) => ({
    ...citation,
    start: back(citation.start),
    end: back(citation.end - 1) + 1,
  }))
}
