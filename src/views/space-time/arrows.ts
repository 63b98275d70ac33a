/** Messages as arrows from lane to lane; those of one look are drawn at once, for there are thousands. */
import type { Ink, Shape } from '../graph/shape.ts'
import type { Arrow } from './content.ts'
import type { Plane } from './plane.ts'

export type ArrowLook = 'faint' | 'plain' | 'follow' | 'past' | 'future'

interface Pen {
  readonly ink: Ink
  readonly width: number
  readonly opacity: number
  readonly dash: readonly number[]
}

/** From the back to the front. Past and future differ by their dashes, too. */
const PENS: Readonly<Record<ArrowLook, Pen>> = {
  faint: { ink: 'soft', width: 1, opacity: 0.22, dash: [] },
  plain: { ink: 'soft', width: 1, opacity: 0.7, dash: [] },
  follow: { ink: 'follow', width: 2.5, opacity: 1, dash: [] },
  future: { ink: 'ok', width: 2, opacity: 1, dash: [6, 3] },
  past: { ink: 'live', width: 2, opacity: 1, dash: [] },
}

/** Where there are more arrows than these, each has to be fainter for the picture to be read. */
const DENSE_ARROWS = 500
const DENSE_OPACITY = 0.4

function penFor(look: ArrowLook, arrows: number): Pen {
  const pen = PENS[look]
  return look === 'plain' && arrows > DENSE_ARROWS ? { ...pen, opacity: DENSE_OPACITY } : pen
}

/** In lanes that are lower, arrows have no heads. */
const HEAD_LANE_PX = 7

/** Adds the arrows that touch the plane: a full head brings news, a hollow one nothing new, a cross is lost. */
export function addArrows(
  shapes: Shape[],
  arrows: readonly Arrow[],
  plane: Plane,
  lookOf: (arrow: Arrow) => ArrowLook,
): void {
  const groups = new Map<ArrowLook, Arrow[]>()
  for (const arrow of arrows) {
    const [low, high] = [Math.min(arrow.from, arrow.to), Math.max(arrow.from, arrow.to)]
    if (high < plane.firstLane || low > plane.lastLane) continue
    const look = lookOf(arrow)
    const group = groups.get(look)
    if (group) group.push(arrow)
    else groups.set(look, [arrow])
  }
  for (const look of Object.keys(PENS) as ArrowLook[]) {
    const group = groups.get(look)
    if (group) addGroup(shapes, group, plane, penFor(look, arrows.length))
  }
}

function addGroup(shapes: Shape[], arrows: readonly Arrow[], plane: Plane, pen: Pen): void {
  const { ink, opacity } = pen
  const lines: number[] = []
  const full: number[] = []
  const hollow: number[] = []
  const crosses: number[] = []
  const head = plane.laneHeight < HEAD_LANE_PX ? 0 : Math.min(3, plane.laneHeight * 0.14) + pen.width
  for (const { from, to, sentTick, endTick, end } of arrows) {
    const [x1, y1, x2, y2] = [plane.xOf(sentTick), plane.yOf(from), plane.xOf(endTick), plane.yOf(to)]
    lines.push(x1, y1, x2, y2)
    if (end === 'lost') addCross(crosses, x2, y2, Math.max(2.5, head))
    else if (head > 0 && end !== 'under-way') addHead(end === 'news' ? full : hollow, x1, y1, x2, y2, head)
  }
  shapes.push({ shape: 'strokes', points: lines, ...pen })
  if (full.length > 0)
    shapes.push({ shape: 'triangles', points: full, ink, opacity: Math.max(opacity, 0.7), hollow: false })
  if (hollow.length > 0)
    shapes.push({ shape: 'triangles', points: hollow, ink, opacity: Math.max(opacity, 0.5), hollow: true })
  if (crosses.length > 0)
    shapes.push({ shape: 'strokes', points: crosses, ink: 'alarm', width: 2, opacity: 1, dash: [] })
}

function addHead(points: number[], x1: number, y1: number, x2: number, y2: number, size: number): void {
  const length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)) || 1
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [bx, by] = [x2 - dx * size * 1.7, y2 - dy * size * 1.7]
  points.push(
    x2,
    y2,
    bx - dy * size * 0.75,
    by + dx * size * 0.75,
    bx + dy * size * 0.75,
    by - dx * size * 0.75,
  )
}

function addCross(points: number[], x: number, y: number, size: number): void {
  points.push(x - size, y - size, x + size, y + size, x - size, y + size, x + size, y - size)
}
