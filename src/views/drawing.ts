/**
 * What moves on the page is painted once a frame, all of it at the same cursor. A view that moves adds its painter
 * while it is on the page; the one loop of the app calls them all.
 */
const painters = new Set<() => void>()

/** Adds a painter; the answer takes it away again. */
export function addPainter(paint: () => void): () => void {
  painters.add(paint)
  return () => painters.delete(paint)
}

/** Paints everything that moves. */
export function paintAll(): void {
  for (const paint of painters) paint()
}
