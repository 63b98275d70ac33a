// `npm run test:one -- WHICH`: the tests of one file or folder, or those whose name holds some words.
import './node.mjs'
import { existsSync } from 'node:fs'
import { inWords } from './counts.mjs'
import { install } from './install.mjs'
import { giveUp, inProject } from './project.mjs'
import { runBrowserTests, runUnitTests } from './runners.mjs'

const [which, ...rest] = process.argv.slice(2)
if (which === undefined)
  giveUp(
    'Name a test: npm run test:one -- test/core/dice.test.ts, or: npm run test:one -- "some words of its name"',
  )

install()
const inBrowser = which.startsWith('test/browser')
const isPath = inBrowser || existsSync(inProject(which))
const counts = inBrowser
  ? await runBrowserTests([which, ...rest])
  : runUnitTests(isPath ? [which, ...rest] : ['-t', which, ...rest])
console.log(inWords(counts))
// Words that no test's name holds are an error, not a success.
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
