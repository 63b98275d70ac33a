import type { KeyboardEvent, PointerEvent } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Pair } from '../../run/run.ts'
import { useLaterWords } from '../words.ts'
import type { Spot } from './geometry.ts'

interface Props {
  readonly nodes: number
  /** The cell that the keyboard is at: its place in the displayed order, its nodes and what it says. */
  readonly spot: Spot
  readonly pair: Pair
  readonly text: string
  readonly asked: boolean
  move(spot: Spot): void
  ask(spot: Spot): void
  focus(focused: boolean): void
  /** The pointer is at a point of the matrix; null when it has left. */
  point(at: { readonly x: number; readonly y: number } | null, clicked: boolean): void
}

const PAGE = 8

const MOVES: Readonly<Record<string, (spot: Spot, last: number, all: boolean) => Spot>> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }, _last, all) => ({ row: all ? 0 : row, column: 0 }),
  End: ({ row }, last, all) => ({ row: all ? last : row, column: last }),
}

/**
 * What makes the painted matrix a grid for the keyboard and for screen readers. Only the cell that one is at is in the
 * document, with its row and its place: 65 536 of them would help nobody.
 */
export function MatrixGrid({ nodes, spot, pair, text, asked, move, ask, focus, point }: Props) {
  const { matrix } = useLaterWords()
  const id = `cell-${pair.observer}-${pair.subject}`
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') ask(spot)
    else {
      const next = MOVES[event.key]?.(spot, nodes - 1, event.ctrlKey)
      if (next === undefined) return
      const inside = (at: number): number => Math.min(Math.max(at, 0), nodes - 1)
      move({ row: inside(next.row), column: inside(next.column) })
    }
    event.preventDefault()
  }
  const pointTo = (event: PointerEvent<HTMLElement>, clicked: boolean): void => {
    const box = event.currentTarget.getBoundingClientRect()
    point({ x: event.clientX - box.left, y: event.clientY - box.top }, clicked)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of all cells would be too large, and could not be painted.
    <div
      className="matrix-grid"
      role="grid"
      tabIndex={0}
      aria-label={matrix.label}
      aria-rowcount={nodes}
      aria-colcount={nodes + 1}
      aria-activedescendant={id}
      onKeyDown={press}
      onFocus={() => focus(true)}
      onBlur={() => focus(false)}
      onPointerMove={(event) => pointTo(event, false)}
      onPointerLeave={() => point(null, false)}
      onPointerUp={(event) => pointTo(event, true)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: the grid is no table. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and says which cell it is at. */}
      <div role="row" className="unseen" aria-rowindex={spot.row + 1}>
        {/* biome-ignore lint/a11y/useSemanticElements: the grid is no table. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and says which cell it is at. */}
        <span role="rowheader" aria-colindex={1}>
          {nodeName(pair.observer)}
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: the grid is no table. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and says which cell it is at. */}
        <span role="gridcell" id={id} key={id} aria-colindex={spot.column + 2} aria-selected={asked}>
          {text}
        </span>
      </div>
    </div>
  )
}
