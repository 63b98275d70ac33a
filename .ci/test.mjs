// `npm test`: everything, one stage after the other, and the sum on the last line.
import './node.mjs'
import { build } from './build.mjs'
import { add, inWords, none, one } from './counts.mjs'
import { install } from './install.mjs'
import { runTool } from './project.mjs'
import { runBrowserTests, runUnitTests } from './runners.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @param {string} name
 * @param {() => Counts | Promise<Counts>} run
 */
const stage = async (name, run) => {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}\n`)
  const counts = await run()
  return { name, counts }
}

install()

const stages = [
  await stage('types', () => one(runTool('node_modules/typescript/bin/tsc', ['-b']))),
  await stage('lint', () =>
    one(runTool('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
  ),
  await stage('unit tests', () => runUnitTests()),
  await stage('build', () => one(build())),
]
const built = stages.at(-1)?.counts.failed === 0
// Without a page there is nothing to open, and the old one would prove nothing.
if (built) stages.push(await stage('browser tests', () => runBrowserTests()))

const sum = stages.map(({ counts }) => counts).reduce(add, none)
console.log()
for (const { name, counts } of stages) console.log(`${name}: ${inWords(counts)}`)
if (!built) console.log('browser tests: not run, because the page could not be built')
console.log()
console.log(inWords(sum))
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
