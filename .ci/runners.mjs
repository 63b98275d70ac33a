// The two runners of tests, each leaving a report that can be counted.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { blame, countPlaywright, countVitest, none, one } from './counts.mjs'
import { inProject, runTool } from './project.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Runs a tool that writes a report, and counts it. An old report is removed first, lest it be counted.
 * @param {string} name
 * @param {(report: string) => boolean} run
 * @param {(report: any) => Counts} count What a runner reports has no type that we could check here.
 */
const counted = (name, run, count) => {
  const report = inProject(`.cache/reports/${name}.json`)
  mkdirSync(inProject('.cache/reports'), { recursive: true })
  rmSync(report, { force: true })
  const wentWell = run(report)
  try {
    return blame(count(JSON.parse(readFileSync(report, 'utf8'))), wentWell)
  } catch {
    return blame(none, wentWell)
  }
}

// A quick run by hand tries a part of the random cases; a run that is counted tries all of them.
const env = { LAWS_RUNS: process.env.LAWS_RUNS ?? '1' }

/** @param {readonly string[]} args */
export const runUnitTests = (args = []) =>
  counted(
    'vitest',
    (report) =>
      runTool(
        'node_modules/vitest/vitest.mjs',
        [
          ...['run', '--allowOnly=false', '--reporter=default', '--reporter=json'],
          ...[`--outputFile.json=${report}`, ...args],
        ],
        { env },
      ),
    countVitest,
  )

/** @param {readonly string[]} args */
export const runBrowserTests = async (args = []) => {
  const browser = await findBrowser()
  if (!browser) {
    console.error('There is no Chromium, and none could be fetched: set CHROME_PATH to one.')
    return one(false)
  }
  return counted(
    'playwright',
    (report) =>
      runTool(
        'node_modules/@playwright/test/cli.js',
        ['test', '-c', 'test/browser', '--forbid-only', '--reporter=list,json', ...args],
        { env: { GOSSIP_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
      ),
    countPlaywright,
  )
}
