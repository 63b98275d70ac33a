/**
 * How much of their random cases the tests try: `npm test` all of them, a quick run a part, and LAWS_RUNS says another
 * multiple, for a long search by night.
 */
const FACTOR = Number(process.env.LAWS_RUNS ?? 0.1)

/** A long search takes its time. */
export const PATIENCE_MS = 60_000 * Math.max(1, FACTOR)

export const CASES = {
  /** A property of a single function. */
  plain: share(200),
  /** A law over a whole run. */
  law: share(120),
  /** A law that needs several runs of one scenario. */
  costly: share(40),
}

/** The part of so many cases that is tried now, and at least one. */
export function share(count: number): number {
  return Math.max(1, Math.round(count * FACTOR))
}
