/** Puts shapes on a canvas of which there are very many: all of one look at once. */
import type { Palette } from './canvas.ts'
import type { Strokes, Triangles } from './shape.ts'

/** Draws all lines in one go. */
export function paintStrokes(context: CanvasRenderingContext2D, strokes: Strokes, palette: Palette): void {
  const { points, ink, width, opacity, dash } = strokes
  context.strokeStyle = palette[ink]
  context.lineWidth = width
  context.setLineDash(dash as number[])
  context.globalAlpha = opacity
  context.beginPath()
  for (let i = 0; i < points.length; i += 4) {
    context.moveTo(points[i] as number, points[i + 1] as number)
    context.lineTo(points[i + 2] as number, points[i + 3] as number)
  }
  context.stroke()
  context.globalAlpha = 1
}

/** Draws all triangles in one go. */
export function paintTriangles(
  context: CanvasRenderingContext2D,
  { points, ink, opacity, hollow }: Triangles,
  palette: Palette,
): void {
  context.globalAlpha = opacity
  context.beginPath()
  for (let i = 0; i < points.length; i += 6) {
    context.moveTo(points[i] as number, points[i + 1] as number)
    context.lineTo(points[i + 2] as number, points[i + 3] as number)
    context.lineTo(points[i + 4] as number, points[i + 5] as number)
    context.closePath()
  }
  context.fillStyle = hollow ? palette.paper : palette[ink]
  context.fill()
  if (hollow) {
    context.strokeStyle = palette[ink]
    context.lineWidth = 1
    context.setLineDash([])
    context.stroke()
  }
  context.globalAlpha = 1
}
