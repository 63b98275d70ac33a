/** What can be carried out as a picture: the views on the page offer it while they can be seen. */
export interface PictureSource {
  /** The picture as an SVG document. */
  svg(): string
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
