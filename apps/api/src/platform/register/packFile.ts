import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadRulePack, type RulePack } from '@fadu/core'

/** A rule pack by its name among those shipped, or by the path of a file. The problem is one line for whoever starts the server. */
export async function loadPackFile(nameOrPath: string): Promise<{ ok: true; pack: RulePack } | { ok: false; problem: string }> {
  const path = nameOrPath.endsWith('.json') ? nameOrPath : fileURLToPath(import.meta.resolve(`@fadu/core/packs/${nameOrPath}.json`))
  let json: unknown
  try {
    json = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { ok: false, problem: `FADU_RULE_PACK：${missing ? `没有名为“${nameOrPath}”的规则包` : `规则包“${nameOrPath}”不是有效的 JSON`}。请改为 national，或者一个规则包文件的路径。` }
  }
  const loaded = loadRulePack(json)
  if (loaded.ok) return loaded
  const [problem] = loaded.problems
  return { ok: false, problem: `FADU_RULE_PACK：规则包“${nameOrPath}”不能使用，${problem?.path}：${problem?.message}` }
}
