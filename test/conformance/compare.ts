/** What all adapters claim of an outcome in the same words. */
import type { Reader } from './vector.ts'

/** Throws when something is not so. */
export function claim(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** A list of names stands for exactly these, whether or not the node itself is among them. */
export function compareNames(
  fields: Reader,
  key: string,
  found: readonly string[],
  self: string | undefined,
): void {
  if (!fields.has(key)) return
  const wanted = fields.names(key).filter((name) => name !== self)
  claim([...wanted].sort().join() === [...found].sort().join(), `${key} are ${found.join(', ') || 'none'}`)
}

/** Who was called, by their number or by their names. */
export function compareCalled(
  fields: Reader,
  key: string,
  called: readonly number[],
  names: readonly string[],
): void {
  if (!fields.has(key)) return
  const wanted = fields.take(key)
  if (typeof wanted === 'number') claim(wanted === called.length, `${called.length} messages were sent`)
  else if (Array.isArray(wanted)) {
    const found = called.map((to) => names[to]).sort()
    claim([...wanted].sort().join() === found.join(), `called were ${found.join(', ') || 'none'}`)
  } else throw new Error(`${key} is neither a number nor a list of names`)
}

/** Seconds may have a fraction that no binary number has; a clock reads whole milliseconds. */
export function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000)
}

/** The steps of a sequence. */
export function stepsOf(fields: Reader, what: string): readonly unknown[] {
  const steps = fields.take('steps')
  if (!Array.isArray(steps)) throw new Error(`${what}.steps is no list`)
  return steps
}
