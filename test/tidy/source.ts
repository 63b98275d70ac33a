import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** A file of the house, its path as seen from the top and with slashes. */
export type Source = { readonly path: string; readonly text: string }

/** A small house for a rule to look at: path → text. */
export type House = Readonly<Record<string, string>>

/**
 * A rule of the house. It returns one complaint for each thing that breaks it, and brings along
 * what it must complain about and what it must not: a rule that cannot fail is none.
 */
export type Rule = {
  readonly sentence: string
  readonly complaints: (sources: readonly Source[]) => readonly string[]
  readonly guilty: readonly House[]
  readonly innocent: readonly House[]
}

/** A node of a parsed file, in the shape that ESTree has for all of them. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [key: string]: unknown
}

export const sourcesOf = (house: House): readonly Source[] =>
  Object.entries(house).map(([path, text]) => ({ path, text }))

const root = fileURLToPath(new URL('../..', import.meta.url))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile())

export const readHouse = (): readonly Source[] =>
  ['src', 'test', '.ci']
    .flatMap(filesIn)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

export const isScript = ({ path }: Source) => /\.(ts|tsx|mjs)$/.test(path)

export const within =
  (...folders: readonly string[]) =>
  ({ path }: Source) =>
    folders.some((folder) => path.startsWith(`${folder}/`))

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

type Parsed = {
  readonly program: Node
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[]
}

const parsed = new WeakMap<Source, Parsed>()

/** The syntax tree of a script, made once. Comments and strings are told from code by a real parser. */
export const parse = (source: Source): Parsed => {
  const known = parsed.get(source)
  if (known) return known
  const { program, comments, errors } = parseSync(source.path, source.text)
  if (errors.length > 0) throw new Error(`${source.path} cannot be parsed: ${errors[0].message}`)
  const fresh = { program: program as unknown as Node, comments }
  parsed.set(source, fresh)
  return fresh
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

export const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)

type Held = readonly [Node, Node | undefined]

/** The node and all below it, each with the node that holds it. */
export const walk = (node: Node, parent?: Node): readonly Held[] => [
  [node, parent],
  ...childrenOf(node).flatMap((child) => walk(child, node)),
]

const walked = new WeakMap<Source, readonly Held[]>()

/** All nodes of a script, walked once for all rules. */
export const nodesOf = (source: Source): readonly Held[] => {
  const known = walked.get(source) ?? walk(parse(source).program)
  walked.set(source, known)
  return known
}

/** A complaint that names the place, so that an editor can jump there. */
export const at = (source: Source, offset: number, what: string) =>
  `${source.path}:${lineAt(source.text, offset)} ${what}`

export const lineOf = lineAt
