/** How well a text is cut at a place: 3 at the end of a line, 2 after a sentence, 1 after a clause, 0 within one. */
export function boundaryRank(folded: string, place: number): number {
  if (folded[place] === '\n' || place === folded.length) return 3
  const before = folded[place - 1]
  if (before === undefined) return 0
  return '。;'.includes(before) ? 2 : ',:、'.includes(before) ? 1 : 0
}
