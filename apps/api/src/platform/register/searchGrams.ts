const HAN = /\p{Script=Han}/u

/** Runs of Han characters, and of other letters and digits; everything else separates. */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

/**
 * Text as words for a full-text index: Chinese as overlapping 2-grams (a single character stays alone), other scripts by word.
 * A position list of PostgreSQL ends at 16,383, which only weakens ranking by nearness.
 */
export function gramsOf(text: string): string[] {
  const words: string[] = []
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (!HAN.test(run)) {
      words.push(run.slice(0, 60))
      continue
    }
    const characters = [...run]
    if (characters.length === 1) words.push(run)
    for (let i = 0; i + 1 < characters.length; i++) words.push(characters[i]! + characters[i + 1]!)
  }
  return words
}

export const grams = (text: string): string => gramsOf(text).join(' ')
