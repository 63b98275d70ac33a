/** How long T_fail must be, by the recursion of van Renesse, Minsky and Hayden 1998: see core/mistake.ts. */
import { type Gossipers, gossipsNeeded, mistakeProbability } from '../core/mistake.ts'
import { bad, good, type Result } from '../core/problem.ts'
import { NODES_OPTION } from './cluster.ts'
import type { Command } from './command.ts'
import { rounded } from './statistics.ts'

export interface MistakeReport {
  readonly nodes: number
  readonly failed: number
  readonly loss: number
  readonly tfailRounds: number
  /** P_mistake at this T_fail; an upper bound. */
  readonly mistake: number
  /** T_fail / T_gossip that makes a mistake no more likely than that. */
  readonly roundsNeeded: Readonly<Record<string, number>>
}

const WANTED = ['1e-2', '1e-3', '1e-6', '1e-9'] as const

export const mistake: Command = {
  name: 'mistake',
  summary: 'How likely gossip fails a healthy member, and the rounds of T_fail that make it unlikely enough.',
  operand: null,
  options: [
    NODES_OPTION,
    { kind: 'number', name: 'failed', unit: 'count', default: 0, minimum: 0, maximum: 4094 },
    { kind: 'number', name: 'loss', unit: 'percent', default: 0, minimum: 0, maximum: 99 },
    { kind: 'number', name: 'tfailRounds', unit: 'count', default: 20, minimum: 1, maximum: 100_000 },
  ],
  carryOut: ({ nodes, failed, loss, tfailRounds }) =>
    reportMistake(nodes as number, failed as number, loss as number, tfailRounds as number),
}

/** The figures of a cluster in which each member gossips to one other a round. */
export function reportMistake(
  nodes: number,
  failed: number,
  loss: number,
  tfailRounds: number,
): Result<MistakeReport> {
  if (failed > nodes - 2) return bad('out-of-order', { low: 'failed', high: 'nodes' })
  const gossipers: Gossipers = { members: nodes, failed, arrival: (100 - loss) / 100 }
  const roundsNeeded = Object.fromEntries(
    WANTED.map((wanted) => [wanted, rounded(gossipsNeeded(gossipers, Number(wanted)) / nodes)]),
  )
  const likely = mistakeProbability(gossipers, nodes * tfailRounds)
  return good({ nodes, failed, loss, tfailRounds, mistake: likely, roundsNeeded })
}
