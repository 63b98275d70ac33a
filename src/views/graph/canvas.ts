/** Puts a scene on a canvas. */
import { paintStrokes, paintTriangles } from './batches.ts'
import { paintEnvelope } from './envelope.ts'
import type { Arc, Circle, Cross, Envelope, Ink, Label, Line, Rect, Scene, Shape } from './shape.ts'
import { stroke } from './stroke.ts'
import { paintSwarm, SMALL_SIZE } from './swarm.ts'

export type Palette = Readonly<Record<Ink, string>> & {
  readonly font: string
  /** How much larger than usual the page's text is. */
  readonly textScale: number
}

/** Paints the scene over whatever is there; coordinates are CSS pixels, `scale` is device pixels for each. */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  scale: number,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.lineCap = 'butt'
  const small: Envelope[] = []
  for (const shape of scene)
    if (shape.shape === 'envelope' && shape.size < SMALL_SIZE) small.push(shape)
    else paintShape(context, shape, palette)
  if (small.length > 0) paintSwarm(context, small, palette)
}

/** Makes a canvas empty. */
export function clearCanvas(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
  switch (shape.shape) {
    case 'line':
      paintLine(context, shape, palette)
      break
    case 'rect':
      paintRect(context, shape, palette)
      break
    case 'circle':
      paintCircle(context, shape, palette)
      break
    case 'arc':
      paintArc(context, shape, palette)
      break
    case 'label':
      paintLabel(context, shape, palette)
      break
    case 'envelope':
      paintEnvelope(context, shape, palette)
      break
    case 'cross':
      paintCross(context, shape, palette)
      break
    case 'strokes':
      paintStrokes(context, shape, palette)
      break
    case 'triangles':
      paintTriangles(context, shape, palette)
      break
  }
}

function paintLine(context: CanvasRenderingContext2D, line: Line, palette: Palette): void {
  stroke(context, palette[line.ink], line.width, line.dash ?? [])
  context.globalAlpha = line.opacity
  context.beginPath()
  context.moveTo(line.x1, line.y1)
  context.lineTo(line.x2, line.y2)
  context.stroke()
  context.globalAlpha = 1
}

function paintRect(context: CanvasRenderingContext2D, rect: Rect, palette: Palette): void {
  const { x, y, width, height, fill, opacity, ink } = rect
  if (fill) {
    context.globalAlpha = opacity
    context.fillStyle = palette[fill]
    context.fillRect(x, y, width, height)
    context.globalAlpha = 1
  }
  if (ink) {
    stroke(context, palette[ink], rect.line, [])
    context.strokeRect(x, y, width, height)
  }
}

function paintCircle(context: CanvasRenderingContext2D, circle: Circle, palette: Palette): void {
  context.beginPath()
  context.arc(circle.x, circle.y, circle.r, 0, 2 * Math.PI)
  if (circle.fill) {
    context.fillStyle = palette[circle.fill]
    context.fill()
  }
  if (circle.ink) {
    stroke(context, palette[circle.ink], circle.width, circle.dash)
    context.stroke()
  }
}

function paintArc(context: CanvasRenderingContext2D, arc: Arc, palette: Palette): void {
  stroke(context, palette[arc.ink], arc.width, arc.dash)
  context.beginPath()
  context.arc(arc.x, arc.y, arc.r, (arc.from - 0.25) * 2 * Math.PI, (arc.to - 0.25) * 2 * Math.PI)
  context.stroke()
}

function paintLabel(context: CanvasRenderingContext2D, label: Label, palette: Palette): void {
  context.font = `${label.weight} ${label.size}px ${palette.font}`
  context.fillStyle = palette[label.ink]
  context.textAlign = label.anchor ?? 'center'
  context.fillText(label.text, label.x, label.y)
}

function paintCross(context: CanvasRenderingContext2D, cross: Cross, palette: Palette): void {
  const { x, y, size } = cross
  stroke(context, palette[cross.ink], cross.width, [])
  context.globalAlpha = cross.opacity
  context.beginPath()
  context.moveTo(x - size, y - size)
  context.lineTo(x + size, y + size)
  context.moveTo(x + size, y - size)
  context.lineTo(x - size, y + size)
  context.stroke()
  context.globalAlpha = 1
}
