import { readFile } from 'node:fs/promises'
import { type RulePack, type ShippedPackId, shippedPack, shippedPacks } from '@fadu/core'
import { checkPackText } from './checkPackText.ts'

export type PackFile = { readonly ok: true; readonly pack: RulePack } | { readonly ok: false; readonly problem: string }

/** The text of a pack file, or of a shipped pack by its name; null where there is none. */
export async function readPackText(nameOrPath: string): Promise<string | null> {
  if (Object.hasOwn(shippedPacks, nameOrPath)) return JSON.stringify(shippedPacks[nameOrPath as ShippedPackId], null, 2)
  try {
    return await readFile(nameOrPath, 'utf8')
  } catch {
    return null
  }
}

/** A rule pack by its name among those shipped, or by the path of a file. The problem is one line for whoever starts the server. */
export async function loadPackFile(nameOrPath: string): Promise<PackFile> {
  const refused = (why: string): PackFile => ({ ok: false, problem: `FADU_RULE_PACK：${why}` })
  if (!nameOrPath.endsWith('.json')) {
    const names = Object.keys(shippedPacks) as ShippedPackId[]
    const name = names.find((shipped) => shipped === nameOrPath)
    return name
      ? { ok: true, pack: shippedPack(name) }
      : refused(`没有名为“${nameOrPath}”的规则包。可用的有 ${names.join('、')}，也可以写一个规则包文件的路径。`)
  }
  const text = await readPackText(nameOrPath)
  if (text === null) return refused(`没有这个文件，或者读不出：${nameOrPath}。请核对路径。`)
  const checked = checkPackText(text)
  if (checked.ok) return checked
  const { line, path, message } = checked.problems[0]!
  return refused(`规则包 ${nameOrPath} 不能使用，第 ${line} 行 ${path}：${message}。`)
}
