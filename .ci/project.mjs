// The project as files: where it lies, how old its parts are, and how its tools are run.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} path */
export const inProject = (path) => join(root, path)

/** @param {string} path */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** @param {string} path */
const everythingIn = (path) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : []

/**
 * Whether a product is younger than all that it was made of. Folders count too: a folder's own date
 * is what tells that a file in it was deleted.
 * @param {string} product
 * @param {readonly string[]} sources
 */
export const isFresh = (product, sources) => {
  const madeAt = changedAt(inProject(product))
  const paths = sources.map(inProject).flatMap((path) => [path, ...everythingIn(path)])
  return madeAt > 0 && paths.every((path) => changedAt(path) <= madeAt)
}

/**
 * Runs one of the project's tools, shows what it says, and tells whether it went well. Standard
 * input is closed, so that nothing can wait for an answer on a build machine.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ stdout?: 'inherit' | 2, env?: NodeJS.ProcessEnv }} options
 */
export const runTool = (file, args, { stdout = 'inherit', env = {} } = {}) =>
  spawnSync(process.execPath, [inProject(file), ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
  }).status === 0

/**
 * Says in one sentence why a command cannot go on, and ends it.
 * @param {string} sentence
 * @returns {never}
 */
export const giveUp = (sentence) => {
  console.error(sentence)
  process.exit(1)
}
