/** Who is cut off from whom at the drawn moment. */
import type { Scenario } from '../core/scenario.ts'
import type { Run } from '../run/run.ts'
import { scheduleOf } from '../run/schedule.ts'
import { NO_SIDE, sidesOf, sizesOf } from '../trace/sides.ts'
import { type Cuts, createCuts } from './graph/cuts.ts'

/** What was found out about a scenario. */
interface Found {
  readonly cuts: Cuts
  /** The sides, by what is in force. */
  readonly sides: Map<string, Int32Array>
}

const found = new WeakMap<Scenario, Found>()
const MOST_KNOWN = 64

/**
 * The side of each node at a tick, as the scenario has it: two nodes stand on one side if messages can get through
 * between them, be it by way of others. Sides are counted from 0 in the order of their first members; while nothing is
 * cut, all stand on side 0.
 */
export function cutSides(scenario: Scenario, tick: number): Int32Array {
  const known = found.get(scenario) ?? {
    cuts: createCuts(scheduleOf(scenario), scenario.seed),
    sides: new Map<string, Int32Array>(),
  }
  found.set(scenario, known)
  const key = keyAt(scenario, tick)
  const sides = known.sides.get(key) ?? sidesUnder(known.cuts, scenario.nodes, tick)
  if (known.sides.size >= MOST_KNOWN) known.sides.clear()
  known.sides.set(key, sides)
  return sides
}

/** What is in force at a tick. What unfolds is another at each. */
function keyAt(scenario: Scenario, tick: number): string {
  const keys: string[] = []
  scheduleOf(scenario).forEach(({ fault, from, until }, at) => {
    if (fault.question !== 'passage' || tick < from || tick >= until) return
    keys.push(fault.unfolds ? `${at} at ${tick}` : `${at}`)
  })
  return keys.join()
}

function sidesUnder({ any, isCut }: Cuts, nodes: number, tick: number): Int32Array {
  const sides = new Int32Array(nodes)
  if (!any(tick)) return sides
  const reached = new Uint8Array(nodes)
  let side = 0
  for (let first = 0; first < nodes; first++) {
    if (reached[first] === 1) continue
    reached[first] = 1
    const queue = [first]
    for (const node of queue) {
      sides[node] = side
      for (let other = 0; other < nodes; other++) {
        if (reached[other] === 1 || (isCut(node, other, tick) && isCut(other, node, tick))) continue
        reached[other] = 1
        queue.push(other)
      }
    }
    side++
  }
  return sides
}

/** The sides of the nodes that are up, as it is true. */
export function trueSides(run: Run): Int32Array {
  const { frame } = run
  const sides = cutSides(run.store.get().scenario, Math.floor(frame.tick))
  return sides.map((side, node) => (frame.up[node] === 1 ? side : NO_SIDE))
}

/** The same; while nothing is cut, who has given whom up. */
export function sidesShown(run: Run): Int32Array {
  const sides = trueSides(run)
  return sizesOf(sides).length > 1 ? sides : sidesOf(run.frame)
}
