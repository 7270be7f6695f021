import { basePacks, loadRulePack, type PackPlace, type RulePack } from '@fadu/core'
import { type AnyNode, type ObjectNode, parse } from '@humanwhocodes/momoa'

/** What is wrong with a pack file, at the line and column (from 1) where whoever wrote it will find it. */
export interface FileProblem {
  readonly line: number
  readonly column: number
  /** `rules[3]（CN.review）.limit.max` */
  readonly path: string
  readonly message: string
}

export type CheckedPack =
  /** `own`: how many of the rules stand in the file itself; the rest was taken over from its base. */
  | { readonly ok: true; readonly pack: RulePack; readonly own: number }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** Bytes of a pack file. */
export const MOST_PACK_BYTES = 2 * 1024 * 1024

/** Reads the text of a pack file and says everything that is wrong with it, in the order of the file. Never throws. */
export function checkPackText(text: string): CheckedPack {
  if (Buffer.byteLength(text) > MOST_PACK_BYTES) return unreadable(1, 1, `文件太大，最多 ${MOST_PACK_BYTES / 1024 / 1024} MB`)
  const read = readTree(text)
  if ('problem' in read) return read.problem
  const twice = repeatedKeys(read.tree)
  if (twice.length > 0) return { ok: false, problems: twice }
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  const loaded = loadRulePack(json, basePacks())
  if (loaded.ok) return { ok: true, pack: loaded.pack, own: (json as { rules: unknown[] }).rules.length }
  const problems = loaded.problems.map(({ at, path, message }) => ({ ...positionOf(read.tree, at), path, message }))
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) }
}

const unreadable = (line: number, column: number, message: string): CheckedPack => ({
  ok: false,
  problems: [{ line, column, path: '（整个文件）', message }],
})

const mistake = 'JSON 写法有误：此处或者上一行可能缺少、多出逗号、引号或者括号'

function readTree(text: string): { readonly tree: AnyNode } | { readonly problem: CheckedPack } {
  try {
    return { tree: parse(text.replace(/^\uFEFF/, ''), { mode: 'json' }).body }
  } catch (error) {
    const { line = 1, column = 1, name = '' } = error as { line?: number; column?: number; name?: string }
    // At the end of the text the reader knows no place: it is the last line that lacks something.
    const ended = name === 'UnexpectedEOF' || /end of input/.test(String((error as Error).message))
    const lines = text.split('\n')
    return {
      problem: ended
        ? unreadable(lines.length, lines.at(-1)!.length + 1, 'JSON 没有写完：文件末尾缺少括号或者引号')
        : unreadable(line, column, mistake),
    }
  }
}

const nameOf = (member: ObjectNode['members'][number]): string =>
  member.name.type === 'String' ? member.name.value : member.name.name

/** A field given twice: JSON would silently take the last. */
function repeatedKeys(node: AnyNode): readonly FileProblem[] {
  if (node.type === 'Array') return node.elements.flatMap((element) => repeatedKeys(element.value))
  if (node.type !== 'Object') return []
  const seen = new Map<string, number>()
  return node.members.flatMap((member) => {
    const name = nameOf(member)
    const earlier = seen.get(name)
    seen.set(name, member.loc.start.line)
    const { line, column } = member.name.loc.start
    const own = earlier === undefined ? [] : [{ line, column, path: name, message: `同一个字段写了两次（第 ${earlier} 行已有）` }]
    return [...own, ...repeatedKeys(member.value)]
  })
}

/** Where a place stands in the file: the field's name, or as far down as the file goes. */
function positionOf(tree: AnyNode, at: PackPlace): { readonly line: number; readonly column: number } {
  let node = tree
  let found = tree.loc.start
  for (const part of at) {
    if (node.type === 'Object') {
      const member = node.members.find((held) => nameOf(held) === part)
      if (!member) break
      node = member.value
      found = member.name.loc.start
    } else if (node.type === 'Array' && typeof part === 'number' && node.elements[part]) {
      node = node.elements[part].value
      found = node.loc.start
    } else break
  }
  return { line: found.line, column: found.column }
}
