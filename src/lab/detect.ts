/** How long it takes until a death is noticed, what that costs, and how often it is noticed of somebody who lives. */
import { isDoubt } from '../core/belief.ts'
import type { Parameter, Params } from '../core/parameter.ts'
import { bad, good, type Result } from '../core/problem.ts'
import type { NodeState, Protocol } from '../core/protocol.ts'
import { parametersOf, readScenario, type Scenario } from '../core/scenario.ts'
import { findProtocol } from '../fleet/local.ts'
import { LOCAL_REGISTRY } from '../fleet/registry.ts'
import { readWord } from './args.ts'
import { NODES_OPTION, SEED_OPTION } from './cluster.ts'
import type { Command } from './command.ts'
import { type Detection, detectMany, warmUp } from './detection.ts'
import { measureQuiet, type Quiet } from './quiet.ts'
import { type Summary, summarize } from './statistics.ts'

/** All times in periods since the kill at a random moment; null is what never happened. */
export interface DetectReport {
  readonly protocol: string
  readonly nodes: number
  readonly trials: number
  readonly seed: number
  readonly params: Params
  readonly firstSuspicion: Summary | null
  readonly firstDead: Summary | null
  readonly allDead: Summary | null
  readonly allSuspicion: Summary | null
  /** In periods that began after the kill, as the SWIM paper counts: 1 is the first. */
  readonly firstDetection: Summary | null
  /**
   * In how many trials not all that had believed it live held it dead in the time that was allowed, or doubted it where
   * the protocol knows no death.
   */
  readonly unfinished: number
  readonly falseAlarmsPerNodeHour: number
  /** The same of those that were held dead, or removed: most who are suspected object in time. */
  readonly falseDeathsPerNodeHour: number
  readonly messagesPerNodePeriod: Quiet['messages']
  readonly bytesPerNodePeriod: Quiet['bytes']
}

const PROTOCOLS: readonly Protocol<NodeState>[] = LOCAL_REGISTRY.protocols

/** Periods are cut finely, and a message takes a hundredth of one. */
const NETWORK: Params = { ticksPerRound: 100, latencyMinTicks: 1, latencyMaxTicks: 1 }

const count = (name: string, usual: number, maximum: number): Parameter => ({
  ...{ kind: 'number', name, unit: 'count', default: usual, minimum: 1, maximum },
})

export const detect: Command = {
  name: 'detect',
  summary:
    'Periods until the first suspects a node that was killed at a random moment, and until all hold it dead.',
  operand: null,
  options: [
    {
      kind: 'choice',
      name: 'protocol',
      choices: PROTOCOLS.map(({ name }) => name),
      default: PROTOCOLS[0]?.name ?? '',
    },
    NODES_OPTION,
    count('trials', 100, 1_000_000),
    SEED_OPTION,
    count('rounds', 200, 100_000),
    count('quietRounds', 200, 1_000_000),
    { kind: 'number', name: 'loss', unit: 'percent', default: 0, minimum: 0, maximum: 100 },
  ],
  params: [
    '--param NAME=VALUE, as often as you like: any parameter of the protocol.',
    'Times are in periods since the kill. firstDetection counts the periods that began since then and before the first',
    'suspicion, as the SWIM paper does: 1 is the first. Suspicion is stale or suspect, dead is dead or removed.',
    '--rounds: how long a trial waits at most; --quiet-rounds: how long messages and false alarms are counted;',
    '--loss: how many messages in a hundred get lost.',
    `Unless given: ${writeParams(NETWORK)}.`,
    ...PROTOCOLS.map(
      ({ name, measured, parameters }) =>
        `${name}${measured ? `, unless given ${writeParams(measured)}` : ''}: ${parameters.map((parameter) => parameter.name).join(' ')}`,
    ),
  ],
  carryOut({ protocol, nodes, trials, seed, rounds, quietRounds, loss }, _text, written) {
    const found = PROTOCOLS.find(({ name }) => name === protocol) as Protocol<NodeState>
    const given = readWritten(found, written)
    if (!given.ok) return given
    const base = { protocol, nodes, seed }
    const params = { ...NETWORK, ...found.measured, ...given.value }
    const scenario = readScenario({ ...base, params, actions: lossOf(loss as number) }, LOCAL_REGISTRY)
    if (!scenario.ok) return scenario
    // The cluster comes together by all the means that it has, and before anything is lost.
    const before = readScenario({ ...base, params: { ...NETWORK, ...given.value } }, LOCAL_REGISTRY)
    if (!before.ok) return before
    const lengths = { trials: trials as number, rounds: rounds as number, quietRounds: quietRounds as number }
    return good({ ...measureDetection(scenario.value, before.value, lengths), loss })
  },
}

/** Measures over many trials; the cluster comes together under the scenario `before`. */
export function measureDetection(
  scenario: Scenario,
  before: Scenario,
  { trials, rounds, quietRounds }: { trials: number; rounds: number; quietRounds: number },
): DetectReport {
  const warm = warmUp(before)
  const { beliefs } = findProtocol(scenario, LOCAL_REGISTRY)
  // Where nobody can be doubted, nobody is killed in vain.
  const found = beliefs.some(isDoubt) ? detectMany(scenario, warm, trials, rounds) : []
  const quiet = measureQuiet(scenario, warm, quietRounds)
  const { protocol, nodes, seed, params } = scenario
  return {
    ...{ protocol, nodes, trials, seed, params },
    firstSuspicion: sumUp(found, 'firstSuspicion'),
    firstDead: sumUp(found, 'firstDead'),
    allDead: sumUp(found, 'allDead'),
    allSuspicion: sumUp(found, 'allSuspicion'),
    firstDetection: sumUp(found, 'firstDetection'),
    unfinished: trials - found.filter(({ isOver }) => isOver).length,
    falseAlarmsPerNodeHour: quiet.falseAlarms,
    falseDeathsPerNodeHour: quiet.falseDeaths,
    messagesPerNodePeriod: quiet.messages,
    bytesPerNodePeriod: quiet.bytes,
  }
}

function sumUp(found: readonly Detection[], key: Exclude<keyof Detection, 'isOver'>): Summary | null {
  const values = found.flatMap((detection) => detection[key] ?? [])
  return values.length === 0 ? null : summarize(Float64Array.from(values))
}

/** The loss of so many messages in a hundred, from the beginning to the end. */
function lossOf(percent: number): readonly object[] {
  return percent === 0 ? [] : [{ at: 0, kind: 'loss', from: '', to: '', percent, forTicks: 0 }]
}

/** The parameters of a command line, by the protocol's declarations. */
function readWritten(
  protocol: Protocol<NodeState>,
  written: Readonly<Record<string, string>>,
): Result<Record<string, unknown>> {
  const given: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(written)) {
    const parameter = parametersOf(protocol).find((declared) => declared.name === name)
    if (parameter === undefined) return bad('unknown-parameter', { name })
    given[name] = readWord(parameter, text)
  }
  return good(given)
}

function writeParams(params: Params): string {
  return Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}
