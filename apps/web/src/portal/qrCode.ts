import { encode } from 'uqr'

/** A QR code as an SVG path: unit lines through the middle of the rows, in a square of `size` modules with its quiet zone. */
export interface QrCode {
  readonly size: number
  readonly lines: string
}

/** Beyond this the modules become too fine to be read from 25 mm of paper: version 11, 61 modules. */
const MOST_BYTES = 250

/** One of the eight patterns, read as well as the others on so few modules: choosing the best takes longer than drawing the rest of the page. */
const MASK = 2

/** The code of an address, or null for one that is too long for it. The quiet zone is that of the standard, ISO/IEC 18004: 4 modules. */
export function codeOf(address: string): QrCode | null {
  if (new TextEncoder().encode(address).length > MOST_BYTES) return null
  const { size, data } = encode(address, { ecc: 'M', border: 4, maskPattern: MASK })
  const lines = data.flatMap((row, y) => runs(row).map(({ from, length }) => `M${from} ${y}h${length}`))
  return { size, lines: lines.join('') }
}

/** Dark modules that stand side by side. */
function runs(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const found: { from: number; length: number }[] = []
  row.forEach((dark, x) => {
    if (!dark) return
    const last = found.at(-1)
    if (last && last.from + last.length === x) last.length += 1
    else found.push({ from: x, length: 1 })
  })
  return found
}
