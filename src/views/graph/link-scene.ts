/** The links in the picture: who called lately, and what is cut. */
import type { Call } from './calls.ts'
import type { SceneInput } from './scene.ts'
import type { Ink, Line, Shape } from './shape.ts'

/** A link that is cut has a hole so wide. */
const HOLE_PX = 18
const STOP_PX = 6
const CUT_DASH = [5, 4]

/** A line for each pair that called lately, and a broken one for each link that is cut. */
export function addLinks(shapes: Shape[], input: SceneInput): void {
  const seen = new Set<string>()
  for (const call of [...input.calls, ...input.cutLinks.map((link) => ({ ...link, freshness: 0 }))]) {
    const key = `${call.low} ${call.high}`
    if (seen.has(key)) continue
    seen.add(key)
    addLink(shapes, input, call)
  }
}

function addLink(shapes: Shape[], input: SceneInput, { low, high, freshness }: Call): void {
  const { places, radius, shownTick, pointed } = input
  const a = places[low]
  const b = places[high]
  if (!a || !b) return
  const there = input.isCut(low, high, shownTick)
  const back = input.isCut(high, low, shownTick)
  const isPointed = pointed?.kind === 'link' && pointed.from === low && pointed.to === high
  const opacity = isPointed || there || back ? 1 : freshness
  const ink: Ink = isPointed ? 'ink' : there || back ? 'soft' : 'line'
  const width = (radius > 20 ? 1.5 : 1) + (isPointed ? 1.5 : 0)
  const line = (x1: number, y1: number, x2: number, y2: number, dash?: readonly number[]): Line => ({
    ...{ shape: 'line', x1, y1, x2, y2, ink, width, opacity },
    ...(dash ? { dash } : {}),
  })
  if (!there && !back) {
    shapes.push(line(a.x, a.y, b.x, b.y))
    return
  }
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const dx = (b.x - a.x) / length
  const dy = (b.y - a.y) / length
  /** A bar across the link, so far along it. */
  const stop = (at: number): Line => {
    const x = a.x + dx * at
    const y = a.y + dy * at
    return {
      ...line(x - dy * STOP_PX, y + dx * STOP_PX, x + dy * STOP_PX, y - dx * STOP_PX),
      width: 2,
      ink: 'alarm',
    }
  }
  const near = length / 2 - HOLE_PX / 2
  const far = length / 2 + HOLE_PX / 2
  // The half that nothing leaves is broken; of a link that is cut one way the other half is whole.
  shapes.push(
    line(a.x, a.y, a.x + dx * near, a.y + dy * near, there ? CUT_DASH : undefined),
    line(a.x + dx * far, a.y + dy * far, b.x, b.y, back ? CUT_DASH : undefined),
  )
  if (there) shapes.push(stop(near))
  if (back) shapes.push(stop(far))
}
