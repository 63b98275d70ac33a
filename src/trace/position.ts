/**
 * A position in the trace is a number. Whole ticks stand between ticks: at 12 all of tick 11 has happened and nothing
 * of tick 12. Inside a tick the events form steps, each what one node did at once or what became of one message; k of
 * tick 12's m steps have happened at 12 + k/m. So every message has a position of its own, in the one fixed order.
 */
import { DELIVER, DOWN, DROP, EVENT_WORDS, kindOf, PAUSE, TICK, UP, WAKE } from '../core/event.ts'
import type { WordSpan } from './reader.ts'

/** Fractions of a tick are compared with this much room, for they are divided and added. */
const ROOM = 1e-6

/** Where the events before a position end. */
export function wordsBefore(words: Uint32Array, position: number): number {
  const tick = Math.floor(position)
  const start = tickStart(words, tick)
  const fraction = position - tick
  if (fraction < ROOM || words[start + 1] !== tick || start >= words.length) return start
  const steps = stepStarts(words, start)
  const done = Math.floor(fraction * (steps.length - 1) + ROOM)
  return done === 0 ? start : (steps[done] as number)
}

/** The words between two positions of one round. */
export function wordsBetween(words: Uint32Array, from: number, to: number): WordSpan {
  return { start: wordsBefore(words, from), end: wordsBefore(words, to), tick: Math.floor(from) }
}

/** The positions right after each message of a round was delivered or lost, in their order. */
export function messagePositions(words: Uint32Array): number[] {
  const positions: number[] = []
  for (let at = 0; at < words.length; ) {
    const tick = words[at + 1] as number
    const steps = stepStarts(words, at)
    for (let step = 0; step + 1 < steps.length; step++) {
      const kind = kindOf(words[steps[step] as number] as number)
      if (kind === DELIVER || kind === DROP) positions.push(tick + (step + 1) / (steps.length - 1))
    }
    at = steps[steps.length - 1] as number
  }
  return positions
}

/** Where a tick's event stands, or the first one behind it. */
function tickStart(words: Uint32Array, tick: number): number {
  let at = 0
  while (at < words.length) {
    const kind = kindOf(words[at] as number)
    if (kind === TICK && (words[at + 1] as number) >= tick) return at
    at += EVENT_WORDS[kind] as number
  }
  return at
}

/** What begins a step. */
const STEPS: ReadonlySet<number> = new Set([DELIVER, WAKE, UP, DOWN, DROP, PAUSE])

/** Where each step of the tick at `start` begins, and, last, where the tick ends. */
function stepStarts(words: Uint32Array, start: number): number[] {
  const starts: number[] = []
  let at = start + (EVENT_WORDS[TICK] as number)
  while (at < words.length) {
    const kind = kindOf(words[at] as number)
    if (kind === TICK) break
    if (STEPS.has(kind)) starts.push(at)
    at += EVENT_WORDS[kind] as number
  }
  starts.push(at)
  return starts
}
