/**
 * The adapter from the φ vectors to the code that the phi protocol runs on. Times are milliseconds, in chitchat's dialect
 * seconds. A detector is given by the mean and sd of its intervals, by the intervals, or by the heartbeats that came in.
 */
import {
  type Arrivals,
  addInterval,
  arrive,
  meanMs,
  noArrivals,
  phiAt,
  variance,
} from '../../src/core/arrivals.ts'
import { isGone, normalCdf, type PhiForm, type PhiRules, phiOf } from '../../src/core/phi.ts'
import { claim, stepsOf } from './compare.ts'
import { type Fields, type Reader, readFields, type Vector } from './vector.ts'

/** The dialects of φ, and what each system takes for granted. */
const DIALECTS: Readonly<Record<string, PhiRules>> = {
  akka: rules('pekko', { estimateMs: 1000, minSdMs: 100, pauseMs: 3000 }),
  pekko: rules('pekko', { estimateMs: 1000, minSdMs: 100, pauseMs: 3000 }),
  cassandra: rules('cassandra', { estimateMs: 2000, maxIntervalMs: 2000 }),
  chitchat: rules('chitchat', { estimateMs: 5000, maxIntervalMs: 10_000 }),
}
export const PHI_DIALECTS = Object.keys(DIALECTS)

const MS_PER_SECOND = 1000

interface Case {
  readonly rules: PhiRules
  readonly unitMs: number
  readonly arrivals: Arrivals
  /** A distribution that is given and not learned. */
  readonly given: { readonly mean: number; readonly sd: number } | null
}

function rules(form: PhiForm, own: Partial<PhiRules>): PhiRules {
  return { form, threshold: 8, window: 1000, minSdMs: 0, pauseMs: 0, estimateMs: 0, maxIntervalMs: 0, ...own }
}

/** Carries a vector out; throws when the outcome is another, or when the vector says what is not understood. */
export function conformPhi({ dialect, initial, event, expected }: Vector): void {
  const one = begin(dialect, initial)
  happen(one, event, expected, 'event')
}

function begin(dialect: string, initial: Fields): Case {
  const fields = readFields(initial, 'initial')
  const unitMs = dialect === 'chitchat' ? MS_PER_SECOND : 1
  const isGiven = fields.has('mean')
  const defaults = DIALECTS[dialect] as PhiRules
  const config = readFields(fields.object('config'), 'initial.config')
  const window = fields.has('window') ? fields.number('window') : config.number('window', defaults.window)
  const spoken = { ...rulesOf(config, isGiven ? rules(defaults.form, {}) : defaults, unitMs), window }
  const given = isGiven ? { mean: fields.number('mean') * unitMs, sd: fields.number('sd', 0) * unitMs } : null
  const arrivals = noArrivals()
  for (const at of numbersIn(fields, 'heartbeats')) arrive(arrivals, at * unitMs, spoken)
  for (const interval of numbersIn(fields, 'intervals')) addInterval(arrivals, interval * unitMs, spoken)
  fields.end()
  return { rules: spoken, unitMs, arrivals, given }
}

function rulesOf(config: Reader, defaults: PhiRules, unitMs: number): PhiRules {
  const time = (defaultMs: number, ...keys: string[]): number => {
    const key = keys.find((candidate) => config.has(candidate))
    return key === undefined ? defaultMs : config.number(key) * unitMs
  }
  const { threshold, estimateMs, minSdMs, pauseMs, maxIntervalMs } = defaults
  const read = {
    ...defaults,
    threshold: config.number('threshold', threshold),
    estimateMs: time(estimateMs, 'firstHeartbeatEstimate', 'initialInterval', 'firstSample', 'prior'),
    minSdMs: time(minSdMs, 'minSd'),
    pauseMs: time(pauseMs, 'acceptablePause'),
    maxIntervalMs: time(maxIntervalMs, 'maxInterval'),
  }
  config.end()
  return read
}

