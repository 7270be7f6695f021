/** A place in a pack: keys and indexes from the whole file down. */
export type PackPlace = readonly (string | number)[]

/** What is wrong with a pack and where, for the person who writes it. */
export interface PackProblem {
  /** `rules[3]（CN.review）.limit.max`; 整个文件 for the pack as a whole. */
  readonly path: string
  /** The same place for a program, which can tell the line of a file from it. */
  readonly at: PackPlace
  /** In Chinese. */
  readonly message: string
}

/** `idAt` tells the id of the rule with that index, which is what people look for in a file. */
export function placeInWords(at: PackPlace, idAt: (index: number) => unknown): string {
  if (at.length === 0) return '（整个文件）'
  return at.reduce<string>((written, part, i) => {
    if (typeof part !== 'number') return written === '' ? part : `${written}.${part}`
    const id = i === 1 && written === 'rules' ? idAt(part) : undefined
    return `${written}[${part}]${typeof id === 'string' ? `（${id}）` : ''}`
  }, '')
}

/** A problem of one rule of a list. */
export const ruleProblem = (
  rules: readonly { readonly id: string }[],
  index: number,
  inside: PackPlace,
  message: string,
): PackProblem => {
  const at = ['rules', index, ...inside]
  return { path: placeInWords(at, (i) => rules[i]?.id), at, message }
}
