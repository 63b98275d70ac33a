/**
 * What arithmetic says about the spread of one new stamp, when all nodes gossip at once, round by round, and tell what
 * they knew at the round's start: the number of nodes that have it is then a Markov chain, and its distribution is
 * computed exactly, not simulated. Frieze and Grimmett (1985) and Pittel (1987) study push, Demers et al. (1987) pull,
 * Karp et al. (2000) both.
 *
 * One round, from k nodes that have it to more. Push: each of the k picks `fanout` different ones of the n − 1 others.
 * Sender by sender one counts how many different places are hit (occupancy); which ones is left to chance, so those
 * without the stamp among them are hypergeometric. Pull: each node without it asks `fanout` others and gets it unless
 * all of these are without it, too. Push-pull: those that no push has reached pull. There are only sums and products
 * of positive numbers, so nothing cancels.
 */
export type Exchange = 'push' | 'pull' | 'push-pull'

/** How a stamp spreads through a number of nodes. */
export interface SpreadTheory {
  readonly nodes: number
  readonly exchange: Exchange
  readonly fanout: number
  /** By round: the probability that all have it by its end; round 0 is before any message. */
  readonly done: readonly number[]
  /** By round: how many have it, on average. */
  readonly expected: readonly number[]
  /** By round: at most this many have it with a probability of at least 5 %, and of at least 95 %. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** The rounds until all have it. */
  readonly mean: number
  readonly sd: number
  readonly quantiles: { readonly p05: number; readonly p50: number; readonly p95: number }
  readonly band: EndBand
}

/** Rounds between which a spread ends, both included, and how likely it does. */
export interface EndBand {
  readonly from: number
  readonly to: number
  readonly coverage: number
}

/** What a band from the 5 % to the 95 % quantile encloses. */
const COVERAGE = 0.9
/** The chain is followed until hardly any run is left that has not ended. */
const REST = 1e-13
/** What is less likely than this beside the likeliest does not change a figure's last digit. */
const NOTHING = 1e-16

/** A distribution over whole numbers: `weights[i]` belongs to `from + i`. */
interface Spectrum {
  readonly from: number
  readonly weights: Float64Array
}

const computed = new Map<string, SpreadTheory>()

/** The chain of a cluster of at least one node; computed once. */
export function spreadTheory(nodes: number, exchange: Exchange, fanout: number): SpreadTheory {
  const calls = Math.min(fanout, nodes - 1)
  const key = `${nodes} ${exchange} ${calls}`
  const known = computed.get(key)
  if (known) return known
  const theory = followChain(nodes, exchange, calls)
  computed.set(key, theory)
  return theory
}

function followChain(nodes: number, exchange: Exchange, fanout: number): SpreadTheory {
  const next = oneRound(nodes, exchange, fanout)
  let now = certain(1)
  const done: number[] = []
  const expected: number[] = []
  const low: number[] = []
  const high: number[] = []
  for (;;) {
    done.push(weightOf(now, nodes))
    expected.push(now.weights.reduce((sum, weight, i) => sum + weight * (now.from + i), 0))
    low.push(quantile(now, 0.05))
    high.push(quantile(now, 0.95))
    const left = now.weights.reduce((sum, weight, i) => (now.from + i < nodes ? sum + weight : sum), 0)
    if (left < REST) break
    now = mix(now, next)
  }
  const ends = { from: 0, weights: Float64Array.from(done, (by, round) => by - (done[round - 1] ?? 0)) }
  const mean = ends.weights.reduce((sum, weight, round) => sum + weight * round, 0)
  const variance = ends.weights.reduce(
    (sum, weight, round) => sum + weight * (round - mean) * (round - mean),
    0,
  )
  const quantiles = { p05: quantile(ends, 0.05), p50: quantile(ends, 0.5), p95: quantile(ends, 0.95) }
  const moments = { mean, sd: Math.sqrt(variance), quantiles, band: bandOf(done) }
  return { nodes, exchange, fanout, done, expected, low, high, ...moments }
}

/** How many have it after a round, for a number that have it before; each row is computed when it is first asked for. */
function oneRound(nodes: number, exchange: Exchange, fanout: number): (have: number) => Spectrum {
  const others = nodes - 1
  const rows = new Map<number, Spectrum>()
  const hitsOf = hitCounter(others, fanout)
  const compute = (have: number): Spectrum => {
    const without = nodes - have
    if (without === 0) return certain(nodes)
    const pulled = 1 - allAmong(without - 1, others, fanout)
    if (exchange === 'pull') return shifted(binomial(without, pulled), have)
    const pushed = mix(hitsOf(have), (places) => hypergeometric(others, without, places))
    if (exchange === 'push') return shifted(pushed, have)
    return shifted(thenPulled(pushed, without, pulled), have)
  }
  return (have) => {
    const row = rows.get(have) ?? compute(have)
    rows.set(have, row)
    return row
  }
}

/**
 * How many of `without` have it when some were told and each of the others pulls it with a probability. Whoever was told
 * one more pulls one less, so that by Horner's rule the pulls of all cases are reckoned together: the terms are those of
 * Σ w(told) · z^told · (q + p·z)^(without − told).
 */
function thenPulled({ from, weights }: Spectrum, without: number, p: number): Spectrum {
  const q = 1 - p
  const sum = new Float64Array(weights.length)
  for (let told = 0; told < weights.length; told++) {
    for (let i = told; i > 0; i--) sum[i] = (sum[i] as number) * q + (sum[i - 1] as number) * p
    sum[0] = (sum[0] as number) * q
    sum[told] = (sum[told] as number) + (weights[told] as number)
  }
  const rest = binomial(without - (from + weights.length - 1), p)
  return mix({ from, weights: sum }, (some) => shifted(rest, some))
}

