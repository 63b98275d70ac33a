// The packages, exactly as the lock file has them. Nothing but Node's own modules is used here.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { giveUp, inProject, root } from './project.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * @param {string} path
 * @returns {Packages}
 */
const packagesIn = (path) => {
  try {
    return JSON.parse(readFileSync(inProject(path), 'utf8')).packages
  } catch {
    return {}
  }
}

/**
 * Whether all is there that is asked for, in that version. What is optional may be missing, since it
 * is mostly for another machine. Dates say less: they change with every checkout and every copy.
 * @param {Packages} wanted
 * @param {Packages} present
 */
export const isComplete = (wanted, present) =>
  Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in present ? present[path].version === version : optional === true),
  )

/** Installs what is missing. All talk goes to standard error: a command's output may be data. */
export const install = () => {
  const wanted = packagesIn('package-lock.json')
  if (isComplete(wanted, packagesIn('node_modules/.package-lock.json'))) return
  console.error('Installing the packages. This is needed only once.')
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  })
  if (status !== 0) giveUp('The packages could not be installed: npm says above why.')
}
