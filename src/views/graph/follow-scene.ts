/** What is followed, in the graph: who has it, over how many hops, and by whose messages. */
import type { Infection } from '../../trace/infection.ts'
import type { Following } from '../followed.ts'
import type { Shape } from './shape.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** Smaller bodies than these have the number of hops where larger ones have their name. */
const BADGE_RADIUS = 10
/** Where on its way a line bears its arrowhead. */
const ARROW_AT = 0.56

/** A line for each message that brought it, from the one who told to the one who was told. */
export function addTree(
  shapes: Shape[],
  { infections }: Following,
  places: readonly Place[],
  radius: number,
  selected: number | null,
): void {
  const chosen = new Set<Infection>()
  for (let one = infections[selected ?? -1] ?? null; one; one = one.parent) chosen.add(one)
  for (const infection of tellings(infections)) {
    const a = places[infection.from]
    const b = places[infection.node]
    const length = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0
    if (!a || !b || length === 0) continue
    const strong = chosen.has(infection)
    const width = (radius > 20 ? 3 : 2) + (strong ? 2 : 0)
    const opacity = strong ? 1 : 0.55
    const line = { shape: 'line', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ink: 'follow', width, opacity } as const
    const at = { x: a.x + (b.x - a.x) * ARROW_AT, y: a.y + (b.y - a.y) * ARROW_AT }
    const direction = { dx: (b.x - a.x) / length, dy: (b.y - a.y) / length }
    shapes.push(line, {
      ...{ shape: 'envelope', ...at, ...direction, size: width + 3, tail: 0 },
      ...{ look: 'answer', fill: 'full', letter: null, ink: 'follow' },
    })
  }
}

/** All who were told, those too who have told others and do not have it any more. */
function tellings(infections: readonly (Infection | null)[]): ReadonlySet<Infection> {
  const told = new Set<Infection>()
  for (const infection of infections)
    for (let one = infection; one && !told.has(one); one = one.parent) if (one.parent) told.add(one)
  return told
}

/** Over how many hops a node has it: beside its name, or in its place. */
export function addHops(
  shapes: Shape[],
  { hops }: Infection,
  { x, y }: Place,
  radius: number,
  textScale: number,
): void {
  const text = hops === null ? '?' : String(hops)
  if (radius < BADGE_RADIUS) {
    const size = Math.max(7, radius * 1.2)
    shapes.push({ shape: 'label', x, y: y + size * 0.36, text, size, weight: 700, ink: 'follow' })
    return
  }
  const r = Math.max(7, radius * 0.36) * Math.sqrt(textScale)
  const [cx, cy] = [x + radius * 0.95, y - radius * 0.95]
  const size = r * (text.length > 1 ? 1.05 : 1.3)
  shapes.push(
    { shape: 'circle', x: cx, y: cy, r, fill: 'follow', ink: 'paper', width: 1.5, dash: [] },
    { shape: 'label', x: cx, y: cy + size * 0.36, text, size, weight: 700, ink: 'paper' },
  )
}
