/** What can be carried out as a picture: the view on the page offers it while it is there. */
export interface PictureSource {
  /** The picture as an SVG document. */
  svg(): string
  /** What it is painted on. */
  readonly canvas: HTMLCanvasElement
}

let source: PictureSource | null = null

/** Offers a picture; the answer withdraws it. */
export function offerPicture(offered: PictureSource): () => void {
  source = offered
  return () => {
    if (source === offered) source = null
  }
}

/** The picture on the page; null when there is none. */
export function currentPicture(): PictureSource | null {
  return source
}
