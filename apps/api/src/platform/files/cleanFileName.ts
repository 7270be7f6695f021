// Windows and Unix forbid these in a name, and some of them end it early.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff<>:"|?*]/g
const LONGEST = 200

/**
 * The name under which an uploaded file is kept and shown: the last part of a path (of either kind), without control and
 * invisible characters, at most 200 UTF-16 units with the extension kept. Chinese and full-width characters stay as they are. A name of which
 * nothing is left becomes 未命名.
 */
export function cleanFileName(name: string): string {
  const last = name.slice(-4096).normalize('NFC').toWellFormed().split(/[\\/]/).at(-1)!
  const clean = last.replace(FORBIDDEN, '').replace(/^[ .\u3000]+|[ .\u3000]{1,1000}$/g, '')
  if (clean === '') return '未命名'
  if (clean.length <= LONGEST) return clean
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  return (
    clean
      .slice(0, LONGEST - extension.length)
      .toWellFormed()
      .replace(/\ufffd$/, '') + extension
  )
}

/**
 * A name from a multipart form as the bytes the browser sent, read as UTF-8. Some parsers hand it over read as Latin-1
 * (each byte a character); such a name is turned back.
 */
export function nameFromForm(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || [...name].some((char) => char > '\u00ff')) return cleanFileName(name)
  try {
    return cleanFileName(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1')))
  } catch {
    return cleanFileName(name)
  }
}
