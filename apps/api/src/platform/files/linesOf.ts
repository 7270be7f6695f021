import { createReadStream } from 'node:fs'

const LINE_FEED = 0x0a

/**
 * The lines of a file in UTF-8, one after the other; null for one of more than `longest` bytes, of which no more is held. Lines end with LF or
 * CR LF and nothing else: readline ends them with U+2028 too, which may stand in a JSON string.
 */
export async function* linesOf(path: string, longest = Number.POSITIVE_INFINITY): AsyncGenerator<string | null> {
  let held: Buffer[] = []
  let size = 0
  const take = (part: Buffer) => {
    size += part.byteLength
    if (size <= longest) held.push(part)
    else held = []
  }
  const line = () => {
    const text = size > longest ? null : new TextDecoder().decode(Buffer.concat(held)).replace(/\r$/, '')
    held = []
    size = 0
    return text
  }
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end))
      yield line()
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  if (size > 0) yield line()
}
