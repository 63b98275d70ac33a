// A TypeScript program for the terminal, as one file that Node runs at once.
import { renameSync, rmSync } from 'node:fs'
import { inProject, isFresh, root } from './project.mjs'

/**
 * Bundles `entry` to .cache/NAME/main.mjs if it is missing or out of date, and returns where it is.
 * Packages stay outside. The bundle is made aside and moved into place, so that two commands
 * started together never run half a file.
 * @param {string} name
 * @param {string} entry
 */
export const bundle = async (name, entry) => {
  const folder = `.cache/${name}`
  const product = `${folder}/main.mjs`
  if (isFresh(product, ['src', 'package-lock.json', '.ci/bundle.mjs', entry.replace(/[^/]+$/, '')]))
    return inProject(product)

  const aside = `${folder}.${process.pid}`
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    // Warnings go to standard error; standard output belongs to the program that is built here.
    logLevel: 'warn',
    build: {
      ssr: entry,
      outDir: aside,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  rmSync(inProject(folder), { recursive: true, force: true })
  renameSync(inProject(aside), inProject(folder))
  return inProject(product)
}
