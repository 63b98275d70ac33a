/** The followed stamp's spread in words, beside what was to be expected. */
import type { LaterMessages } from '../../locales/index.ts'
import { type Curve, roundsTo } from './curve.ts'
import type { Premise } from './premise.ts'

/** How it went so far. */
export function curveInWords(curve: Curve, nodes: number, { theory }: Premise, words: LaterMessages): string {
  const { spread, format } = words
  const full = roundsTo(curve, nodes)
  const round = curve.counts.length - 1
  if (theory === null) return full === null ? spread.soFar(curve.now.count, nodes, round) : spread.took(full)
  const percent = format.percent(theory.band.coverage)
  const { from, to } = theory.band
  if (full !== null) return spread.tookOf(full, oneDecimal(theory.mean), from, to, percent)
  const expected = oneDecimal(theory.expected[round] ?? theory.nodes)
  const low = theory.low[round] ?? theory.nodes
  const high = theory.high[round] ?? theory.nodes
  return spread.soFarOf(curve.counts[round] as number, nodes, round, expected, low, high)
}

/** Where the expectation comes from, or why there is none. */
export function premiseInWords({ theory, lack }: Premise, { spread }: LaterMessages): string {
  if (theory) return spread.source(theory.nodes, spread.manners[theory.exchange], theory.fanout)
  return lack === null ? '' : spread.lacks[lack]
}

/** A figure that is read, not compared. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
