import { readFile } from 'node:fs/promises'
import { basePacks, loadRulePack, type RulePack, type ShippedPackId, shippedPack, shippedPacks } from '@fadu/core'

export type PackFile = { readonly ok: true; readonly pack: RulePack } | { readonly ok: false; readonly problem: string }

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
  let json: unknown
  try {
    json = JSON.parse(await readFile(nameOrPath, 'utf8'))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return refused(
      missing ? `没有这个文件：${nameOrPath}。请核对路径。` : `${nameOrPath} 读不出，或者不是有效的 JSON。请核对文件。`,
    )
  }
  const loaded = loadRulePack(json, basePacks())
  if (loaded.ok) return loaded
  const [problem] = loaded.problems
  return refused(`规则包 ${nameOrPath} 不能使用，${problem?.path}：${problem?.message}。`)
}
