export const MIN_USERNAME = 2
export const MAX_USERNAME = 30

/** One form for all ways to type a name: full-width letters and capitals are the same person. */
export const normalUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase()

/** Letters of any script, digits, and `. _ -` between them. */
export function isUsername(username: string): boolean {
  const normal = normalUsername(username)
  const length = [...normal].length
  return length >= MIN_USERNAME && length <= MAX_USERNAME && /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(normal)
}
