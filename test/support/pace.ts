/**
 * How long a piece of work takes on a machine of our time that has nothing else to do. It is measured against a piece
 * of reckoning done right beside it, because a test has no machine to itself: what slows the one slows the other.
 */
export function quietMs(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < ATTEMPTS; i++) best = Math.min(best, (timedMs(work) / timedMs(reckon)) * RECKONING_MS)
  return best
}

const ATTEMPTS = 5
const RECKONING_MS = 10
const STEPS = 4_000_000
let reckoned = 1

/** Takes about RECKONING_MS. */
function reckon(): void {
  let sum = reckoned
  for (let i = 0; i < STEPS; i++) sum = sum * 0.999999 + 1
  // What nobody reads may be left out by a clever engine.
  reckoned = sum
}

function timedMs(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
