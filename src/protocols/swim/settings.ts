/** The parameters of both dialects, and what the code calls them. */
import type { NumberParameter, Parameter, Params } from '../../core/parameter.ts'
import { CLUSTER_PARAMETERS } from '../../core/scenario.ts'

export interface Settings {
  readonly dialect: 'paper' | 'memberlist'
  /** The protocol period; memberlist calls it the probe interval. */
  readonly roundMs: number
  readonly probeTimeoutMs: number
  readonly indirectChecks: number
  readonly targets: 'random' | 'round-robin'
  readonly suspicion: boolean
  readonly suspicionMult: number
  readonly suspicionMaxMult: number
  readonly awareness: boolean
  readonly awarenessMax: number
  readonly dynamicSuspicion: boolean
  readonly buddy: boolean
  readonly retransmitMult: number
  readonly updatesPerMessage: number
  readonly gossipIntervalMs: number
  readonly gossipNodes: number
  readonly gossipToDeadMs: number
  readonly pushPullMs: number
  readonly deadReclaimMs: number
  readonly freshAddress: boolean
}

const LONGEST_MS = 1_000_000_000

const isMemberlist = ({ dialect }: Params): boolean => dialect === 'memberlist'
const isSuspecting = ({ suspicion }: Params): boolean => suspicion === true
const isAware = ({ awareness }: Params): boolean => awareness === true

/** A number whose default is one for the paper and one for memberlist. */
function either(paper: number, memberlist: number): (earlier: Params) => number {
  return (earlier) => (isMemberlist(earlier) ? memberlist : paper)
}

function count(
  name: string,
  usual: NumberParameter['default'],
  minimum: number,
  maximum: number,
): NumberParameter {
  return { kind: 'number', name, unit: 'count', default: usual, minimum, maximum }
}

function time(name: string, usual: NumberParameter['default'], minimum = 0): NumberParameter {
  return { kind: 'number', name, unit: 'ms', default: usual, minimum, maximum: LONGEST_MS }
}

/** A parameter that all protocols share, with a default of SWIM's own. */
function shared(name: string, usual: NumberParameter['default']): NumberParameter {
  const declared = CLUSTER_PARAMETERS.find((parameter) => parameter.name === name) as NumberParameter
  return { ...declared, default: usual }
}

/**
 * A period must be long enough for a ping and its answer, and then for both once more with a helper in between: so the
 * network is quicker here than where nobody waits for an answer.
 */
export const SWIM_PARAMETERS: readonly Parameter[] = [
  { kind: 'choice', name: 'dialect', choices: ['paper', 'memberlist'], default: 'paper' },
  shared('roundMs', 1000),
  time('probeTimeoutMs', ({ roundMs }) => Math.floor((roundMs as number) / 2), 1),
  count('indirectChecks', 3, 0, 16),
  {
    kind: 'choice',
    name: 'targets',
    choices: ['random', 'round-robin'],
    default: (earlier) => (isMemberlist(earlier) ? 'round-robin' : 'random'),
  },
  { kind: 'switch', name: 'suspicion', default: true },
  { ...count('suspicionMult', either(3, 4), 1, 100), applies: isSuspecting },
  { kind: 'switch', name: 'awareness', default: isMemberlist },
  { ...count('awarenessMax', 8, 1, 64), applies: isAware, rare: true },
  { kind: 'switch', name: 'dynamicSuspicion', default: isMemberlist, applies: isSuspecting },
  {
    ...count('suspicionMaxMult', 6, 1, 100),
    rare: true,
    applies: ({ suspicion, dynamicSuspicion }) => suspicion === true && dynamicSuspicion === true,
  },
  { kind: 'switch', name: 'buddy', default: isMemberlist, applies: isSuspecting },
  count('retransmitMult', either(3, 4), 1, 100),
  // Zero is as many as fit a datagram.
  { ...count('updatesPerMessage', either(6, 0), 0, 64), rare: true },
  // Zero switches gossip and push-pull off.
  time('gossipIntervalMs', (earlier) =>
    isMemberlist(earlier) ? Math.max(1, Math.floor((earlier.roundMs as number) / 5)) : 0,
  ),
  {
    ...count('gossipNodes', 3, 1, 64),
    applies: ({ gossipIntervalMs }) => (gossipIntervalMs as number) > 0,
  },
  { ...time('gossipToDeadMs', 30_000), applies: isMemberlist, rare: true },
  time('pushPullMs', either(0, 30_000)),
  { ...time('deadReclaimMs', 0), applies: isMemberlist, rare: true },
  { kind: 'switch', name: 'freshAddress', default: false, applies: isMemberlist, rare: true },
  shared('ticksPerRound', 20),
  shared('latencyMinTicks', 1),
  shared('latencyMaxTicks', ({ latencyMinTicks }) => Math.max(2, latencyMinTicks as number)),
]

export function settingsOf(params: Params): Settings {
  return params as unknown as Settings
}
