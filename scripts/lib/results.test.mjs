import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addUp, readPlaywright, readVitest } from './results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'fadu-results-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const loaded = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const unloadable = { status: 'failed', assertionResults: [] }
const vitest = (numPassedTests, numFailedTests, numPendingTests, testResults = [loaded]) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests: 0,
  testResults,
})
const playwright = (expected, unexpected, flaky, skipped) => ({ stats: { expected, unexpected, flaky, skipped } })

let count = 0
function written(report) {
  const file = join(folder, `${count++}.json`)
  if (report !== undefined) writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report))
  return file
}

describe('a unit run counts', () => {
  it.each([
    ['what it ran', vitest(5, 0, 1), 0, [5, 0, 1]],
    ['its failures', vitest(4, 2, 0), 1, [4, 2, 0]],
    ['a file that could not be loaded as a failure', vitest(4, 0, 0, [loaded, unloadable]), 1, [4, 1, 0]],
    ['an error beside the tests as a failure', vitest(4, 0, 0), 1, [4, 1, 0]],
    ['a run without tests as a failure', vitest(0, 0, 0, []), 0, [0, 1, 0]],
    ['a missing report as a failure', undefined, 0, [0, 1, 0]],
    ['a broken-off report as a failure', '{"numPassed', 0, [0, 1, 0]],
  ])('%s', (_, report, exitCode, [passed, failed, skipped]) => {
    expect(readVitest(written(report), exitCode)).toEqual({ passed, failed, skipped })
  })
})

describe('a browser run counts', () => {
  it.each([
    ['what it ran', playwright(3, 0, 0, 1), 0, [3, 0, 1]],
    ['a test that passed only when tried again as a failure', playwright(3, 0, 1, 0), 0, [3, 1, 0]],
    ['a server that did not start as a failure', playwright(0, 0, 0, 0), 1, [0, 1, 0]],
    ['a run cut short as a failure', playwright(3, 0, 0, 0), 130, [3, 1, 0]],
    ['a missing report as a failure', undefined, 1, [0, 1, 0]],
  ])('%s', (_, report, exitCode, [passed, failed, skipped]) => {
    expect(readPlaywright(written(report), exitCode)).toEqual({ passed, failed, skipped })
  })
})

it('the whole run is the sum of its phases', () => {
  expect(
    addUp([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 1, skipped: 3 })
})
