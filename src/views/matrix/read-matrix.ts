/** Reads off a run all that the matrix shows of it at the drawn moment. */
import type { Pair, Run } from '../../run/run.ts'
import { mutedOf } from '../muted.ts'
import { sidesShown } from '../sides.ts'
import { ageShares } from './age.ts'
import type { Geometry, Spot } from './geometry.ts'
import { bordersOf, orderOf, type Sort } from './order.ts'
import type { MatrixInput } from './scene.ts'

/** What a person has chosen in the matrix alone. */
export interface MatrixWish {
  readonly sort: Sort
  readonly names: readonly string[]
  /** The cell under the pointer or the keyboard. */
  readonly looked: Pair | null
  /** The cell around which the lens shows the matrix. */
  readonly around: Pair | null
  readonly focused: boolean
}

/** The matrix of a run as somebody wishes to see it. */
export function readMatrix(run: Run, wish: MatrixWish, geometry: Geometry): MatrixInput {
  const { frame, protocol } = run
  const { sort, names, focused } = wish
  const { selected, observer, pair, muted, followed } = run.store.get()
  const ageOf = ageShares(run)
  const sides = sidesShown(run)
  const order = orderOf(frame, sort, sides, ageOf)
  const spotOf = (cell: Pair | null): Spot | null =>
    cell && { row: order.indexOf(cell.observer), column: order.indexOf(cell.subject) }
  return {
    ...{ frame, order, ageOf, geometry, names, selected, observer, followed, focused },
    borders: sort === 'side' ? bordersOf(sides, order) : [],
    muted: mutedOf(muted, protocol.messageKinds).beliefs,
    asked: spotOf(pair),
    looked: spotOf(wish.looked),
    around: spotOf(wish.around),
  }
}
