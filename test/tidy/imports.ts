import { posix } from 'node:path'
import { at, isScript, type Node, nodesOf, type Rule, type Source, within } from './source.ts'

/**
 * Who may import whom: folders of src and packages. Files of one folder may always import each
 * other, and the three that stand in src itself or speak to a machine are named as such.
 */
export const table: Readonly<Record<string, readonly string[]>> = {
  core: [],
  protocols: ['core'],
  faults: ['core'],
  trace: ['core'],
  lessons: ['core', 'trace'],
  fleet: ['core', 'protocols', 'faults'],
  run: ['core', 'protocols', 'faults', 'trace', 'fleet'],
  // The lab is a program for the terminal, hence Node's own modules.
  lab: ['core', 'protocols', 'faults', 'trace', 'fleet', 'node:'],
  views: ['core', 'trace', 'run', 'locales', 'react', 'd3'],
  locales: ['core'],
  // Everything but fleet: the shell never sees a thread.
  app: [
    ...['core', 'protocols', 'faults', 'trace', 'run', 'views', 'lessons', 'lab', 'locales'],
    ...['react', 'react-dom', 'lean-qr'],
  ],
  'main.tsx': ['app', 'react', 'react-dom'],
}

/** Where everything starts. What nothing here leads to is dead, even if a unit test keeps it warm. */
const isEntry = ({ path }: Source) =>
  path === 'src/main.tsx' || path === 'src/lab/main.ts' || /^test\/(bench|browser)\//.test(path)

type Import = { readonly specifier: string | undefined; readonly start: number }

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** All imports of a file, types and re-exports too. One without a literal address has no specifier. */
export const importsOf = (source: Source): readonly Import[] =>
  nodesOf(source)
    .map(([node]) => node)
    .filter((node) => importing.has(node.type) && node.source)
    .map(({ source: address, start }) => {
      const { type, value } = address as Node
      return { specifier: type === 'Literal' ? String(value) : undefined, start }
    })

export const isRelative = (specifier: string) => specifier.startsWith('.')

/** The file that a relative import means; a query such as ?worker&url says only how it is wanted. */
export const target = (source: Source, specifier: string) =>
  posix.join(posix.dirname(source.path), specifier.replace(/\?.*$/, ''))

const folderOf = (path: string) => path.split('/')[1]

const packageOf = (specifier: string) => {
  if (specifier.startsWith('node:')) return 'node:'
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]
}

const nameOf = (source: Source, specifier: string) => {
  if (!isRelative(specifier)) return packageOf(specifier)
  const path = target(source, specifier)
  return path.startsWith('src/') ? folderOf(path) : path
}

const inSrc = (sources: readonly Source[]) => sources.filter(within('src')).filter(isScript)

export const importTable: Rule = {
  sentence: 'every folder imports only what the table of the house allows',
  complaints: (sources) =>
    inSrc(sources).flatMap((source) => {
      const folder = folderOf(source.path)
      if (!(folder in table)) return [`${source.path} stands in no folder of the house`]
      return importsOf(source)
        .filter(({ specifier }) => specifier !== undefined)
        .map(({ specifier = '', start }) => ({ name: nameOf(source, specifier), start }))
        .filter(({ name }) => name !== folder && !table[folder].includes(name))
        .map(({ name, start }) => at(source, start, `${folder} may not import ${name}`))
    }),
  guilty: [
    { 'src/core/a.ts': "import { b } from '../trace/b.ts'" },
    { 'src/core/a.ts': "import type { B } from '../fleet/b.ts'" },
    { 'src/core/a.ts': "type B = import('../fleet/b.ts').B" },
    { 'src/core/a.ts': "import * as d3 from 'd3'" },
    { 'src/core/a.ts': "import { sha } from 'node:crypto'" },
    { 'src/core/a.ts': "import { b } from '../../test/b.ts'" },
    { 'src/trace/a.ts': "export { b } from '../faults/b.ts'" },
    { 'src/trace/a.ts': "export * from '../protocols/b.ts'" },
    { 'src/fleet/a.ts': "const b = await import('../trace/b.ts')" },
    { 'src/run/a.ts': "import { useState } from 'react'" },
    { 'src/run/a.ts': "import { unzip } from 'some-package'" },
    { 'src/views/a.tsx': "import { host } from '../fleet/host.ts'" },
    { 'src/views/a.tsx': "import { force } from 'd3-force'" },
    { 'src/app/a.tsx': "import url from '../fleet/node.worker.ts?worker&url'" },
    { 'src/app/a.tsx': "import { scaleLinear } from 'd3'" },
    { 'src/locales/en.ts': "import { run } from '../run/run.ts'" },
    { 'src/main.tsx': "import { run } from './run/run.ts'" },
    { 'src/util/a.ts': '' },
  ],
  innocent: [
    { 'src/core/a.ts': "import { b } from './b.ts' // import { c } from '../app/c.ts'" },
    { 'src/core/a.ts': `const sentence = "import { b } from '../app/b.ts'"` },
    { 'src/fleet/a.ts': "import url from './node.worker.ts?worker&url'" },
    { 'src/run/a.ts': "import { run } from '../fleet/host.ts'" },
    { 'src/lab/main.ts': "import { argv } from 'node:process'" },
    { 'src/views/a.tsx': "import { forceLink } from 'd3'; import { en } from '../locales/en.ts'" },
    { 'src/app/a.tsx': "import { createRoot } from 'react-dom/client'; import './page.css'" },
    { 'src/main.tsx': "import { open } from './app/open.tsx'" },
    { 'test/a.test.ts': "import { test } from 'vitest'" },
  ],
}

