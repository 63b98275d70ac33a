import type { Size } from './layout.ts'

/** Where a side gathers, as a share of the picture's width and height. */
export interface Centre {
  readonly x: number
  readonly y: number
}

export const MIDDLE: Centre = { x: 0.5, y: 0.5 }

/** More sides than these stand in two rows. */
const ONE_ROW = 3

/**
 * Where so many sides of these sizes gather: beside each other along the longer edge, each with as much room as it has
 * nodes; many of them in two rows.
 */
export function centresFor(sizes: readonly number[], { width, height }: Size): readonly Centre[] {
  if (sizes.length <= 1) return [MIDDLE]
  const half = sizes.length <= ONE_ROW ? sizes.length : Math.ceil(sizes.length / 2)
  const rows = sizes.length <= ONE_ROW ? [sizes] : [sizes.slice(0, half), sizes.slice(half)]
  return rows.flatMap((row, which) => {
    const across = (which + 0.5) / rows.length
    return sharesOf(row).map((along) => (width >= height ? { x: along, y: across } : { x: across, y: along }))
  })
}

/** The middles of parts of these sizes along a line. A small part keeps some room. */
function sharesOf(sizes: readonly number[]): number[] {
  const roomy = sizes.map((size) => Math.sqrt(size))
  const total = roomy.reduce((sum, size) => sum + size, 0)
  let before = 0
  return roomy.map((size) => {
    const middle = (before + size / 2) / total
    before += size
    return middle
  })
}
