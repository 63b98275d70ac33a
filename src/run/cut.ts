/** Who is cut off from whom, as the scenario has it: the truth, whatever the nodes make of it. */
import type { Dice } from '../core/dice.ts'
import type { FlightPlan } from '../core/fault.ts'
import type { Scenario } from '../core/scenario.ts'
import { type Span, spansOf } from '../core/span.ts'
import { WORKER_REGISTRY } from '../fleet/registry.ts'

/** What was found out about a scenario. */
interface Found {
  /** The spans that decide whether messages get through. */
  readonly passages: readonly Span[]
  /** The sides while the same spans are in force; those that unfold are asked again at each tick. */
  readonly sides: Map<string, Int32Array>
}

const found = new WeakMap<Scenario, Found>()

/**
 * The side of each node at a tick: two nodes stand on one side if messages can get through between them, be it by way
 * of others. Sides are counted from 0 in the order of their first members; while nothing is cut, all stand on side 0.
 */
export function cutSides(scenario: Scenario, tick: number): Int32Array {
  const known = found.get(scenario) ?? {
    passages: spansOf(scenario.actions, WORKER_REGISTRY.faults).filter(
      ({ fault }) => fault.question === 'passage',
    ),
    sides: new Map<string, Int32Array>(),
  }
  found.set(scenario, known)
  const open = known.passages.filter(({ from, until }) => from <= tick && tick < until)
  const unfolds = open.some(({ fault }) => 'unfolds' in fault && fault.unfolds)
  const key = `${open.map((span) => known.passages.indexOf(span))} ${unfolds ? tick : ''}`
  const sides = known.sides.get(key) ?? sidesUnder(open, scenario, tick)
  if (known.sides.size > MOST_KNOWN) known.sides.clear()
  known.sides.set(key, sides)
  return sides
}

const MOST_KNOWN = 64

/** Dice that wish every message well, as far as a fault leaves it to them. */
const KIND_DICE: Dice = { next: () => 0xffffffff, below: (count) => count - 1 }

function sidesUnder(open: readonly Span[], { nodes, seed }: Scenario, tick: number): Int32Array {
  const sides = new Int32Array(nodes)
  if (open.length === 0) return sides
  const passes = (from: number, to: number): boolean => {
    const flight: FlightPlan = { from, to, seq: 0, kind: 0, sentTick: tick, ticks: 1, seed }
    return open.every(
      (span) => span.fault.question !== 'passage' || span.fault.passes(span, flight, KIND_DICE),
    )
  }
  const reached = new Uint8Array(nodes)
  let side = 0
  for (let first = 0; first < nodes; first++) {
    if (reached[first] === 1) continue
    reached[first] = 1
    const queue = [first]
    for (const node of queue) {
      sides[node] = side
      for (let other = 0; other < nodes; other++) {
        if (reached[other] === 1 || !(passes(node, other) || passes(other, node))) continue
        reached[other] = 1
        queue.push(other)
      }
    }
    side++
  }
  return sides
}
