import { clearCanvas, type Palette, paintScene } from './canvas.ts'
import type { Scene } from './shape.ts'

/**
 * The ground under the messages, on a canvas of its own that nobody sees: while nothing in it changes, a frame copies
 * it instead of painting a hundred rings again.
 */
export interface Ground {
  resize(width: number, height: number): void
  /** Paints the next scene even if it is the same. */
  forget(): void
  /** The canvas with the scene on it. */
  paint(scene: Scene, palette: Palette, scale: number): HTMLCanvasElement
}

/** An empty ground. */
export function createGround(): Ground {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  let last: Scene | null = null
  let painted: string | null = null
  return {
    resize(width, height) {
      canvas.width = width
      canvas.height = height
      painted = null
    },
    forget() {
      painted = null
    },
    paint(scene, palette, scale) {
      if (painted !== null && scene === last) return canvas
      last = scene
      const key = JSON.stringify(scene)
      if (key === painted) return canvas
      painted = key
      clearCanvas(context)
      paintScene(context, scene, palette, scale)
      return canvas
    },
  }
}
