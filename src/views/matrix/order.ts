/** In which order the nodes stand along both sides of the matrix. */
import { ABSENT } from '../../core/belief.ts'
import type { Frame } from '../../trace/frame.ts'
import { NO_SIDE } from '../../trace/sides.ts'

export const SORTS = ['id', 'age', 'side'] as const

export type Sort = (typeof SORTS)[number]

/** Ages in one band are not told apart, so that a sorted matrix keeps still while nothing much changes. */
const BANDS = 4

/**
 * The nodes in the order in which they stand; `sides` says who is cut off from whom, `ageOf` gives a pair's age as a
 * share of the age of a stale one.
 */
export function orderOf(
  frame: Frame,
  sort: Sort,
  sides: Int32Array,
  ageOf: (pair: number) => number,
): Int32Array<ArrayBuffer> {
  const ids = Int32Array.from({ length: frame.nodes }, (_, node) => node)
  if (sort === 'id') return ids
  const keys = sort === 'side' ? sideKeys(sides) : ageKeys(frame, ageOf)
  return ids.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
}

/** Where a new side begins, in the order of the nodes; the dead are one too. */
export function bordersOf(sides: Int32Array, order: Int32Array): readonly number[] {
  const keys = sideKeys(sides)
  const borders: number[] = []
  for (let at = 1; at < order.length; at++)
    if (keys[order[at] as number] !== keys[order[at - 1] as number]) borders.push(at)
  return borders
}

/** The dead stand last. */
function sideKeys(sides: Int32Array): Int32Array {
  return sides.map((side) => (side === NO_SIDE ? sides.length : side))
}

/** How old the others' stamps of a node are on average, in bands; what nobody has is the oldest. */
function ageKeys({ nodes, up, stamps }: Frame, ageOf: (pair: number) => number): Int32Array {
  return Int32Array.from({ length: nodes }, (_, subject) => {
    let sum = 0
    let observers = 0
    for (let observer = 0; observer < nodes; observer++) {
      const pair = observer * nodes + subject
      if (observer === subject || up[observer] !== 1) continue
      observers++
      sum += stamps[pair] === ABSENT ? 2 : Math.min(Math.max(ageOf(pair), 0), 2)
    }
    return observers === 0 ? 0 : Math.floor((BANDS * sum) / observers)
  })
}
