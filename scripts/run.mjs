// Behind every `npm run`: needs Node 20 and npm, nothing else. It brings Node 24 and pnpm into .tools, installs the
// packages, builds what changed, and then does what was asked. What is there already costs a fraction of a second.
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cleanEnvironment, readEnvironmentFile } from './lib/environment.mjs'
import { forwardSignals, Interrupted, run } from './lib/processes.mjs'
import { Stop, say } from './lib/say.mjs'
import { testRun } from './lib/testRun.mjs'
import { toolchainPath } from './lib/toolchain.mjs'
import { installPackages } from './lib/workspace.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [verb, ...rest] = process.argv.slice(2)

/** `bare` needs no packages, `built` the built product, `serves` reads .env as the server does. */
const VERBS = {
  start: { built: true, serves: true, run: (env) => node('apps/api/src/main.ts', demonstration(env)) },
  dev: { serves: true, run: (env) => turbo('dev', demonstration(env), '--ui=stream') },
  fadu: { serves: true, run: (env) => node('apps/api/src/cli.ts', env, process.env.INIT_CWD ?? process.cwd()) },
  build: { run: (env) => turbo('build', env) },
  typecheck: { run: (env) => turbo('typecheck', env) },
  lint: { run: (env) => biome(env, '--error-on-warnings') },
  format: { run: (env) => biome(env, '--write') },
  test: { run: (env) => testRun(root, env) },
  'test:full': { run: (env) => testRun(root, { ...env, FADU_FULL: '1' }) },
  e2e: {
    built: true,
    run: (env) => run(join(root, 'e2e/node_modules/.bin/playwright'), ['test', ...rest], { env, cwd: join(root, 'e2e') }),
  },
  bench: { built: true, run: (env) => node('bench/src/main.ts', env) },
  'corpus-report': { built: true, run: (env) => node('bench/src/corpusReport.ts', env) },
  pnpm: { bare: true, run: (env) => run('pnpm', rest, { env, cwd: root }) },
}

const node = (script, env, cwd = root) => run('node', [join(root, script), ...rest], { env, cwd })
const turbo = (task, env, ...options) => run('turbo', ['run', task, ...options, ...rest], { env, cwd: root })
const biome = (env, ...options) => run('biome', ['check', ...options, ...(rest.length ? rest : ['.'])], { env, cwd: root })

/** `npm start` shows the demonstration unless told otherwise; production never does. */
function demonstration(env) {
  return env.NODE_ENV === 'production' || env.FADU_DEMO ? env : { ...env, FADU_DEMO: '1' }
}

async function main() {
  const wanted = VERBS[verb]
  if (!wanted) throw new Stop(`there is no "${verb ?? ''}". There is: ${Object.keys(VERBS).join(', ')}.`)
  if (wanted.serves) readEnvironmentFile(root)
  const env = cleanEnvironment()
  env.PATH = [await toolchainPath(root, env), env.PATH].join(delimiter)
  if (!wanted.bare) await installPackages(root, env)
  if (wanted.built) {
    const args = ['run', 'build', '--output-logs=new-only']
    const code = await run('turbo', args, { env, cwd: root, stdio: ['ignore', process.stderr, process.stderr] })
    if (code !== 0) throw new Stop('the build failed: see its lines above.')
  }
  return wanted.run(env)
}

forwardSignals()
try {
  process.exitCode = await main()
} catch (error) {
  // A server that was asked to stop and did so has done well; anything else that was broken off has not.
  if (error instanceof Interrupted) process.exitCode = verb === 'start' ? error.childCode : error.code
  else if (error instanceof Stop) {
    say(error.message)
    process.exitCode = 1
  } else throw error
}
