/** What the page weighs: all its scripts, as a server sends them. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { formatTable, verdict } from './table.ts'

/** What opening the page loads may take this much, in the language that weighs more. */
const BAR_BYTES = 130_000

/** What a language says when the page opens, before the mark that the build gives to each file. */
const LANGUAGE = /^(en|zh)-[\w-]{8}\.js$/

export interface SizeFigures {
  /** What opening the page loads, with its language and without the workers. */
  readonly pageBytes: number
  readonly workerBytes: number
  /** What is loaded only when somebody asks for it. */
  readonly laterBytes: number
  readonly totalBytes: number
  readonly passes: boolean
}

/** Weighs the built page in the folder `dist`, prints the figures and answers with them. */
export function benchSize(dist: string): SizeFigures {
  const scripts = new Map(
    readdirSync(`${dist}/assets`)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(`${dist}/assets/${name}`, 'utf8')]),
  )
  const opening = importedBy(readFileSync(`${dist}/index.html`, 'utf8'), scripts)
  const weigh = (wanted: (name: string) => boolean): number =>
    [...scripts].reduce(
      (sum, [name, text]) => sum + (wanted(name) ? gzipSync(text, { level: 9 }).length : 0),
      0,
    )
  const isWorker = (name: string): boolean => name.includes('.worker-')
  const inLanguages = [...scripts.keys()]
    .filter((name) => LANGUAGE.test(name))
    .map((language) => importedBy(`import "./${language}"`, scripts, new Set(opening)))
  const pageBytes = Math.max(...inLanguages.map((loaded) => weigh((name) => loaded.has(name))))
  const workerBytes = weigh(isWorker)
  const totalBytes = weigh(() => true)
  const laterBytes = totalBytes - pageBytes - workerBytes
  const figures = { pageBytes, workerBytes, laterBytes, totalBytes, passes: pageBytes <= BAR_BYTES }
  print(figures)
  return figures
}

/** The scripts that a text loads at once, by name, and those that they load. */
function importedBy(
  text: string,
  scripts: ReadonlyMap<string, string>,
  found = new Set<string>(),
): Set<string> {
  for (const [, name] of text.matchAll(/(?:src=|href=|from|import)\s*"\.\/(?:assets\/)?([\w.-]+\.js)"/g)) {
    const script = scripts.get(name as string)
    if (script === undefined || found.has(name as string)) continue
    found.add(name as string)
    importedBy(script, scripts, found)
  }
  return found
}

function print({ pageBytes, workerBytes, laterBytes, totalBytes, passes }: SizeFigures): void {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)
  console.log('\nThe JavaScript, gzip kB\n')
  console.log(
    formatTable([
      ['page', kilobytes(pageBytes), `at most ${kilobytes(BAR_BYTES)}`, verdict(passes)],
      ['workers', kilobytes(workerBytes)],
      ['on demand', kilobytes(laterBytes)],
      ['all', kilobytes(totalBytes)],
    ]),
  )
}
