const HAN = /\p{Script=Han}/u

/** Runs of Han characters, and of other letters and digits; everything else separates. */
const RUNS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv

/**
 * Text as words for a full-text index: Chinese as overlapping 2-grams (a single character stays alone), other scripts by word.
 * With `withLast` the last character of a run of Chinese stands alone too: any other one begins a 2-gram, and is found by it.
 * A position list of PostgreSQL ends at 16,383, which only weakens ranking by nearness.
 */
export function gramsOf(text: string, withLast = false): string[] {
  const words: string[] = []
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (!HAN.test(run)) {
      words.push(run.slice(0, 60))
      continue
    }
    const characters = [...run]
    if (characters.length === 1) words.push(run)
    for (let i = 0; i + 1 < characters.length; i++) words.push(characters[i]! + characters[i + 1]!)
    if (withLast && characters.length > 1) words.push(characters.at(-1)!)
  }
  return words
}

/** A tsvector holds 1 MB of words and places; a text beyond it is found by its beginning, never refused. */
const MOST_BYTES = 900_000
const MOST_PLACES = 255

/** The words of a text joined for `to_tsvector`, as far as a tsvector can hold them. */
export function grams(text: string): string {
  const words = gramsOf(text, true)
  const seen = new Map<string, number>()
  let bytes = 0
  for (const [i, word] of words.entries()) {
    const times = seen.get(word) ?? 0
    // Word, count and alignment once, two bytes for each place.
    if (times === 0) bytes += Buffer.byteLength(word) + 4
    if (times < MOST_PLACES) bytes += 2
    if (bytes > MOST_BYTES) return words.slice(0, i).join(' ')
    seen.set(word, times + 1)
  }
  return words.join(' ')
}
