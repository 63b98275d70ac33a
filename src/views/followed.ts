import { ABSENT } from '../core/belief.ts'
import type { Followed, Run } from '../run/run.ts'
import { messageKey } from '../trace/fate.ts'
import type { Frame } from '../trace/frame.ts'
import { type Infection, spreadOf } from '../trace/infection.ts'

/** What a picture has to know of what is followed. */
export interface Following {
  /** By node: how it came by the stamp; null where it does not have it. */
  readonly infections: readonly (Infection | null)[]
  /** The messages that bring it to somebody, by `messageKey`. */
  readonly bringers: ReadonlySet<number>
}

/** Who has what is followed at the drawn moment, and what will still bring it, as far as the trace is settled. */
export function followingOf(run: Run, { member, stamp }: Followed): Following {
  const { trace, frame } = run
  const { infections } = spreadOf(trace, member, stamp, frame.tick)
  const ahead = Math.floor(frame.tick / trace.ticksPerRound) + 1 + run.flightRounds
  const later = spreadOf(trace, member, stamp, Math.min(ahead, trace.rounds) * trace.ticksPerRound)
  const bringers = new Set<number>()
  for (const infection of [...infections, ...later.infections])
    if (infection && infection.from >= 0) bringers.add(messageKey(frame.nodes, infection.from, infection.seq))
  return { infections, bringers }
}

/** The next stamp that a member will make; null while it is down. */
export function nextOf(frame: Frame, member: number): Followed | null {
  const own = frame.stamps[member * frame.nodes + member] as number
  return own === ABSENT ? null : { member, stamp: own + 1, next: true }
}
