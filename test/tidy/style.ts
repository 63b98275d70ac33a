import { at, isScript, lineOf, nodesOf, parse, type Rule, type Source, within } from './source.ts'

const scriptsOfSrc = (sources: readonly Source[]) => sources.filter(within('src')).filter(isScript)

const mostLines = 300

export const shortFiles: Rule = {
  sentence: `no file of src is over ${mostLines} lines`,
  complaints: (sources) =>
    sources
      .filter(within('src'))
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path} has ${lines} lines`),
  guilty: [
    { 'src/core/a.ts': 'x\n'.repeat(mostLines + 1) },
    { 'src/app/page.css': 'x\n'.repeat(mostLines).concat('x') },
  ],
  innocent: [{ 'src/core/a.ts': 'x\n'.repeat(mostLines) }, { 'test/a.test.ts': 'x\n'.repeat(1000) }],
}

export const noEnums: Rule = {
  sentence: 'there is no enum, which is neither a type nor plain data',
  complaints: (sources) =>
    scriptsOfSrc(sources).flatMap((source) =>
      nodesOf(source)
        .filter(([{ type }]) => type === 'TSEnumDeclaration')
        .map(([{ start }]) => at(source, start, 'declares an enum')),
    ),
  guilty: [{ 'src/core/a.ts': 'enum Kind { A }' }, { 'src/core/a.ts': 'export const enum Kind { A }' }],
  innocent: [{ 'src/core/a.ts': "// Not an enum Kind { A }.\nexport type Kind = 'a'" }],
}

export const noDefaults: Rule = {
  sentence: 'everything is exported by its name',
  complaints: (sources) =>
    scriptsOfSrc(sources).flatMap((source) =>
      nodesOf(source)
        .filter(
          ([{ type, exported }]) =>
            type === 'ExportDefaultDeclaration' ||
            (type === 'ExportSpecifier' && (exported as { name?: string }).name === 'default'),
        )
        .map(([{ start }]) => at(source, start, 'exports a default')),
    ),
  guilty: [
    { 'src/core/a.ts': 'export default 3' },
    { 'src/views/a.tsx': 'export default function View() {}' },
    { 'src/core/a.ts': 'const a = 3\nexport { a as default }' },
  ],
  innocent: [
    { 'src/core/a.ts': 'export const standard = 3 // not export default 3' },
    { 'vite.config.ts': 'export default {}' },
  ],
}

export const anySaysWhy: Rule = {
  sentence: 'an `any` says why, on its line or on the line above',
  complaints: (sources) =>
    scriptsOfSrc(sources).flatMap((source) => {
      const said = new Set(
        parse(source)
          .comments.filter(({ value }) => /\p{L}{2,}.*\p{L}{2,}/u.test(value))
          .flatMap(({ start, end }) => [lineOf(source.text, start), lineOf(source.text, end)]),
      )
      return nodesOf(source)
        .filter(([{ type }]) => type === 'TSAnyKeyword')
        .filter(([{ start }]) => {
          const line = lineOf(source.text, start)
          return !said.has(line) && !said.has(line - 1)
        })
        .map(([{ start }]) => at(source, start, 'has an `any` without a reason'))
    }),
  guilty: [
    { 'src/core/a.ts': 'const a: any = 3' },
    { 'src/core/a.ts': 'const a = b as any //' },
    { 'src/core/a.ts': '// The reason is too far away.\n\nconst a: any[] = []' },
  ],
  innocent: [
    { 'src/core/a.ts': '// Whatever structured clone gives back.\nconst a: any = 3' },
    { 'src/core/a.ts': 'const a: any = 3 // whatever structured clone gives back' },
    { 'src/core/a.ts': '/**\n * Whatever it is.\n */\nconst a: any = 3' },
    { 'src/core/a.ts': 'const any = "any"' },
  ],
}

export const nothingPutOff: Rule = {
  sentence: 'no comment puts work off',
  complaints: (sources) =>
    sources.filter(isScript).flatMap((source) =>
      parse(source)
        .comments.filter(({ value }) => /\b(TODO|FIXME|XXX|HACK)\b/i.test(value))
        .map(({ start }) => at(source, start, 'puts work off')),
    ),
  guilty: [
    { 'src/core/a.ts': '// TODO: the rest' },
    { 'test/a.test.ts': '/* fixme */' },
    { '.ci/a.mjs': '/** XXX */' },
  ],
  innocent: [{ 'src/core/a.ts': "const word = 'TODO' // all done" }],
}
