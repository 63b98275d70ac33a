/** Which links are cut: nothing gets through, whatever the dice say. */
import type { Dice } from '../../core/dice.ts'
import type { FlightPlan } from '../../core/fault.ts'
import type { Span } from '../../core/span.ts'

export interface Cuts {
  /** Whether nothing sent at a tick gets through from one node to another. */
  isCut(from: number, to: number, tick: number): boolean
  /** The links that are cut one by one, and shall be seen even if nobody calls. */
  linksAt(tick: number): readonly { readonly low: number; readonly high: number }[]
  /** Whether anything is cut at a tick. */
  any(tick: number): boolean
}

/** The cuts of what is scheduled. */
export function createCuts(spans: readonly Span[], seed: number): Cuts {
  const passages = spans.filter(({ fault, from, until }) => fault.question === 'passage' && until > from)
  const inForce = (tick: number): readonly Span[] =>
    passages.filter(({ from, until }) => from <= tick && tick < until)
  const isCut = (from: number, to: number, tick: number): boolean => {
    if (passages.length === 0) return false
    const flight: FlightPlan = { from, to, seq: 0, kind: 0, sentTick: tick, ticks: 1, seed }
    return inForce(tick).some((span) => {
      const dice = createCoin()
      return span.fault.question === 'passage' && !span.fault.passes(span, flight, dice) && !dice.wasAsked()
    })
  }
  return {
    isCut,
    any: (tick) => inForce(tick).length > 0,
    linksAt: (tick) =>
      inForce(tick).flatMap(({ action: { from, to } }) =>
        typeof from === 'number' && typeof to === 'number'
          ? [{ low: Math.min(from, to), high: Math.max(from, to) }]
          : [],
      ),
  }
}

/** Dice that only note that they were asked: a fault that asks lets some messages through. */
function createCoin(): Dice & { wasAsked(): boolean } {
  let asked = false
  const ask = (): number => {
    asked = true
    return 0
  }
  return { next: ask, below: ask, wasAsked: () => asked }
}