/** How many different ones of `places` are hit by so many senders, each of which hits `fanout` different ones. */
function hitCounter(places: number, fanout: number): (senders: number) => Spectrum {
  const hits: Spectrum[] = [certain(0)]
  return (senders) => {
    while (hits.length <= senders)
      hits.push(
        mix(hits.at(-1) as Spectrum, (hit) => shifted(hypergeometric(places, places - hit, fanout), hit)),
      )
    return hits[senders] as Spectrum
  }
}

/** The probability that `picks` different ones of `all` are all among `some`. */
function allAmong(some: number, all: number, picks: number): number {
  let probability = 1
  for (let pick = 0; pick < picks; pick++) probability *= Math.max(0, some - pick) / (all - pick)
  return probability
}

/** How many of `count` succeed. */
function binomial(count: number, success: number): Spectrum {
  if (success >= 1) return certain(count)
  const odds = success / (1 - success)
  const mode = Math.min(count, Math.floor((count + 1) * success))
  return fromMode(0, count, mode, (i) => ((count - i) / (i + 1)) * odds)
}

/** How many of the `marked` ones among `all` are picked when `picks` different ones are. */
function hypergeometric(all: number, marked: number, picks: number): Spectrum {
  const least = Math.max(0, picks + marked - all)
  const most = Math.min(picks, marked)
  const mode = Math.min(most, Math.max(least, Math.floor(((picks + 1) * (marked + 1)) / (all + 2))))
  return fromMode(
    least,
    most,
    mode,
    (i) => ((marked - i) * (picks - i)) / ((i + 1) * (all - marked - picks + i + 1)),
  )
}

/**
 * A distribution with one peak, from the ratio of each term to the one before it. It is built from its largest term
 * outward, because the first may be too small for a number to hold.
 */
function fromMode(least: number, most: number, mode: number, ratio: (i: number) => number): Spectrum {
  // Written from the middle of a row that is used again and again, for there are very many of these.
  if (scratch.length < 2 * (most - least + 1)) scratch = new Float64Array(4 * (most - least + 1))
  const middle = scratch.length >> 1
  let total = 1
  let end = mode
  let start = mode
  scratch[middle] = 1
  for (let weight = 1; end < most; end++) {
    weight *= ratio(end)
    if (weight < NOTHING) break
    scratch[middle + end + 1 - mode] = weight
    total += weight
  }
  for (let weight = 1; start > least; start--) {
    weight /= ratio(start - 1)
    if (weight < NOTHING) break
    scratch[middle + start - 1 - mode] = weight
    total += weight
  }
  const weights = scratch.slice(middle + start - mode, middle + end + 1 - mode)
  const scale = 1 / total
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * scale
  return { from: start, weights }
}

let scratch = new Float64Array(64)

/** What follows from each number, weighed by how likely that number is. */
function mix({ from, weights }: Spectrum, next: (value: number) => Spectrum): Spectrum {
  const parts: Spectrum[] = []
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (let i = 0; i < weights.length; i++) {
    const part = next(from + i)
    parts.push(part)
    start = Math.min(start, part.from)
    end = Math.max(end, part.from + part.weights.length)
  }
  const sum = new Float64Array(end - start)
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Spectrum
    const weight = weights[i] as number
    const offset = part.from - start
    for (let j = 0; j < part.weights.length; j++)
      sum[offset + j] = (sum[offset + j] as number) + weight * (part.weights[j] as number)
  }
  return trimmed({ from: start, weights: sum })
}

function certain(value: number): Spectrum {
  return { from: value, weights: Float64Array.of(1) }
}

function shifted({ from, weights }: Spectrum, by: number): Spectrum {
  return { from: from + by, weights }
}

/** Without the ends that are as good as impossible. */
function trimmed({ from, weights }: Spectrum): Spectrum {
  let start = 0
  let end = weights.length
  while (start < end - 1 && (weights[start] as number) < NOTHING) start++
  while (end > start + 1 && (weights[end - 1] as number) < NOTHING) end--
  return { from: from + start, weights: weights.subarray(start, end) }
}

function weightOf({ from, weights }: Spectrum, value: number): number {
  return weights[value - from] ?? 0
}

/** The smallest number that is not exceeded with at least this probability. */
function quantile({ from, weights }: Spectrum, probability: number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i] as number
    if (sum >= probability) return from + i
  }
  return from + weights.length - 1
}

/**
 * A spread ends after a whole number of rounds, so hardly ever do two rounds enclose exactly 90 %: the two quantiles
 * themselves may enclose 99 %. Of all pairs this is the one that comes closest to 90 %, in whole per cent, and among
 * equals the shortest and then the most even one.
 */
function bandOf(done: readonly number[]): EndBand {
  let best: EndBand = { from: 0, to: done.length - 1, coverage: 1 }
  let least = costOf(done, best)
  for (let from = 0; from < done.length; from++)
    for (let to = from; to < done.length; to++) {
      const band = { from, to, coverage: (done[to] as number) - (done[from - 1] ?? 0) }
      const cost = costOf(done, band)
      if (cost < least) [best, least] = [band, cost]
    }
  return best
}

function costOf(done: readonly number[], { from, to, coverage }: EndBand): number {
  const below = done[from - 1] ?? 0
  const above = 1 - (done[to] as number)
  return Math.round(Math.abs(coverage - COVERAGE) * 100) * 1000 + (to - from) + Math.abs(below - above)
}
