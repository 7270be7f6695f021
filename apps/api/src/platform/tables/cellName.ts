/** The column of a cell's name, from 0: C5 is 2. Null where it is no name of a cell. */
export function columnOf(name: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(name)?.[1]
  if (!letters) return null
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The name of a cell by its row, from 1, and its column, from 0: 5 and 2 are C5. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}
