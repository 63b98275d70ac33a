/** One scenario, run for a number of rounds and reported. */
import { type Pace, roundOf } from '../core/clock.ts'
import { type Digest, digestHex, EMPTY_DIGEST } from '../core/digest.ts'
import { bad, good, type Result } from '../core/problem.ts'
import { readScenario, type Scenario } from '../core/scenario.ts'
import { createLocalFleet } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { readEvents } from '../trace/reader.ts'
import type { Command } from './command.ts'
import { createDeathWatch, type Death } from './deaths.ts'

/** Sequences are smaller than this. */
const TWO_32 = 4294967296

/** What came of a run. Each message sent was delivered, dropped or is still in flight. */
export interface RunReport {
  readonly protocol: string
  readonly nodes: number
  readonly seed: number
  readonly rounds: number
  readonly digest: string
  /** How many were sent, or came from copying one. */
  readonly messages: number
  readonly delivered: number
  readonly dropped: number
  readonly inFlight: number
  readonly killed: readonly DeathReport[]
  readonly falseAlarms: number
}

/** A death, by rounds; null is what did not happen within the run or, if it was restarted, before that. */
export interface DeathReport {
  readonly node: number
  readonly reason: string
  readonly killedRound: number
  readonly firstStaleRound: number | null
  readonly lastStaleRound: number | null
  readonly restartedRound: number | null
}

export const run: Command = {
  name: 'run',
  summary: 'Runs a scenario ("-" is standard input): digest, messages, who noticed each death and when.',
  operand: 'SCENARIO.json',
  options: [{ kind: 'number', name: 'rounds', unit: 'count', default: 200, minimum: 1, maximum: 1_000_000 }],
  carryOut(options, text) {
    const raw = parse(text)
    if (!raw.ok) return raw
    const scenario = readScenario(raw.value, LOCAL_REGISTRY)
    return scenario.ok ? good(runScenario(scenario.value, options.rounds as number)) : scenario
  },
}

/** Runs a scenario and reports on it. */
export function runScenario(scenario: Scenario, rounds: number): RunReport {
  const { protocol, nodes, seed, params } = scenario
  const pace: Pace = { roundMs: params.roundMs as number, ticksPerRound: params.ticksPerRound as number }
  const fleet = createLocalFleet({ scenario, registry: LOCAL_REGISTRY })
  const watch = createDeathWatch(nodes)
  const counts = { messages: 0, delivered: 0, dropped: 0 }
  const flying = new Set<number>()
  let digest: Digest = EMPTY_DIGEST
  for (let round = 1; round <= rounds; round++)
    for (const chunk of fleet.run(round * pace.ticksPerRound)) {
      count(chunk.words, counts, flying)
      watch.read(chunk.words)
      digest = chunk.digest
    }
  const killed = watch.deaths.map((death) => reportDeath(death, pace))
  const { falseAlarms } = watch
  return {
    protocol,
    nodes,
    seed,
    rounds,
    digest: digestHex(digest),
    ...counts,
    inFlight: flying.size,
    killed,
    falseAlarms,
  }
}

/** Counts the messages of a round; `flying` holds those that have neither been delivered nor dropped. */
function count(
  words: Uint32Array,
  counts: { messages: number; delivered: number; dropped: number },
  flying: Set<number>,
): void {
  const start = (from: number, seq: number): void => {
    counts.messages++
    flying.add(from * TWO_32 + seq)
  }
  const end = (from: number, seq: number): void => {
    flying.delete(from * TWO_32 + seq)
  }
  readEvents(words, {
    send: (_tick, from, seq) => start(from, seq),
    copied: (_tick, from, seq) => start(from, seq),
    deliver(_tick, from, seq) {
      counts.delivered++
      end(from, seq)
    },
    drop(_tick, from, seq) {
      counts.dropped++
      end(from, seq)
    },
  })
}

function reportDeath(death: Death, pace: Pace): DeathReport {
  const round = (tick: number): number | null => (tick < 0 ? null : roundOf(tick, pace))
  return {
    node: death.node,
    reason: death.reason,
    killedRound: roundOf(death.tick, pace),
    firstStaleRound: round(death.firstStaleTick),
    lastStaleRound: round(death.lastStaleTick),
    restartedRound: round(death.restartTick),
  }
}

function parse(text: string): Result<unknown> {
  try {
    return good(JSON.parse(text))
  } catch {
    return bad('not-json')
  }
}
