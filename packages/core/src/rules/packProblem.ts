/** What is wrong with a pack and where, for the person who writes it. */
export interface PackProblem {
  /** `rules[3]（CN.review）.limit.max` */
  readonly path: string
  /** In Chinese. */
  readonly message: string
}

export const rulePath = (index: number, id: string, ...rest: readonly (string | number)[]): string =>
  `rules[${index}]（${id}）${rest.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}`
