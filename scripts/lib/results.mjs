import { existsSync, readFileSync } from 'node:fs'

/**
 * What a test runner's JSON report counts: `{ passed, failed, skipped }`. A file that could not be loaded, a runner that
 * fell over beside its tests, a missing report and a run without tests each count as one failure: silence is not success.
 */
export function readVitest(file, exitCode) {
  const report = readReport(file)
  if (!report) return FELL_OVER
  const files = report.testResults ?? []
  const unloaded = files.filter(
    (result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  )
  return settle(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  )
}

export function readPlaywright(file, exitCode) {
  const report = readReport(file)
  if (!report) return FELL_OVER
  const { expected, unexpected, flaky, skipped } = report.stats
  // A test that passes only when tried again has not passed.
  return settle({ passed: expected, failed: unexpected + flaky, skipped }, exitCode)
}

export function addUp(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}

export const PASSED = { passed: 1, failed: 0, skipped: 0 }
export const FELL_OVER = { passed: 0, failed: 1, skipped: 0 }

function settle(counts, exitCode) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0
  const failedUncounted = exitCode !== 0 && counts.failed === 0
  return ranNothing || failedUncounted ? { ...counts, failed: 1 } : counts
}

function readReport(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
