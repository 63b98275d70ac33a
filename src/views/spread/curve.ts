/** How many nodes had the followed stamp, round by round since it was made. */
import type { Followed } from '../../run/run.ts'
import { type Infection, type Spell, spellsOf, spreadOf } from '../../trace/infection.ts'
import type { Trace } from '../../trace/trace.ts'

export interface Curve {
  /** The infection that all others come from. */
  readonly first: Infection
  /** By round since then, as far as the cursor: how many had it at its start. */
  readonly counts: readonly number[]
  /** How many have it at the cursor, and how many rounds that is. */
  readonly now: { readonly rounds: number; readonly count: number }
  readonly infections: readonly (Infection | null)[]
}

/** The curve up to a position; null while the stamp is not made, or where that is not at hand. */
export function curveOf(trace: Trace, { member, stamp }: Followed, tick: number): Curve | null {
  const { first, infections } = spreadOf(trace, member, stamp, tick)
  if (first === null) return null
  const spells = spellsOf(trace, member, stamp, tick)
  const rounds = (tick - first.tick) / trace.ticksPerRound
  const counts = Array.from({ length: Math.floor(rounds) + 1 }, (_, round) =>
    round === 0 ? 1 : countAt(spells, first.tick + round * trace.ticksPerRound),
  )
  const count = infections.filter((infection) => infection !== null).length
  return { first, counts, now: { rounds, count }, infections }
}

/** How many have it right before a tick. */
function countAt(spells: readonly Spell[], tick: number): number {
  let count = 0
  for (const { infection, untilTick } of spells) if (infection.tick < tick && untilTick >= tick) count++
  return count
}

/** After how many rounds so many had it; null while they do not. */
export function roundsTo({ counts }: Curve, nodes: number): number | null {
  const round = counts.findIndex((count) => count >= nodes)
  return round < 0 ? null : round
}
