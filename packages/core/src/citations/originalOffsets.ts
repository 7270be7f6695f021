/**
 * Leads offsets of the normalised text back to the text as it was handed over. Both are walked together: what normalisation takes
 * out (spaces, marks without width, Markdown's #) is passed over, what it replaces stands for one character.
 */
export function originalOffsets(original: string, normalized: string): (offset: number) => number {
  if (original === normalized) return (offset) => offset
  const offsets = new Uint32Array(normalized.length + 1)
  let at = 0
  for (let index = 0; index < normalized.length; index++) {
    const char = normalized.charAt(index)
    while (at < original.length && original.charAt(at) !== char && passedOver(original, at, char)) at++
    offsets[index] = Math.min(at, original.length)
    const written = String.fromCodePoint(original.codePointAt(at) ?? 0)
    const composed = written.normalize('NFC')
    if (composed !== written && normalized.startsWith(composed, index)) {
      // A few characters have another length when normalised: \ufb1d becomes two, \u{2f800} one of half the units.
      offsets.fill(at, index, index + composed.length)
      index += composed.length - 1
      at += written.length
    } else if (at < original.length) at++
  }
  offsets[normalized.length] = Math.min(at, original.length)
  return (offset) => offsets[offset]!
}

const passedOver = (original: string, at: number, wanted: string): boolean => {
  const char = original.charAt(at)
  if (/[#\p{Cc}\p{Cf}\p{Mn}]/u.test(char) && char !== '\n') return !(wanted === '\n' && /[\r\v\f\u0085]/.test(char))
  return /\s/.test(char) && wanted !== ' ' ? !(wanted === '\n' && /[\u2028\u2029]/.test(char)) : false
}
