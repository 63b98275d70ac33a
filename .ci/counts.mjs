// How many tests passed, failed and were skipped, read from the reports of their runners.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/**
 * A tool without tests of its own counts as one test.
 * @param {boolean} wentWell
 * @returns {Counts}
 */
export const one = (wentWell) => (wentWell ? { ...none, passed: 1 } : { ...none, failed: 1 })

/**
 * A runner that failed has failed at least once, even if it died before it could count.
 * @param {Counts} counts
 * @param {boolean} wentWell
 * @returns {Counts}
 */
export const blame = (counts, wentWell) => (wentWell || counts.failed > 0 ? counts : { ...counts, failed: 1 })

/**
 * A file that could not be loaded has no tests, and is a failure none the less.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export const countVitest = ({ testResults }) => {
  const files = testResults.filter(({ assertionResults }) => assertionResults.length === 0)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const unloaded = files.filter(({ status }) => status === 'failed').length
  return { passed, failed: failed + unloaded, skipped: tests.length - passed - failed }
}

/**
 * A test that passed only when repeated is no pass.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

/**
 * The one line that says it all.
 * @param {Counts} counts
 */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
