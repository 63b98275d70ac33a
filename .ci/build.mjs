// The built page in dist, made again only when something that it is made of has changed.
import { utimesSync } from 'node:fs'
import { inProject, isFresh, runTool } from './project.mjs'

const page = 'dist/index.html'
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/** Builds the page, whether needed or not, and tells whether it went well. */
export const build = () => {
  const began = new Date()
  const built = runTool('node_modules/vite/bin/vite.js', ['build'], { stdout: 2 })
  // The page is dated by the build's beginning: a file saved while it ran is newer than the page.
  if (built) utimesSync(inProject(page), began, began)
  return built
}

/** Builds the page if it is missing or out of date. */
export const buildIfNeeded = () => isFresh(page, sources) || build()
