import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseProblem, databaseProblem } from '../database/problem.ts'
import { formatVerifier, type NoteSigner, noteSigner } from './signedNote.ts'

/** The name under which checkpoints are signed: the register's public host. */
export const checkpointOrigin = (publicUrl: string | undefined): string => (publicUrl ? new URL(publicUrl).host : 'fadu')

/**
 * The key that signs checkpoints: `checkpoint.key` (readable by its owner only) in that folder, and beside it
 * `checkpoint.pub` to hand on. Made on first use with `origin` as its name, which then stays, whatever address the
 * register has later: earlier checkpoints bear it. A key that others could read signs nothing.
 */
export function checkpointSigner(folder: string, origin: string): NoteSigner | DatabaseProblem {
  const secret = join(folder, 'checkpoint.key')
  const open = join(folder, 'checkpoint.pub')
  if (!existsSync(secret)) {
    if (existsSync(open))
      return databaseProblem(
        'log.keyMissing',
        `缺少 ${secret}，而 ${open} 还在。请从密封的备份放回原来的密钥：新的密钥接不上已经签发的检查点。`,
      )
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    writeFileSync(open, `${formatVerifier(noteSigner(origin, privateKey))}\n`, { mode: 0o644 })
  }
  if (process.platform !== 'win32' && (statSync(secret).mode & 0o077) !== 0)
    return databaseProblem('log.keyExposed', `别人可以读取 ${secret}。请把它的权限改为 600，并考虑是否需要更换密钥。`)
  const privateKey = createPrivateKey(readFileSync(secret, 'utf8'))
  // Cut short between the two files: the name is not decided yet.
  if (!existsSync(open)) writeFileSync(open, `${formatVerifier(noteSigner(origin, privateKey))}\n`, { mode: 0o644 })
  return noteSigner(readFileSync(open, 'utf8').split('+')[0]!, privateKey)
}