export const importsResolve: Rule = {
  sentence: 'every import can be read off the text and, if relative, names a file that is there',
  complaints: (sources) => {
    const paths = new Set(sources.map(({ path }) => path))
    const unread = (source: Source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier === undefined)
        .map(({ start }) => at(source, start, 'has an import whose address is calculated'))
    const globs = (source: Source) =>
      [...source.text.matchAll(/import\.meta\.glob\b/g)].map(({ index }) =>
        at(source, index, 'imports by a pattern, which hides from the table what it imports'),
      )
    const missing = (source: Source) =>
      importsOf(source)
        .filter(
          ({ specifier }) => specifier && isRelative(specifier) && !paths.has(target(source, specifier)),
        )
        .map(({ specifier, start }) => at(source, start, `imports ${specifier}, which is not there`))
    return inSrc(sources).flatMap((source) => [...unread(source), ...globs(source), ...missing(source)])
  },
  guilty: [
    { 'src/core/a.ts': "import { b } from './b'", 'src/core/b.ts': '' },
    { 'src/core/a.ts': "import { b } from './c.ts'", 'src/core/b.ts': '' },
    { 'src/lab/a.ts': 'const b = await import(name)' },
    { 'src/views/a.ts': "const all = import.meta.glob('./*.ts')" },
  ],
  innocent: [
    { 'src/core/a.ts': "import { b } from './b.ts'", 'src/core/b.ts': '' },
    { 'src/fleet/a.ts': "import b from './b.worker.ts?worker&url'", 'src/fleet/b.worker.ts': '' },
    { 'src/app/a.tsx': "import { useState } from 'react'" },
  ],
}

const reach = (sources: readonly Source[]): ReadonlySet<string> => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const reached = new Set<string>()
  const queue = sources.filter(isEntry).map(({ path }) => path)
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const source = byPath.get(path)
    if (!source || reached.has(path)) continue
    reached.add(path)
    if (!isScript(source)) continue
    for (const { specifier } of importsOf(source))
      if (specifier && isRelative(specifier)) queue.push(target(source, specifier))
  }
  return reached
}

export const noDeadFiles: Rule = {
  sentence: 'every file is reached from the page, the lab, the bench or a test in the browser',
  complaints: (sources) => {
    // A house without a door yet has no dead rooms.
    if (!sources.some(({ path }) => path === 'src/main.tsx')) return []
    const reached = reach(sources)
    return sources
      .filter(within('src'))
      .filter(({ path }) => !path.endsWith('.d.ts') && !reached.has(path))
      .map(({ path }) => `${path} is imported by nobody`)
  },
  guilty: [
    { 'src/main.tsx': '', 'src/core/a.ts': '' },
    { 'src/main.tsx': '', 'src/core/a.ts': '', 'test/a.test.ts': "import '../src/core/a.ts'" },
    { 'src/main.tsx': '', 'src/core/a.ts': "import './b.ts'", 'src/core/b.ts': "import './a.ts'" },
    { 'src/main.tsx': '', 'src/fleet/a.worker.ts': '' },
    { 'src/main.tsx': '', 'src/app/page.css': '' },
  ],
  innocent: [
    {
      'src/main.tsx': "import './app/a.tsx'",
      'src/app/a.tsx': "import './a.css'; import b from '../fleet/b.worker.ts?worker&url'",
      'src/app/a.css': '',
      'src/fleet/b.worker.ts': "export type { C } from './c.ts'",
      'src/fleet/c.ts': '',
      'src/app/vite.d.ts': '',
    },
    { 'src/main.tsx': '', 'src/lab/main.ts': "await import('./a.ts')", 'src/lab/a.ts': '' },
    { 'src/main.tsx': '', 'src/fleet/bare.ts': '', 'test/bench/main.ts': "import '../../src/fleet/bare.ts'" },
    { 'src/core/a.ts': '' },
  ],
}
