// A Chromium to test in: the machine's own, Playwright's, or the package manager's, in this order.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runTool } from './project.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const onMac = ['Google Chrome', 'Chromium'].map((app) => `Applications/${app}.app/Contents/MacOS/${app}`)

const onPath = () =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))

/** @returns {string[]} */
const known = () => [
  ...[process.env.GOSSIP_BROWSER, process.env.CHROME_PATH].filter((path) => path !== undefined),
  ...onPath(),
  ...['/', homedir()].flatMap((folder) => onMac.map((app) => join(folder, app))),
]

/**
 * A file that is there may still be a stub or lack its libraries, so it has to say its name.
 * @param {string} path
 */
const works = (path) =>
  existsSync(path) &&
  /chrom/i.test(spawnSync(path, ['--version'], { timeout: 30_000, encoding: 'utf8' }).stdout ?? '')

const playwrights = async () => (await import('@playwright/test')).chromium.executablePath()

/** @param {...string} args */
const playwright = (...args) => runTool('node_modules/@playwright/test/cli.js', args, { stdout: 2 })

const isRoot = process.getuid?.() === 0

/** Only where it can be done without a question: as root, or as one who may become root silently. */
const installWithApt = () => {
  const become = isRoot ? [] : ['sudo', '-n']
  return ['update', 'install -y --no-install-recommends chromium'].every((task) => {
    const [command, ...args] = [...become, 'apt-get', ...task.split(' ')]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(command, args, { stdio: ['ignore', 2, 'inherit'], env }).status === 0
  })
}

/** The path of a browser that works, fetched if need be, or undefined if there is no way to get one. */
export const findBrowser = async () => {
  const own = known().find(works)
  if (own) return own
  const path = await playwrights()
  if (works(path)) return path
  console.error('Fetching a browser to test in. This is needed only once.')
  const downloaded = playwright('install', 'chromium')
  if (downloaded && works(path)) return path
  // A bare container lacks the libraries that every desktop has.
  if (downloaded && isRoot && playwright('install-deps', 'chromium') && works(path)) return path
  if (installWithApt()) return known().find(works)
  return undefined
}
