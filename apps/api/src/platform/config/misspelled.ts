/** Names with our prefix that others read: the test run and the browser finder. */
const READ_ELSEWHERE = ['FADU_FULL', 'FADU_CHROMIUM']

/**
 * A line for each `FADU_` variable that nobody reads but whose name is a slip away from one that somebody does: a data
 * folder that was meant and not taken would show only on the day it is missed.
 */
export function misspelled(given: readonly string[], known: readonly string[]): string[] {
  const names = [...known, ...READ_ELSEWHERE]
  return given
    .filter((name) => name.startsWith('FADU_') && !names.includes(name))
    .flatMap((name) => {
      const meant = names.find((other) => slips(name, other) <= 2)
      return meant ? [`${name}：没有这个变量。是否想写 ${meant}？请改正或删去。`] : []
    })
}

/** Levenshtein's distance: letters to put in, take out or change. */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
