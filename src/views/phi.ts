/** φ between two heartbeats: the trace says what it is computed from, and when a member was heard of. */
import { ABSENT } from '../core/belief.ts'
import type { NodeClock } from '../core/node-clock.ts'
import type { Params } from '../core/parameter.ts'
import { type PhiRules, phiOf, weighed } from '../core/phi.ts'
import type { Declaration } from '../core/protocol.ts'
import type { LaterMessages } from '../locales/index.ts'
import type { Frame } from '../trace/frame.ts'
import { type Silence, silencesOf } from '../trace/heard.ts'

/** The clock of an observer. */
export type Clock = Pick<NodeClock, 'at'>

const US_PER_MS = 1000

/** The rules of a protocol that notes what φ is computed from; null for any other. */
export function phiRules({ notes }: Pick<Declaration, 'notes'>, params: Params): PhiRules | null {
  return notes?.[0] === 'meanUs' ? (params as unknown as PhiRules) : null
}

/** φ as an observer would find it now, on the scale of the threshold; null where it can say nothing. */
export function phiIn(frame: Frame, pair: number, rules: PhiRules, clock: Clock): number | null {
  return phiDuring(currentOf(frame, pair), frame.tick, rules, clock)
}

/** φ in words, with a digit behind the point. */
export function phiInBrief(phi: number | null, { format, members }: LaterMessages): string {
  if (phi === null) return members.none
  return phi === Number.POSITIVE_INFINITY ? '∞' : format.tenths(phi)
}

/** φ at a moment of a silence, by the observer's clock; null where what it is computed from is not known. */
export function phiDuring(
  { heardTick, notes }: Silence,
  tick: number,
  rules: PhiRules,
  clock: Clock,
): number | null {
  const [meanUs, sdUs] = notes
  if (meanUs === undefined || sdUs === undefined) return null
  const elapsedMs = clock.at(tick) - clock.at(heardTick)
  const phi = phiOf(elapsedMs, meanUs / US_PER_MS, sdUs / US_PER_MS, rules)
  return phi === null ? null : Math.max(0, weighed(phi, rules.form))
}

/** The silences about a member in a span of rounds, by observers that are up; the last is the one that still goes on. */
export function silencesIn(
  frame: Frame,
  rounds: readonly Uint32Array[],
  subject: number,
): ReadonlyMap<number, readonly Silence[]> {
  const found = silencesOf(rounds, subject, frame.tick)
  const complete = new Map<number, readonly Silence[]>()
  for (let observer = 0; observer < frame.nodes; observer++) {
    const pair = observer * frame.nodes + subject
    if (observer === subject || frame.up[observer] !== 1 || frame.stamps[pair] === ABSENT) continue
    complete.set(observer, completed(found.get(observer) ?? [], currentOf(frame, pair)))
  }
  return complete
}

/** What goes on now is known from the frame, and so is a note that has not changed in all these rounds. */
function completed(silences: readonly Silence[], current: Silence): readonly Silence[] {
  const last = silences.at(-1)
  if (last === undefined) return [current]
  const steady = current.notes.map((value, i) => (last.notes[i] === undefined ? value : undefined))
  const known = silences.map((silence) => ({
    ...silence,
    notes: steady.map((value, i) => silence.notes[i] ?? value),
  }))
  return last.heardTick === current.heardTick ? known : [...known, current]
}

function currentOf(frame: Frame, pair: number): Silence {
  const heardTick = frame.learnedTicks[pair] as number
  return { fromTick: heardTick, heardTick, notes: frame.notes.map((values) => values[pair] as number) }
}
