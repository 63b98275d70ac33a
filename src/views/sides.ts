/** Who is cut off from whom at the drawn moment, as pictures and panels show it. */
import { cutSides } from '../run/cut.ts'
import type { Run } from '../run/run.ts'
import { NO_SIDE, sidesOf, sizesOf } from '../trace/sides.ts'

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
