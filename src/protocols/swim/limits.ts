/** What grows with the logarithm of the cluster: how long a suspect has, and how often an update is passed on. */
import { ln, log10 } from '../../core/logarithm.ts'
import type { Settings } from './settings.ts'

/** The Lifeguard paper waits for three that accuse independently. */
const LIFEGUARD_ACCUSERS = 3
/** From here on memberlist exchanges whole lists less often, each time the cluster doubles. */
const PUSH_PULL_NODES = 32

type Dialect = Pick<Settings, 'dialect'>

/** How long a suspicion lasts at least and at most, and how many confirmations bring it from the most to the least. */
export interface Patience {
  readonly confirmations: number
  readonly leastMs: number
  readonly mostMs: number
}

/**
 * Among `nodes` members, oneself included. The paper waits suspicionMult · ⌈log(n + 1)⌉ periods and does not say to
 * which base; this is the natural logarithm, that of its analysis. memberlist waits suspicionMult · max(1, log10 n), of
 * which it keeps three decimals; where too few could confirm, it waits for none.
 */
export function patienceAmong(nodes: number, settings: Settings): Patience {
  const { dialect, suspicionMult, suspicionMaxMult, roundMs, dynamicSuspicion } = settings
  const leastMs =
    dialect === 'paper'
      ? suspicionMult * Math.ceil(ln(nodes + 1)) * roundMs
      : Math.floor((suspicionMult * thousandths(nodes) * roundMs) / 1000)
  const wanted = dialect === 'paper' ? LIFEGUARD_ACCUSERS : suspicionMult - 2
  const confirmations = dynamicSuspicion && nodes - 2 >= wanted ? Math.max(0, wanted) : 0
  return { confirmations, leastMs, mostMs: suspicionMaxMult * leastMs }
}

function thousandths(nodes: number): number {
  return Math.floor(1000 * Math.max(1, log10(Math.max(1, nodes))))
}

/** How often a member passes one update on: the paper's λ log n, and memberlist's. */
export function retransmitLimit(mult: number, nodes: number, { dialect }: Dialect): number {
  return mult * Math.ceil(dialect === 'paper' ? ln(nodes + 1) : log10(nodes + 1))
}

/** How many times longer the interval between two push-pulls becomes in a large cluster. */
export function pushPullScale(nodes: number): number {
  let scale = 1
  for (let most = PUSH_PULL_NODES; most < nodes; most *= 2) scale++
  return scale
}
