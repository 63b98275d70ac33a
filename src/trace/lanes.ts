/** A round as lanes: for each node the steps that it made, one after the other, and the messages between them. */
import { readEvents } from './reader.ts'
import { originalSeq } from './steps.ts'
import type { Trace } from './trace.ts'

/** What one node did at once. */
export interface Step {
  readonly kind: 'up' | 'down' | 'deliver' | 'wake'
  readonly node: number
  readonly tick: number
  /** Counts the round's steps, in the trace's one fixed order. */
  readonly order: number
  /** Why it went down, an index into REASONS; otherwise 0. */
  readonly reason: number
  /** The message that it read; −1 when it read none. */
  readonly from: number
  readonly seq: number
  /** How many stamps of others it learned. */
  readonly learned: number
  readonly judged: readonly Judgement[]
  readonly sent: readonly Posted[]
}

/** That a node changed its mind about a member. */
export interface Judgement {
  readonly subject: number
  /** Indexes into BELIEFS. */
  readonly from: number
  readonly to: number
}

export interface Posted {
  readonly to: number
  readonly seq: number
  readonly dueTick: number
  /** An index into the protocol's kinds of messages. */
  readonly kind: number
  readonly bytes: number
}

/** A message that did not arrive. */
export interface Loss {
  readonly tick: number
  readonly from: number
  readonly seq: number
  readonly to: number
  /** An index into REASONS. */
  readonly reason: number
}

/** That somebody laid hands on a message under way: it was to arrive at another tick, or there was a copy of it. */
export interface Diversion {
  readonly from: number
  readonly seq: number
  readonly to: number
  /** When it is to arrive since. */
  readonly dueTick: number
}

export interface Lanes {
  readonly steps: readonly Step[]
  readonly losses: readonly Loss[]
  readonly diversions: readonly Diversion[]
}

/** The name of a step: its round, and its order there. */
export interface StepName {
  readonly round: number
  readonly order: number
}

interface Decoded {
  readonly words: Uint32Array
  readonly lanes: Lanes
}

/** Decoded rounds weigh more than their words, so that only so many are kept of a trace. */
const MAXIMUM_ROUNDS = 256
const decoded = new WeakMap<Trace, Map<number, Decoded>>()

/** The lanes of a round; none of a round that is not settled, or was let go. */
export function lanesOf(trace: Trace, round: number): Lanes {
  const words = trace.wordsOf(round)
  const known = decoded.get(trace) ?? new Map<number, Decoded>()
  decoded.set(trace, known)
  const old = known.get(round)
  if (old?.words === words) return old.lanes
  const lanes = readLanes(words)
  known.delete(round)
  known.set(round, { words, lanes })
  for (const first of known.keys()) if (known.size > MAXIMUM_ROUNDS) known.delete(first)
  return lanes
}

/** The step of a name; null when there is none. */
export function stepOf(trace: Trace, { round, order }: StepName): Step | null {
  return lanesOf(trace, round).steps[order] ?? null
}

/** How far a step is looked for. */
const FURTHEST_ROUNDS = 300

/** The step right before another on its lane, or right after it; null when there is none at hand. */
export function stepBeside(
  trace: Trace,
  { round, order }: StepName,
  way: -1 | 1,
): (StepName & { step: Step }) | null {
  const node = stepOf(trace, { round, order })?.node
  for (let at = round; Math.abs(at - round) < FURTHEST_ROUNDS && at >= 0 && at < trace.rounds; at += way) {
    const { steps } = lanesOf(trace, at)
    const from = at === round ? order + way : way > 0 ? 0 : steps.length - 1
    for (let i = from; i >= 0 && i < steps.length; i += way) {
      const step = steps[i] as Step
      if (step.node === node) return { round: at, order: i, step }
    }
  }
  return null
}

/** The step of a node that is the nearest to a tick, before another tick; null when there is none at hand. */
export function stepNear(
  trace: Trace,
  node: number,
  tick: number,
  beforeTick: number,
): (StepName & { step: Step }) | null {
  const middle = Math.min(Math.floor(tick / trace.ticksPerRound), trace.rounds - 1)
  let best: (StepName & { step: Step }) | null = null
  for (let away = 0; away < FURTHEST_ROUNDS && best === null; away++)
    for (const round of new Set([
      middle - away,
      middle + away,
      ...(away === 0 ? [middle - 1, middle + 1] : []),
    ])) {
      if (round < 0 || round >= trace.rounds) continue
      for (const step of lanesOf(trace, round).steps) {
        if (step.node !== node || step.tick >= beforeTick) continue
        if (best === null || Math.abs(step.tick - tick) < Math.abs(best.step.tick - tick))
          best = { round, order: step.order, step }
      }
    }
  return best
}

/** How the message was sent that a step has read, or of which it read a copy; null when that is not at hand. */
export function sendingOf(
  trace: Trace,
  round: number,
  { from, seq }: Step,
): { readonly tick: number; readonly posted: Posted } | null {
  const original = originalSeq(seq)
  for (let at = round; at >= Math.max(0, round - FURTHEST_ROUNDS); at--)
    for (const step of lanesOf(trace, at).steps) {
      const posted = step.node === from ? step.sent.find((one) => one.seq === original) : undefined
      if (posted) return { tick: step.tick, posted }
    }
  return null
}

interface OpenStep extends Step {
  learned: number
  readonly judged: Judgement[]
  readonly sent: Posted[]
}

function readLanes(words: Uint32Array): Lanes {
  const steps: OpenStep[] = []
  const losses: Loss[] = []
  const diversions: Diversion[] = []
  const open = (kind: Step['kind'], tick: number, node: number, reason = 0, from = -1, seq = -1): void => {
    steps.push({ kind, node, tick, order: steps.length, reason, from, seq, learned: 0, judged: [], sent: [] })
  }
  readEvents(words, {
    down: (tick, node, reason) => open('down', tick, node, reason),
    up: (tick, node) => open('up', tick, node),
    wake: (tick, node) => open('wake', tick, node),
    deliver: (tick, from, seq, to) => open('deliver', tick, to, 0, from, seq),
    drop: (tick, from, seq, to, reason) => losses.push({ tick, from, seq, to, reason }),
    moved: (_tick, from, seq, to, dueTick) => diversions.push({ from, seq, to, dueTick }),
    copied: (_tick, from, seq, to, dueTick) => diversions.push({ from, seq, to, dueTick }),
    learn(_tick, observer, subject) {
      const step = steps.at(-1)
      if (step && subject !== observer) step.learned++
    },
    judge: (_tick, _observer, subject, from, to) => steps.at(-1)?.judged.push({ subject, from, to }),
    send: (_tick, _from, seq, to, dueTick, kind, bytes) =>
      steps.at(-1)?.sent.push({ to, seq, dueTick, kind, bytes }),
  })
  return { steps, losses, diversions }
}
