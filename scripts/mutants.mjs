// Shows that every guard of the register and every condition of the rights is held by a test: takes one out at a time in a
// copy of core, and runs the tests until one fails. What no test notices is printed as SURVIVED, and the exit code is 1.
//
//   node scripts/mutants.mjs            all of them
//   node scripts/mutants.mjs gate.ts    those of files whose name ends so
//   node scripts/mutants.mjs --list     what would be taken out, and nothing is run
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutantsOf } from './lib/mutants.mjs'
import { openTests } from './lib/mutantTests.mjs'

const core = fileURLToPath(new URL('../packages/core/', import.meta.url))
const copy = join(core, '.mutants')
const [wanted = ''] = process.argv.slice(2).filter((argument) => argument !== '--list')

const files = readdirSync(join(core, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(register|rights)[\\/]/.test(name) && name.endsWith('.ts') && !/\.test\.ts$|[\\/]testing[\\/]/.test(name))
  .filter((name) => name.endsWith(wanted))
  .toSorted()
const mutants = files.flatMap((file) => mutantsOf(file, readFileSync(join(core, 'src', file), 'utf8')))

if (process.argv.includes('--list')) {
  for (const { file, line, what } of mutants) console.log(`${file}:${line}  ${what}`)
  console.log(`${mutants.length} guards`)
} else process.exitCode = await run()

async function run() {
  const clean = () => rmSync(copy, { recursive: true, force: true })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      clean()
      process.exit(1)
    })
  clean()
  cpSync(join(core, 'src'), join(copy, 'src'), { recursive: true })
  const tests = await openTests(copy)
  const survived = []
  const since = performance.now()
  try {
    const unharmed = await tests.run()
    if (unharmed) {
      console.log(`The tests fail with every guard in its place: ${unharmed}`)
      return 1
    }
    for (const mutant of mutants) {
      const path = join(copy, 'src', mutant.file)
      const whole = readFileSync(path, 'utf8')
      writeFileSync(path, mutant.text)
      const killer = await tests.run(path)
      writeFileSync(path, whole)
      tests.forget(path)
      if (!killer) survived.push(mutant)
      console.log(`guard ${mutant.file}:${mutant.line}  ${mutant.what} : ${killer ? `killed by ${killer}` : 'SURVIVED'}`)
    }
  } finally {
    await tests.close()
    clean()
  }
  const minutes = ((performance.now() - since) / 60_000).toFixed(1)
  for (const { file, line, what } of survived) console.log(`SURVIVED ${file}:${line}  ${what}`)
  console.log(
    `${mutants.length} guards taken out, ${mutants.length - survived.length} killed, ${survived.length} survived (${minutes} min)`,
  )
  return survived.length > 0 ? 1 : 0
}
