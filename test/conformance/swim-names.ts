import type { Fields } from './vector.ts'

/** Somebody whom no vector names, who accuses where it is not said who does. */
export const SOMEBODY = '(somebody)'

/** Under these keys an object has names for keys, a text is a name, a list is one of names. */
const NAMED = ['members', 'nodes', 'remote', 'at']
const NAMING = ['self', 'node', 'from', 'target', 'prober']
const LISTING = ['absent', 'suspectedBy', 'exclude', 'targets', 'from']

/** Every name in the vector, sorted; a name's place is its index. */
export function swimNames(...parts: readonly Fields[]): readonly string[] {
  const names = new Set<string>([SOMEBODY])
  if (typeof parts[0]?.self !== 'string') names.add('A')
  for (const part of parts) collect(part, names)
  return [...names].sort()
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    const isObject = typeof part === 'object' && part !== null && !Array.isArray(part)
    if (NAMED.includes(key) && isObject) for (const name of Object.keys(part)) names.add(name)
    if (NAMING.includes(key) && typeof part === 'string') names.add(part)
    if (LISTING.includes(key) && Array.isArray(part)) for (const name of part) names.add(String(name))
    collect(part, names)
  }
}
