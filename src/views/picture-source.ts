import type { Palette } from './graph/canvas.ts'
import type { Size } from './graph/layout.ts'
import type { Scene } from './graph/shape.ts'

/** What was painted last: enough to draw it once more in another way. */
export interface Painted {
  readonly scene: Scene
  readonly palette: Palette
  readonly size: Size
}

/** What can be carried out as a picture: the views on the page offer it while they can be seen. */
export interface PictureSource {
  /** Null before the first picture. */
  painted(): Painted | null
  /** What it is painted on. */
  readonly canvas: HTMLCanvasElement
}

const sources: PictureSource[] = []

/** Offers a picture before all that were offered; the answer withdraws it. */
export function offerPicture(offered: PictureSource): () => void {
  sources.push(offered)
  return () => {
    sources.splice(sources.indexOf(offered), 1)
  }
}

/** The picture that was offered last; null when there is none. */
export function currentPicture(): PictureSource | null {
  return sources.at(-1) ?? null
}
