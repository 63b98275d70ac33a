import type { Fields } from './vector.ts'

/** Every name in the vector, and as many more as it says there are nodes; each name's place is its index. */
export function namesIn(initial: Fields, ...rest: readonly Fields[]): readonly string[] {
  const names = new Set<string>([String(initial.self ?? 'A')])
  const { nodes } = initial
  if (Array.isArray(nodes)) for (const name of nodes) names.add(String(name))
  const count = typeof nodes === 'number' ? nodes : 0
  for (let i = 0; i < count; i++) names.add(i < 26 ? String.fromCharCode(65 + i) : `N${i}`)
  for (const part of [initial, ...rest]) collectNames(part, names)
  return [...names].sort()
}

/** Where names stand in a list. */
const NAMING = ['present', 'absent', 'live', 'failed', 'stale', 'removed', 'sentTo', 'seeds']

function collectNames(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (key === 'table' && typeof part === 'object' && part !== null)
      for (const name of Object.keys(part)) names.add(name)
    else if (key === 'from' && typeof part === 'string') names.add(part)
    else if (NAMING.includes(key) && Array.isArray(part)) for (const name of part) names.add(String(name))
    else collectNames(part, names)
  }
}

/** The index that a name stands for. */
export function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name)
  if (index < 0) throw new Error(`nobody is called ${name}`)
  return index
}
