import { isRelative, target } from './imports.ts'
import { at, isScript, type Node, nodesOf, type Rule, type Source, within } from './source.ts'

/** What gives the words of later parts to whoever is below one. */
const HOOK = 'useLaterWords'
const HOME = 'src/views/words.ts'

type Import = { readonly path: string; readonly names: readonly string[]; readonly start: number }

/** What a file cannot run without: not its types, and not what it fetches when it is asked for. */
const needsOf = (source: Source): readonly Import[] =>
  nodesOf(source)
    .map(([node]) => node)
    .filter(({ type }) => /^(Import|ExportNamed|ExportAll)Declaration$/.test(type))
    .filter((node) => node.source && node.importKind !== 'type' && node.exportKind !== 'type')
    .map(({ source: address, specifiers, start }) => ({
      path: String((address as Node).value),
      names: ((specifiers ?? []) as readonly Node[]).map((one) => String((one.imported as Node)?.name)),
      start,
    }))
    .filter(({ path }) => isRelative(path))
    .map((one) => ({ ...one, path: target(source, one.path) }))

/** The files that are on the page as soon as it opens. */
const openingOf = (sources: readonly Source[]): readonly Source[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const found = new Set<Source>()
  const queue = ['src/main.tsx']
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const source = byPath.get(path)
    if (!source || found.has(source) || !isScript(source)) continue
    found.add(source)
    queue.push(...needsOf(source).map((one) => one.path))
  }
  return [...found]
}

export const laterWordsComeLater: Rule = {
  sentence: 'what is there when the page opens says nothing that is fetched later',
  complaints: (sources) =>
    openingOf(sources.filter(within('src'))).flatMap((source) =>
      needsOf(source)
        .filter(({ path, names }) => path === HOME && names.includes(HOOK))
        .map(({ start }) => at(source, start, `uses ${HOOK}, and is there when the page opens`)),
    ),
  guilty: [
    {
      'src/main.tsx': "import './app/a.tsx'",
      'src/app/a.tsx': "import { useLaterWords } from '../views/words.ts'",
    },
    {
      'src/main.tsx': "export { a } from './views/a.tsx'",
      'src/views/a.tsx': "import { useLaterWords as words, useWords } from './words.ts'",
    },
  ],
  innocent: [
    {
      'src/main.tsx': "import { useWords } from './views/words.ts'; const a = await import('./app/a.tsx')",
      'src/app/a.tsx': "import { useLaterWords } from '../views/words.ts'",
      'src/views/words.ts': 'export const useLaterWords = 1; export const useWords = 2',
    },
    {
      'src/main.tsx': "import type { A } from './app/a.tsx'",
      'src/app/a.tsx': "import { useLaterWords } from '../views/words.ts'",
    },
  ],
}
