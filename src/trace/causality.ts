/**
 * Happened-before (Lamport 1978): a step can know of what its node did before it in this life, of what was known where
 * each message that was read by then was sent, and of nothing else. A process that ends takes what it knew with it, so
 * the lives of a node are processes of their own.
 */
import { messageKey } from './fate.ts'
import { lanesOf, type Step, type StepName } from './lanes.ts'
import { originalSeq } from './steps.ts'
import type { RoundSpan, Trace } from './trace.ts'

/** What a chosen step can know of, and what can know of it, within some rounds. */
export interface Cone {
  /** The steps by `stepKey`, the chosen one in neither. */
  readonly past: ReadonlySet<number>
  readonly future: ReadonlySet<number>
  /** The messages, by `messageKey`, through which it knows, or is known. */
  readonly pastMessages: ReadonlySet<number>
  readonly futureMessages: ReadonlySet<number>
}

const MOST_STEPS = 0x1000000

/** One number for a step's name. */
export function stepKey({ round, order }: StepName): number {
  return round * MOST_STEPS + order
}

/** The cone of a step, as far as the rounds between it and the span, and those of the span, are at hand. */
export function coneOf(trace: Trace, chosen: StepName, span: RoundSpan): Cone {
  const past = pastOf(trace, chosen, Math.min(span.from, chosen.round))
  const future = futureOf(trace, chosen, Math.max(span.to, chosen.round + 1))
  return {
    past: past.steps,
    pastMessages: past.messages,
    future: future.steps,
    futureMessages: future.messages,
  }
}

interface HalfCone {
  readonly steps: Set<number>
  readonly messages: Set<number>
}

/** Goes back step by step, and keeps in mind which nodes' steps and which messages are wanted. */
function pastOf(trace: Trace, chosen: StepName, from: number): HalfCone {
  const steps = new Set<number>()
  const messages = new Set<number>()
  /** By node: whether what it did before, in the life that is being gone back through, is wanted. */
  const wanted = new Uint8Array(trace.nodes)
  for (let round = chosen.round; round >= from; round--) {
    const all = lanesOf(trace, round).steps
    const last = round === chosen.round ? chosen.order : all.length - 1
    for (let order = last; order >= 0; order--) {
      const step = all[order]
      if (!step) continue
      const isChosen = round === chosen.round && order === chosen.order
      if (step.sent.some(({ seq }) => messages.has(messageKey(trace.nodes, step.node, seq))))
        wanted[step.node] = 1
      if (!isChosen && wanted[step.node] !== 1) continue
      if (!isChosen) steps.add(stepKey({ round, order }))
      if (step.kind === 'deliver') messages.add(messageKey(trace.nodes, step.from, originalSeq(step.seq)))
      wanted[step.node] = step.kind === 'up' ? 0 : 1
    }
  }
  return { steps, messages }
}

/** Goes on step by step, and keeps in mind which nodes and which messages can know. */
function futureOf(trace: Trace, chosen: StepName, to: number): HalfCone {
  const steps = new Set<number>()
  const messages = new Set<number>()
  const knows = new Uint8Array(trace.nodes)
  for (let round = chosen.round; round < to; round++) {
    const all = lanesOf(trace, round).steps
    for (let order = round === chosen.round ? chosen.order : 0; order < all.length; order++) {
      const step = all[order] as Step
      const isChosen = round === chosen.round && order === chosen.order
      if (step.kind === 'up' && !isChosen) knows[step.node] = 0
      if (step.kind === 'deliver' && messages.has(messageKey(trace.nodes, step.from, originalSeq(step.seq))))
        knows[step.node] = 1
      if (!isChosen && knows[step.node] !== 1) continue
      if (!isChosen) steps.add(stepKey({ round, order }))
      knows[step.node] = step.kind === 'down' ? 0 : 1
      for (const { seq } of step.sent) messages.add(messageKey(trace.nodes, step.node, originalSeq(seq)))
    }
  }
  return { steps, messages }
}
