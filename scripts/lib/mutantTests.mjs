import { createVitest } from 'vitest/node'

/** In the order in which they are asked: the quick ones, which notice most, first. */
const FILES = [['register/guards.test.ts', 'rights/may.test.ts'], ['register/lifecycle.test.ts'], ['register/walk.test.ts']]

/** Tests that count rows or walks: they would notice any change of the source, and prove nothing. */
const BESIDE_THE_POINT = ['has its row', 'at least 100 times', 'prints how many']

/** The tests of a copy of core, ready to be run again and again in this process. */
export async function openTests(root) {
  process.env.FADU_WALKS = '12'
  const vitest = await createVitest('test', {
    root,
    config: false,
    watch: false,
    include: FILES.flat().map((file) => `src/${file}`),
    isolate: false,
    bail: 1,
    reporters: [{}],
    silent: true,
    testNamePattern: new RegExp(`^(?!.*(${BESIDE_THE_POINT.join('|')}))`),
  })
  const found = await vitest.globTestSpecifications()
  const rounds = FILES.map((files) => found.filter(({ moduleId }) => files.some((file) => moduleId.endsWith(file))))
  const forget = (path) => vitest.invalidateFile(path)
  return {
    forget,
    /** The first test that fails, or null when none does. */
    run: async (path) => {
      if (path) forget(path)
      for (const specifications of rounds) {
        const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
        for (const module of testModules) {
          for (const test of module.children.allTests('failed')) return test.fullName
          if (!module.ok()) return `${module.relativeModuleId} (cannot be loaded)`
        }
        if (unhandledErrors.length > 0) return String(unhandledErrors[0])
      }
      return null
    },
    close: () => vitest.close(),
  }
}
