/** What every node in the picture has, whoever looks at it: a ring and a name. */
import { DEAD, LIVE, REMOVED, STALE, SUSPECT, UNKNOWN } from '../../core/belief.ts'
import type { SceneInput } from './scene.ts'
import type { Ink, Label, Shape } from './shape.ts'

/** Smaller bodies than these bear no name, unless the node is chosen. */
export const LABEL_RADIUS = 10

/** What the ring shows, clockwise. */
const RING_ORDER = [LIVE, SUSPECT, STALE, DEAD, REMOVED, UNKNOWN]

/**
 * The ring, divided by what is believed: live is solid, suspect finely and stale coarsely dashed, dead notched, removed
 * hollow, never known a thin line. What is out of sight leaves a gap.
 */
export function addRing(
  shapes: Shape[],
  { places, radius, muted }: SceneInput,
  node: number,
  opinions: readonly number[],
): void {
  const total = opinions.reduce((sum, count) => sum + count, 0)
  const { x, y } = places[node] as { x: number; y: number }
  const width = Math.max(2.5, radius * 0.26)
  const r = radius * 1.36
  let from = 0
  const add = (count: number, ink: Ink, dash: readonly number[], thickness: number): void => {
    if (count === 0) return
    const to = from + count / total
    shapes.push({ shape: 'arc', x, y, r, from, to, ink, width: thickness, dash })
  }
  for (const belief of RING_ORDER) {
    const count = opinions[belief] as number
    const shown = muted.beliefs.has(belief) ? 0 : count
    if (belief === LIVE) add(shown, 'live', [], width)
    if (belief === STALE) add(shown, 'stale', [width * 0.9, width * 0.5], width)
    if (belief === SUSPECT) add(shown, 'suspect', [width * 0.4, width * 0.4], width)
    if (belief === DEAD) {
      add(shown, 'dead', [], width)
      add(shown, 'paper', [width * 0.25, width], width - 2)
    }
    if (belief === REMOVED) {
      add(shown, 'removed', [], width)
      add(shown, 'paper', [], width - 2)
    }
    if (belief === UNKNOWN) add(shown, 'line', [1.5, 3], 1.5)
    if (total > 0) from += count / total
  }
}

export function label(x: number, y: number, text: string, radius: number, textScale: number): Label {
  const size = Math.min(15 * textScale, Math.max(8, (radius * 1.5) / Math.max(2, text.length * 0.62)))
  return { shape: 'label', x, y: y + size * 0.35, text, size, weight: 600, ink: 'ink' }
}
