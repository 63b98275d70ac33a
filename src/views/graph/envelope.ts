/** A message on a canvas: an envelope, a round ask or an arrowhead, turned to where it flies. */
import type { Palette } from './canvas.ts'
import type { Envelope } from './shape.ts'
import { stroke } from './stroke.ts'

/** How large a call that asks is beside an envelope. */
export const ROUND_ASK = 0.85
/** The edge of a message of which nobody can know yet what it brings. */
export const DASHES: readonly number[] = [2, 2]

/** Paints one message that is large enough for its flap or its letter. */
export function paintEnvelope(context: CanvasRenderingContext2D, envelope: Envelope, palette: Palette): void {
  const { x, y, dx, dy, size, tail, look, fill, letter, ink } = envelope
  context.save()
  context.transform(dx, dy, -dy, dx, x, y)
  if (tail > 0) {
    stroke(context, palette[ink], size * 0.3, [])
    context.globalAlpha = 0.3
    context.beginPath()
    context.moveTo(-size - tail, 0)
    context.lineTo(-size, 0)
    context.stroke()
    context.globalAlpha = 1
  }
  const w = size
  const h = size * 0.7
  context.fillStyle = fill === 'full' ? palette[ink] : palette.paper
  stroke(context, palette[ink], Math.max(1, size * 0.16), fill === 'dashed' ? DASHES : [])
  context.beginPath()
  if (look === 'answer') {
    // An answer is an arrowhead: it goes back to the one who asked.
    context.moveTo(w, 0)
    context.lineTo(-w, h)
    context.lineTo(-w * 0.5, 0)
    context.lineTo(-w, -h)
    context.closePath()
  } else if (look === 'ask') {
    // Round, because whatever else would look like an envelope when it flies askew.
    context.arc(0, 0, size * ROUND_ASK, 0, 2 * Math.PI)
  } else context.rect(-w, -h, 2 * w, 2 * h)
  context.fill()
  context.stroke()
  if (letter === null && look === 'letter') {
    context.strokeStyle = fill === 'full' ? palette.paper : palette[ink]
    context.setLineDash([])
    context.beginPath()
    context.moveTo(-w, -h)
    context.lineTo(0, h * 0.25)
    context.lineTo(w, -h)
    context.stroke()
  }
  context.restore()
  if (letter !== null) paintLetter(context, envelope, letter, palette)
}

/** The letter stands upright, wherever the message flies. */
function paintLetter(
  context: CanvasRenderingContext2D,
  { x, y, size, fill, ink }: Envelope,
  letter: string,
  palette: Palette,
): void {
  const height = size * 1.3
  context.font = `700 ${height}px ${palette.font}`
  context.fillStyle = fill === 'full' ? palette.paper : palette[ink]
  context.textAlign = 'center'
  context.fillText(letter, x, y + height * 0.36)
}