function happen(one: Case, event: unknown, expected: Fields, what: string): void {
  const fields = readFields(event, what)
  const wanted = readFields(expected, `what ${what} leads to`)
  const { rules: spoken, unitMs, arrivals, given } = one
  const type = fields.string('type')
  switch (type) {
    case 'sequence':
      for (const [i, step] of stepsOf(fields, what).entries()) {
        const { expected: then = {}, ...rest } = step as { expected?: Fields }
        happen(one, rest, then, `${what}.steps[${i}]`)
      }
      break
    case 'phi':
    case 'cdf': {
      const elapsedMs = fields.number('elapsed') * unitMs
      const { mean, sd } = given ?? { mean: meanMs(arrivals, spoken), sd: Math.sqrt(variance(arrivals)) }
      compareNumbers(wanted, 'phi', [phiOf(elapsedMs, mean, sd, spoken)])
      if (wanted.has('cdf')) compareNumbers(wanted, 'cdf', [normalCdf(elapsedMs, mean, sd)])
      compareAnswers(wanted, [isGone(phiOf(elapsedMs, mean, sd, spoken), spoken)])
      break
    }
    case 'phi-at':
    case 'available-at':
    case 'convicted-at': {
      const found = numbersIn(fields, 'at').map((at) => phiAt(arrivals, at * unitMs, spoken))
      compareNumbers(wanted, 'phi', found)
      compareAnswers(
        wanted,
        found.map((phi) => isGone(phi, spoken)),
      )
      break
    }
    case 'heartbeat': {
      const before = JSON.stringify(arrivals.intervals)
      arrive(arrivals, fields.number('at') * unitMs, spoken)
      if (wanted.has('historyAdded'))
        claim(wanted.take('historyAdded') === (JSON.stringify(arrivals.intervals) !== before), 'historyAdded')
      break
    }
    case 'stats':
      break
    default:
      throw new Error(`no event is called ${type}`)
  }
  compareRest(one, wanted)
  fields.end()
  wanted.end()
}

/** What may be claimed after any event: the statistics, and who is available at a time that the key names. */
function compareRest({ rules: spoken, unitMs, arrivals }: Case, wanted: Reader): void {
  compareNumbers(wanted, 'mean', [meanMs(arrivals, spoken) / unitMs])
  compareNumbers(wanted, 'variance', [variance(arrivals) / (unitMs * unitMs)])
  compareNumbers(wanted, 'sd', [Math.sqrt(variance(arrivals)) / unitMs])
  if (wanted.has('count')) claim(wanted.number('count') === arrivals.intervals.length, 'count')
  for (const key of wanted.keys()) {
    const [, name, at] = /^(available|convicted)At(\d+(?:\.\d+)?)$/.exec(key) ?? []
    if (name === undefined) continue
    const gone = isGone(phiAt(arrivals, Number(at) * unitMs, spoken), spoken)
    claim(wanted.take(key) === (name === 'convicted' ? gone : !gone), key)
  }
}

function compareAnswers(wanted: Reader, gone: readonly boolean[]): void {
  for (const [key, answers] of [
    ['available', gone.map((one) => !one)],
    ['convicted', gone],
  ] as const)
    if (wanted.has(key)) claim(JSON.stringify(listOf(wanted.take(key))) === JSON.stringify(answers), key)
}

function compareNumbers(wanted: Reader, key: string, found: readonly (number | null)[]): void {
  if (!wanted.has(key)) return
  const values = listOf(wanted.take(key))
  const tolerances = listOf(wanted.has('tolerances') ? wanted.take('tolerances') : wanted.take('tolerance'))
  claim(values.length === found.length, `${key} has ${found.length} values`)
  values.forEach((value, i) => {
    const tolerance = (tolerances[i] ?? tolerances[0] ?? 1e-9) as number
    const close = value === found[i] || Math.abs((value as number) - (found[i] ?? Number.NaN)) <= tolerance
    claim(close, `${key} is ${found[i]} and not ${value}`)
  })
}

function numbersIn(fields: Reader, key: string): readonly number[] {
  const list = listOf(fields.take(key))
  if (!list.every((value) => typeof value === 'number')) throw new Error(`${key} is no list of numbers`)
  return list as number[]
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
