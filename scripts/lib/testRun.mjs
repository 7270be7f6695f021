import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes.mjs'
import { addUp, FELL_OVER, PASSED, readPlaywright, readVitest } from './results.mjs'
import { seconds } from './say.mjs'
import { workspacePackages } from './workspace.mjs'

/**
 * Every check and every test, one phase after the other, going on after a failure. The last line is
 * `N passed, N failed, N skipped`; lint and typecheck count as one each. Gives the exit code.
 */
export async function testRun(root, env) {
  const reports = join(root, 'test-results', 'reports')
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const outcomes = []
  for (const phase of phases(root, env, reports)) {
    const since = performance.now()
    print(`\n== ${phase.name}`)
    const counts = await phase.run(outcomes)
    outcomes.push({ name: phase.name, took: seconds(since), counts })
    print(`== ${phase.name}: ${sentence(counts)} (${seconds(since)})`)
  }

  print('')
  for (const { name, took, counts } of outcomes)
    print(`${counts.failed ? 'FAILED' : 'passed'}  ${name.padEnd(18)} ${took.padStart(8)}  ${sentence(counts)}`)
  const sum = addUp(outcomes.map((outcome) => outcome.counts))
  print(sentence(sum))
  return sum.failed ? 1 : 0
}

function phases(root, env, reports) {
  const check = (name, command, args) => ({
    name,
    run: async () => ((await run(command, args, { cwd: root, env })) === 0 ? PASSED : FELL_OVER),
  })
  const unit = (folder) => ({
    name: `unit ${folder}`,
    run: async () => {
      const report = join(reports, `${folder.replaceAll(/\W/g, '-')}.json`)
      // Left to itself vitest keeps one processor free, which of two is half.
      const args = ['run', '--maxWorkers=100%', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      return readVitest(report, await run('vitest', args, { cwd: join(root, folder), env }))
    },
  })
  const tested = workspacePackages(root).filter(({ scripts }) => scripts?.test)
  return [
    check('lint', 'biome', ['check', '--error-on-warnings', '.']),
    check('typecheck', 'turbo', ['run', 'typecheck', '--continue', '--output-logs=errors-only']),
    check('build', 'turbo', ['run', 'build', '--output-logs=errors-only']),
    unit('scripts'),
    ...tested.map(({ folder }) => unit(folder)),
    ...(env.FADU_FULL
      ? [
          check('guards taken out', 'node', ['scripts/mutants.mjs']),
          check('killed while writing', 'node', ['apps/api/test/campaigns/kill.ts']),
        ]
      : []),
    {
      name: 'e2e',
      run: async (outcomes) => {
        // Yesterday's build would answer for today's code.
        if (outcomes.some(({ name, counts }) => name === 'build' && counts.failed)) return FELL_OVER
        const report = join(reports, 'playwright.json')
        const exit = await run(join(root, 'e2e/node_modules/.bin/playwright'), ['test'], {
          cwd: join(root, 'e2e'),
          env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        })
        return readPlaywright(report, exit)
      },
    },
  ]
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
