import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes.mjs'
import { Stop, say, seconds } from './say.mjs'

/** The workspace's packages, as pnpm-workspace.yaml names them: each folder with its package.json read. */
export function workspacePackages(root) {
  const inside = (parent) => readdirSync(join(root, parent)).map((name) => join(parent, name))
  return [...inside('packages'), ...inside('apps'), 'e2e', 'bench']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) }))
}

/** Installs what the lock file says, unless that was already done for exactly these files. */
export async function installPackages(root, env) {
  const stamp = join(root, 'node_modules', '.fadu-installed')
  const wanted = digestOfManifests(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const since = performance.now()
  say('installing the packages of pnpm-lock.yaml')
  rmSync(stamp, { force: true })
  const code = await run(
    'pnpm',
    ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false', '--config.update-notifier=false'],
    {
      cwd: root,
      env,
      stdio: ['ignore', process.stderr, process.stderr],
    },
  )
  if (code !== 0) {
    throw new Stop(
      `pnpm could not install the packages (exit code ${code}). If package.json changed, bring the lock file along: npm run pnpm -- install --no-frozen-lockfile`,
    )
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
  say(`packages are installed (${seconds(since)})`)
}

function digestOfManifests(root) {
  const hash = createHash('sha256')
  const manifests = workspacePackages(root).map(({ folder }) => join(folder, 'package.json'))
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
