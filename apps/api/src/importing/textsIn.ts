import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDocumentNumber, parseDocumentNumber } from '@fadu/core'
import { extensionOf } from '../platform/files/fileKind.ts'
import { limits } from '../platform/files/limits.ts'
import type { TextReader } from '../platform/files/textReader.ts'
import type { ListEntry } from './registerList.ts'

const TEXT_FILES = new Set(['docx', 'doc', 'pdf', 'txt', 'md', 'wps'])

/**
 * Reads the texts of the entries of a list from a folder. A file belongs to an entry if its name holds the entry's number, or its title and
 * not the longer title of another entry. Where none or several do, or the one cannot be read, there is no text, and `say` tells why.
 */
export async function textsIn(
  folder: string | undefined,
  entries: readonly ListEntry[],
  { reader, say }: { readonly reader: Pick<TextReader, 'readUploadedText'>; readonly say: (line: string) => void },
): Promise<(entry: ListEntry) => Promise<string | null>> {
  if (folder === undefined) return async () => null
  const files = (await readdir(folder)).filter((name) => TEXT_FILES.has(extensionOf(name))).sort()
  const owners = ownersOf(files, entries)
  const used = new Set([...owners.values()].flat())
  const unused = files.filter((file) => !used.has(file))
  if (unused.length > 0)
    say(`${unused.length} 个文件不像是哪一件的文本，没有读取：${unused.slice(0, 10).join('、')}${unused.length > 10 ? '……' : ''}`)
  return async (entry) => {
    const own = owners.get(entry) ?? []
    const [file] = own
    if (file === undefined) return null
    if (own.length > 1) {
      say(`第 ${entry.row} 行：有几个文件都像是它的文本，没有读取：${own.join('、')}`)
      return null
    }
    const path = join(folder, file)
    if ((await stat(path)).size > limits.docxBytes) {
      say(`第 ${entry.row} 行：${file} 过大，没有读取`)
      return null
    }
    const answer = await reader.readUploadedText(await readFile(path), file)
    if (answer.ok) return answer.text
    say(`第 ${entry.row} 行：${file} 没有读成：${answer.refusal.what}`)
    return null
  }
}

/** Files by the entry that they belong to: by number, else by title. */
export function ownersOf(files: readonly string[], entries: readonly ListEntry[]): ReadonlyMap<ListEntry, readonly string[]> {
  const owners = new Map<ListEntry, string[]>()
  for (const file of files) {
    const name = bare(file)
    const byNumber = entries.filter(({ record }) => record.number !== null && name.includes(bare(printed(record.number))))
    const byTitle = entries.filter(({ record }) => name.includes(bare(record.title)))
    const longest = Math.max(0, ...byTitle.map(({ record }) => record.title.length))
    const own = byNumber.length > 0 ? byNumber : byTitle.filter(({ record }) => record.title.length === longest)
    const [first] = own
    // Rows that repeat one another are one document; the first of them is taken in.
    const isOne =
      new Set(own.map(({ record }) => (byNumber.length > 0 ? bare(printed(record.number!)) : bare(record.title)))).size === 1
    if (first && isOne) owners.set(first, [...(owners.get(first) ?? []), file])
  }
  return owners
}

/** Without white space and whatever else a name of a file changes: 〔〕 and [] are alike. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[〔［[（(【]/g, '[')
    .replaceAll(/[〕］\])）】]/g, ']')
    .replaceAll(/[\s《》“”"_]/g, '')

function printed(number: string): string {
  const read = parseDocumentNumber(number)
  return read.ok ? formatDocumentNumber(read.value) : number
}
