/** φ as it is drawn is φ as the node would find it: at the cursor, and at every moment that the curve goes through. */
import { describe, expect, test } from 'vitest'
import { phiAt } from '../../src/core/arrivals.ts'
import { ABSENT } from '../../src/core/belief.ts'
import { clockAt, type Pace } from '../../src/core/clock.ts'
import { type PhiRules, weighed } from '../../src/core/phi.ts'
import type { Scenario } from '../../src/core/scenario.ts'
import { createLocalFleet } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { type PhiState, phi } from '../../src/protocols/phi.ts'
import { timestamps } from '../../src/protocols/timestamps.ts'
import { emptyFrame } from '../../src/trace/frame.ts'
import { phiDuring, phiIn, phiRules, silencesIn } from '../../src/views/phi.ts'
import { phiPath } from '../../src/views/phi-path.ts'
import { play, scenarioOf, traceOf } from '../support/play.ts'

const NODES = 5
const ROUNDS = 90

const scenarioIn = (form: string): Scenario =>
  scenarioOf({
    ...{ protocol: 'phi', nodes: NODES, seed: 3 },
    params: { form, window: 20, estimateMs: 500 },
    actions: [
      { at: 300, kind: 'kill', node: 2 },
      { at: 650, kind: 'restart', node: 2 },
      { at: 700, kind: 'restart', node: 4 },
    ],
  })

/** φ as node `observer` would find it of `subject` right before a tick, from its own state; null where it is unknown. */
function truePhi(state: PhiState, subject: number, nowMs: number, rules: PhiRules): number | null {
  const arrivals = state.arrivals[subject]
  if (arrivals === undefined || state.stamps[subject] === ABSENT) return null
  const value = phiAt(arrivals, nowMs, rules)
  return value === null ? null : Math.max(0, weighed(value, rules.form))
}

function expectSame(found: number | null, wanted: number | null, where: string): void {
  if (found === wanted) return
  // What is noted is rounded to a µs.
  const close = Math.abs((found ?? Number.NaN) - (wanted ?? Number.NaN)) <= 1e-4 * Math.max(1, wanted ?? 0)
  if (!close) throw new Error(`${where}: ${found} is drawn and ${wanted} is true`)
}

describe.each(['pekko', 'cassandra', 'chitchat'])('in the form of %s', (form) => {
  const scenario = scenarioIn(form)
  const rules = phiRules(phi, scenario.params) as PhiRules
  const pace = scenario.params as unknown as Pace
  const clock = { at: (tick: number): number => clockAt(tick, pace) }
  /** By tick, observer and subject. */
  const truth = new Map<string, number | null>()
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY, records: false })
  for (let tick = 1; tick <= ROUNDS * 10; tick++) {
    fleet.run(tick)
    fleet.hosts.forEach((host, observer) => {
      const state = host?.snapshot().state as PhiState | undefined
      for (let subject = 0; state && subject < NODES; subject++)
        truth.set(`${tick}/${observer}/${subject}`, truePhi(state, subject, clockAt(tick, pace), rules))
    })
  }

  test('φ at the cursor is what the node would find', () => {
    const trace = traceOf(scenario, play(scenario, ROUNDS))
    const frame = emptyFrame(NODES, 2)
    for (let tick = 1; tick < ROUNDS * 10; tick += 7) {
      trace.seek(frame, tick)
      for (let pair = 0; pair < NODES * NODES; pair++) {
        const [observer, subject] = [Math.floor(pair / NODES), pair % NODES]
        if (observer === subject || frame.up[observer] !== 1 || frame.stamps[pair] === ABSENT) continue
        const wanted = truth.get(`${tick}/${observer}/${subject}`) as number | null
        expectSame(phiIn(frame, pair, rules, clock), wanted, `tick ${tick}, ${observer} of ${subject}`)
      }
    }
  })

  test('φ on the curve is what the node found then', () => {
    const trace = traceOf(scenario, play(scenario, ROUNDS))
    const frame = emptyFrame(NODES, 2)
    let compared = 0
    for (const cursor of [250, 395, 660, 899]) {
      trace.seek(frame, cursor)
      const first = Math.max(0, Math.floor(cursor / 10) - 40)
      const rounds = Array.from({ length: Math.ceil(cursor / 10) - first }, (_, i) =>
        trace.wordsOf(first + i),
      )
      for (let subject = 0; subject < NODES; subject++)
        for (const [observer, silences] of silencesIn(frame, rounds, subject))
          silences.forEach((silence, i) => {
            const end = silences[i + 1]?.fromTick ?? cursor
            for (let tick = Math.max(silence.fromTick + 1, first * 10); tick <= end; tick++) {
              const drawn = phiDuring(silence, tick, rules, clock)
              if (drawn === null) continue
              compared++
              const wanted = truth.get(`${tick}/${observer}/${subject}`) as number | null
              // At its end a silence is over already when somebody was heard at the tick before.
              if (tick < end || i === silences.length - 1)
                expectSame(drawn, wanted, `cursor ${cursor}, tick ${tick}, ${observer} of ${subject}`)
            }
          })
    }
    expect(compared).toBeGreaterThan(5000)
  })
})

test('a curve rises in silence, falls when somebody is heard, and is not drawn where nothing is known', () => {
  const rules = phiRules(phi, scenarioIn('cassandra').params) as PhiRules
  const clock = { at: (tick: number): number => tick * 100 }
  const silences = [
    { fromTick: 0, heardTick: 0, notes: [undefined, 0] },
    { fromTick: 20, heardTick: 20, notes: [1_000_000, 0] },
    { fromTick: 40, heardTick: 40, notes: [1_000_000, 0] },
  ]
  const path = phiPath(silences, 0, 50, rules, clock, { x: (tick) => tick, y: (phi) => 1 - phi })
  const points = path
    .split(/[ML]/)
    .slice(1)
    .map((point) => point.split(' ').map(Number))
  expect(points[0]).toEqual([20, 1])
  expect(points.filter(([x]) => x === 40).map(([, y]) => y)).toEqual([0.1, 1])
  expect(points.at(-1)).toEqual([50, 0.6])
  expect(path.match(/M/g)).toHaveLength(1)
})

test('other protocols have no φ', () => expect(phiRules(timestamps, {})).toBeNull())
