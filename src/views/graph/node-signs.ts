/** The small signs that say what is wrong with a node, drawn by hand so that a canvas and an SVG show the same. */
import type { Ink, Line, Shape } from './shape.ts'

function line(x1: number, y1: number, x2: number, y2: number, width: number, ink: Ink = 'ink'): Line {
  return { shape: 'line', x1, y1, x2, y2, ink, width, opacity: 1 }
}

/** Two bars: it stands still. */
export function addPause(shapes: Shape[], x: number, y: number, r: number): void {
  const width = Math.max(2, r * 0.26)
  for (const side of [-1, 1]) {
    const at = x + side * r * 0.26
    shapes.push(line(at, y - r * 0.45, at, y + r * 0.45, width))
  }
}

/** An arrow: it has gone by itself. */
export function addArrow(shapes: Shape[], x: number, y: number, r: number): void {
  const head = r * 0.3
  const tip = x + r * 0.45
  shapes.push(
    line(x - r * 0.45, y, tip, y, 2, 'soft'),
    line(tip - head, y - head, tip, y, 2, 'soft'),
    line(tip - head, y + head, tip, y, 2, 'soft'),
  )
}

/** A plus: it will join. */
export function addPlus(shapes: Shape[], x: number, y: number, r: number): void {
  const reach = r * 0.4
  shapes.push(line(x - reach, y, x + reach, y, 2, 'soft'), line(x, y - reach, x, y + reach, 2, 'soft'))
}

/** A clock face: its clock is wrong. */
export function addClock(shapes: Shape[], x: number, y: number, r: number): void {
  shapes.push(
    { shape: 'circle', x, y, r, fill: 'paper', ink: 'ink', width: 1.5, dash: [] },
    line(x, y, x, y - r * 0.62, 1.5),
    line(x, y, x + r * 0.5, y + r * 0.2, 1.5),
  )
}

/** An hourglass: it is slow. */
export function addHourglass(shapes: Shape[], x: number, y: number, r: number): void {
  const w = r * 0.6
  const h = r * 0.85
  shapes.push(
    { shape: 'circle', x, y, r, fill: 'paper', ink: null, width: 0, dash: [] },
    line(x - w, y - h, x + w, y - h, 1.5),
    line(x - w, y + h, x + w, y + h, 1.5),
    line(x - w, y - h, x + w, y + h, 1.5),
    line(x + w, y - h, x - w, y + h, 1.5),
  )
}
