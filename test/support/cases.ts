/** How many random cases the tests try. LAWS_RUNS multiplies all of them, for a long search by night. */
const FACTOR = Number(process.env.LAWS_RUNS ?? 1)

/** A long search takes its time. */
export const PATIENCE_MS = 60_000 * Math.max(1, FACTOR)

export const CASES = {
  /** A property of a single function. */
  plain: runs(200),
  /** A law over a whole run. */
  law: runs(120),
  /** A law that needs several runs of one scenario. */
  costly: runs(40),
}

function runs(count: number): number {
  return Math.max(1, Math.round(count * FACTOR))
}
