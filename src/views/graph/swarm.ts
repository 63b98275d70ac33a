/**
 * Puts very many small messages on a canvas. They are too small for a flap or a letter, so that those which look alike
 * are one path: a cluster of 256 has a thousand of them under way, and painted one by one they would cost every frame.
 */
import type { Palette } from './canvas.ts'
import { DASHES, ROUND_ASK } from './envelope.ts'
import type { Envelope } from './shape.ts'

/** From this size on a message bears its flap or its letter. */
export const SMALL_SIZE = 5

/** Paints all tails, and then all bodies, look by look. */
export function paintSwarm(
  context: CanvasRenderingContext2D,
  envelopes: readonly Envelope[],
  palette: Palette,
): void {
  for (const [, alike] of groupsOf(envelopes, ({ ink }) => ink)) paintTails(context, alike, palette)
  for (const [, alike] of groupsOf(envelopes, ({ ink, look, fill }) => `${ink} ${look} ${fill}`))
    paintBodies(context, alike, palette)
}

function groupsOf(
  envelopes: readonly Envelope[],
  keyOf: (envelope: Envelope) => string,
): ReadonlyMap<string, readonly [Envelope, ...Envelope[]]> {
  const groups = new Map<string, [Envelope, ...Envelope[]]>()
  for (const envelope of envelopes) {
    const group = groups.get(keyOf(envelope))
    if (group) group.push(envelope)
    else groups.set(keyOf(envelope), [envelope])
  }
  return groups
}

function paintTails(
  context: CanvasRenderingContext2D,
  alike: readonly [Envelope, ...Envelope[]],
  palette: Palette,
): void {
  context.strokeStyle = palette[alike[0].ink]
  context.lineWidth = alike[0].size * 0.3
  context.setLineDash([])
  context.globalAlpha = 0.3
  context.beginPath()
  for (const { x, y, dx, dy, size, tail } of alike) {
    if (tail <= 0) continue
    context.moveTo(x - dx * (size + tail), y - dy * (size + tail))
    context.lineTo(x - dx * size, y - dy * size)
  }
  context.stroke()
  context.globalAlpha = 1
}

function paintBodies(
  context: CanvasRenderingContext2D,
  alike: readonly [Envelope, ...Envelope[]],
  palette: Palette,
): void {
  const [{ ink, fill, size }] = alike
  const edge = Math.max(1, size * 0.16)
  const isFull = fill === 'full'
  context.beginPath()
  // A full body is as large as one with an edge around it.
  for (const envelope of alike) addOutline(context, envelope, isFull ? edge / 2 : 0)
  context.fillStyle = isFull ? palette[ink] : palette.paper
  context.fill()
  if (isFull) return
  context.strokeStyle = palette[ink]
  context.lineWidth = edge
  context.setLineDash(fill === 'dashed' ? (DASHES as number[]) : [])
  context.stroke()
}

function addOutline(
  context: CanvasRenderingContext2D,
  { x, y, dx, dy, size, look }: Envelope,
  grown: number,
): void {
  const w = size + grown
  const h = size * 0.7 + grown
  if (look === 'ask') {
    const r = size * ROUND_ASK + grown
    context.moveTo(x + r, y)
    context.arc(x, y, r, 0, 2 * Math.PI)
    return
  }
  const corners = look === 'answer' ? ARROW : BOX
  for (let i = 0; i < corners.length; i += 2) {
    const along = (corners[i] as number) * w
    const across = (corners[i + 1] as number) * h
    const px = x + dx * along - dy * across
    const py = y + dy * along + dx * across
    if (i === 0) context.moveTo(px, py)
    else context.lineTo(px, py)
  }
  context.closePath()
}

/** Corners along and across the way, in half lengths and half widths. */
const BOX: readonly number[] = [-1, -1, 1, -1, 1, 1, -1, 1]
const ARROW: readonly number[] = [1, 0, -1, 1, -0.5, 0, -1, -1]
