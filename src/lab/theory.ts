/** What arithmetic says about the spread of one new timestamp, to be held against what `spread` measures. */
import type { NumberParameter } from '../core/parameter.ts'
import { good } from '../core/problem.ts'
import { type Exchange, spreadTheory } from '../trace/theory.ts'
import { declared, NODES_OPTION } from './cluster.ts'
import type { Command } from './command.ts'
import type { SpreadReport } from './spread.ts'
import { rounded } from './statistics.ts'

export interface TheoryReport
  extends Pick<SpreadReport, 'nodes' | 'exchange' | 'fanout' | 'mean' | 'sd' | 'quantiles'> {
  /** The rounds that come closest to enclosing 90 % of the ends. */
  readonly band: { readonly from: number; readonly to: number; readonly coverage: number }
  /** By round: how many have it on average, and the 5 % and 95 % quantiles. */
  readonly curve: readonly {
    readonly expected: number
    readonly p05: number
    readonly p95: number
    readonly done: number
  }[]
}

const FANOUT_OPTION: NumberParameter = { ...(declared('fanout') as NumberParameter), maximum: 4095 }

export const theory: Command = {
  name: 'theory',
  summary:
    'The same by exact arithmetic, where all gossip at once and tell what they knew at the start of the round.',
  operand: null,
  options: [NODES_OPTION, declared('exchange'), FANOUT_OPTION],
  carryOut: ({ nodes, exchange, fanout }) =>
    good(reportTheory(nodes as number, exchange as Exchange, fanout as number)),
}

/** The chain's figures, without the digits that nobody needs. */
export function reportTheory(nodes: number, exchange: Exchange, fanout: number): TheoryReport {
  const { mean, sd, quantiles, band, expected, low, high, done } = spreadTheory(nodes, exchange, fanout)
  const curve = expected.map((have, round) => ({
    expected: rounded(have),
    p05: low[round] as number,
    p95: high[round] as number,
    done: rounded(done[round] as number),
  }))
  return {
    ...{ nodes, exchange, fanout, mean: rounded(mean), sd: rounded(sd), quantiles },
    band: { ...band, coverage: rounded(band.coverage) },
    curve,
  }
}
