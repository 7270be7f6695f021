import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './say.mjs'

/** Takes .env in, where there is one; what the environment says already goes first. */
export function readEnvironmentFile(root) {
  const file = join(root, '.env')
  if (!existsSync(file)) return
  if (!process.loadEnvFile)
    throw new Stop('reading .env needs Node 20.12 or newer: set the variables in the environment instead.')
  process.loadEnvFile(file)
}

/**
 * The environment without what npm tells its scripts: inner tools would take npm's settings for their own. The registry
 * is kept, because a mirror named there is the only one that answers.
 */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => name === 'npm_config_registry' || !/^(npm_|INIT_CWD$)/i.test(name))
  const env = Object.fromEntries(kept)
  return { ...env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' }
}
