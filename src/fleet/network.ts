/**
 * What the network between the nodes does to a message, judged where it is sent: the links' faults are part of the
 * scenario, which the sender's host knows. A fault answers one question, and of those in force the first that has
 * something to say decides, in the order of their actions. Where no fault ever is, nothing is asked.
 */
import { type Dice, openDice } from '../core/dice.ts'
import { LINK_COPY, reasonOf } from '../core/event.ts'
import type { Fault, FlightPlan } from '../core/fault.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Span } from '../core/span.ts'

/** What becomes of a message. */
export interface Fate {
  readonly ticks: number
  /** Why it gets lost on the way; −1 when it does not. */
  readonly lost: number
  /** How long a copy of it is under way; −1 when there is none. */
  readonly copyTicks: number
  /** For turning a bit over, when one is. */
  readonly garbling: Dice | null
}

/** Judges the messages of one sender. */
export interface Network {
  judge(to: number, seq: number, kind: number, sentTick: number): Fate
}

type Asked<Question extends Fault['question']> = Fault & { readonly question: Question }

/** The network as one sender meets it, or null when no link ever has a fault. */
export function createNetwork(scenario: Scenario, spans: readonly Span[], from: number): Network | null {
  const { seed } = scenario
  const passages = asking(spans, 'passage')
  const delays = asking(spans, 'delay')
  const copies = asking(spans, 'copies')
  const contents = asking(spans, 'content')
  if ([passages, delays, copies, contents].every((those) => those.length === 0)) return null

  const ticksOf = (flight: FlightPlan): number => {
    for (const { span, fault } of delays) {
      const ticks = isIn(span, flight) ? fault.ticks(span, flight, diceOf(span, flight)) : null
      if (ticks !== null) return ticks
    }
    return flight.ticks
  }

  return {
    judge(to, seq, kind, sentTick) {
      const planned = latencyTicks(scenario, from, sentTick, to, seq)
      const flight = { from, to, seq, kind, sentTick, ticks: planned, seed }
      const ticks = ticksOf(flight)
      for (const { span, fault } of passages)
        if (isIn(span, flight) && !fault.passes(span, flight, diceOf(span, flight)))
          return { ticks, lost: reasonOf(fault.kind), copyTicks: -1, garbling: null }
      let copyTicks = -1
      if (
        copies.some(
          ({ span, fault }) => isIn(span, flight) && fault.doubles(span, flight, diceOf(span, flight)),
        )
      ) {
        const copySeq = seq + LINK_COPY
        copyTicks = ticksOf({
          ...flight,
          seq: copySeq,
          ticks: latencyTicks(scenario, from, sentTick, to, copySeq),
        })
      }
      for (const { span, fault } of contents) {
        const dice = diceOf(span, flight)
        if (isIn(span, flight) && fault.garbles(span, flight, dice))
          return { ticks, lost: -1, copyTicks, garbling: dice }
      }
      return { ticks, lost: -1, copyTicks, garbling: null }
    },
  }
}

/** How long a message is under way. Its dice are keyed by the message itself, so that no other message moves them. */
export function latencyTicks(
  scenario: Scenario,
  from: number,
  tick: number,
  to: number,
  seq: number,
): number {
  const least = scenario.params.latencyMinTicks as number
  const most = scenario.params.latencyMaxTicks as number
  if (least === most) return least
  return least + openDice(scenario.seed, from, tick, 'latency', to ^ (seq << 14)).below(most - least + 1)
}

/** The least and the most ticks that a message can be under way, whatever links do in a scenario. */
export function latencyBounds(scenario: Scenario, spans: readonly Span[]): { least: number; most: number } {
  const { latencyMinTicks, latencyMaxTicks } = scenario.params as Record<string, number>
  let least = latencyMinTicks as number
  let most = latencyMaxTicks as number
  for (const { action, fault } of spans)
    if (fault.question === 'delay') {
      least = Math.min(least, fault.least(action))
      most = Math.max(most, fault.most(action, latencyMaxTicks as number))
    }
  return { least: Math.max(1, least), most }
}

function asking<Question extends Fault['question']>(
  spans: readonly Span[],
  question: Question,
): { readonly span: Span; readonly fault: Asked<Question> }[] {
  return spans.flatMap((span) =>
    span.fault.question === question && span.until > span.from
      ? [{ span, fault: span.fault as Asked<Question> }]
      : [],
  )
}

function isIn({ from, until }: Span, { sentTick }: FlightPlan): boolean {
  return sentTick >= from && sentTick < until
}

/** A fault's own dice for a message: no other fault moves them, and no other message. */
export function diceOf({ fault, key }: Span, { seed, from, to, seq, sentTick }: FlightPlan): Dice {
  return openDice(seed, from, sentTick, fault.kind, key ^ to ^ (seq << 14))
}
