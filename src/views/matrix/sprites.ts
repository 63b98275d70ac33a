/** The looks of cells, painted once, so that a frame only copies them. */
import { clearCanvas, type Palette, paintScene } from '../graph/canvas.ts'
import { beliefOf, inkOf, isInked, LOOKS, lookShapes, strengthOf } from './look.ts'
import { isTiny } from './scene.ts'

export interface Sprites {
  /** Paints every look anew, each so many device pixels large. */
  renew(palette: Palette, cellPx: number, scale: number): void
  /** Copies a look onto a canvas that is empty there. */
  draw(context: CanvasRenderingContext2D, look: number, x: number, y: number): void
}

/** No sprites yet. */
export function createSprites(): Sprites {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  let size = 1
  return {
    renew(palette, cellPx, scale) {
      size = cellPx
      canvas.width = LOOKS * size
      canvas.height = size
      clearCanvas(context)
      for (let look = 0; look < LOOKS; look++) {
        if (isTiny(size / scale)) paintPixels(context, palette, look, size)
        else paintScene(context, lookShapes(look, (look * size) / scale, 0, size / scale), palette, scale)
      }
    },
    draw(target, look, x, y) {
      target.drawImage(canvas, look * size, 0, size, size, x, y, size, size)
    },
  }
}

function paintPixels(context: CanvasRenderingContext2D, palette: Palette, look: number, size: number): void {
  const belief = beliefOf(look)
  if (belief === null) return
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = palette[inkOf(belief)]
  context.globalAlpha = strengthOf(look)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (isInked(belief, x, y, size)) context.fillRect(look * size + x, y, 1, 1)
  context.globalAlpha = 1
}
