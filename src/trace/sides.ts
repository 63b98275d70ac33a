/** Who is cut off from whom, as far as the nodes themselves believe. */
import { isDoubt } from '../core/belief.ts'
import type { Frame } from './frame.ts'

/** The side of a node that is down. */
export const NO_SIDE = -1

/**
 * The side of each node: two nodes that are up stand on one side unless each of them doubts the other, and whoever
 * shares a side with a third shares it with each other. Sides are counted from 0 in the order of their first members.
 */
export function sidesOf({ nodes, up, beliefs }: Frame): Int32Array {
  const sides = new Int32Array(nodes).fill(NO_SIDE)
  const doubts = (observer: number, subject: number): boolean =>
    isDoubt(beliefs[observer * nodes + subject] as number)
  const queue = new Int32Array(nodes)
  let side = 0
  for (let first = 0; first < nodes; first++) {
    if (up[first] !== 1 || sides[first] !== NO_SIDE) continue
    sides[first] = side
    queue[0] = first
    let end = 1
    for (let at = 0; at < end; at++) {
      const node = queue[at] as number
      for (let other = 0; other < nodes; other++) {
        if (up[other] !== 1 || sides[other] !== NO_SIDE) continue
        if (doubts(node, other) && doubts(other, node)) continue
        sides[other] = side
        queue[end++] = other
      }
    }
    side++
  }
  return sides
}

/** How many nodes stand on each side. */
export function sizesOf(sides: Int32Array): readonly number[] {
  const sizes: number[] = []
  for (const side of sides) if (side !== NO_SIDE) sizes[side] = (sizes[side] ?? 0) + 1
  return sizes
}
