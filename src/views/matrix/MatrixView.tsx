import './matrix.css'
import { useMemo, useRef, useState } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Pair, Run } from '../../run/run.ts'
import { cellInWords } from '../cell-words.ts'
import { usePulse } from '../pulse.ts'
import { useRunState } from '../use-run-state.ts'
import { useLaterWords } from '../words.ts'
import { lensOver, type Spot, spotAt, spotInLens } from './geometry.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import type { Sort } from './order.ts'
import type { MatrixWish } from './read-matrix.ts'
import { SortControl } from './SortControl.tsx'
import { useMatrix } from './use-matrix.ts'

const FIRST: Pair = { observer: 0, subject: 0 }

/** Who believes what of whom: observers down, members across, each cell a belief and the age of its stamp. */
export function MatrixView({ run }: { readonly run: Run }) {
  const nodes = useRunState(run, (state) => state.scenario.nodes)
  // Another number of nodes is another matrix.
  return <MatrixOf key={nodes} run={run} nodes={nodes} />
}

function MatrixOf({ run, nodes }: { readonly run: Run; readonly nodes: number }) {
  usePulse(run)
  const words = useLaterWords()
  const asked = useRunState(run, (state) => state.pair)
  const [sort, setSort] = useState<Sort>('id')
  const [cursor, setCursor] = useState(FIRST)
  const [hovered, setHovered] = useState<Pair | null>(null)
  const [lensAt, setLensAt] = useState<Pair | null>(null)
  const [focused, setFocused] = useState(false)
  const stage = useRef<HTMLDivElement>(null)
  const cells = useRef<HTMLCanvasElement>(null)
  const marks = useRef<HTMLCanvasElement>(null)
  const names = useMemo(() => Array.from({ length: nodes }, (_, node) => nodeName(node)), [nodes])
  const looked = hovered ?? (focused ? cursor : null)
  const around = lensAt ?? looked ?? asked
  const wish = useRef<MatrixWish>({ sort, names, looked, around, focused })
  wish.current = { sort, names, looked, around, focused: focused && hovered === null }
  const matrix = useMatrix(run, { stage, cells, marks }, wish)

  const pairAt = ({ row, column }: Spot): Pair => {
    const order = matrix.current?.order
    return { observer: order?.[row] ?? row, subject: order?.[column] ?? column }
  }
  const spotOf = ({ observer, subject }: Pair): Spot => {
    const order = matrix.current?.order
    return { row: order?.indexOf(observer) ?? observer, column: order?.indexOf(subject) ?? subject }
  }
  const ask = (pair: Pair): void => run.choosePair(isSame(pair, asked) ? null : pair)
  const point = (to: { readonly x: number; readonly y: number } | null, clicked: boolean): void => {
    const geometry = matrix.current?.geometry
    const lens = geometry && lensOver(geometry, around && spotOf(around))
    const inLens = to && lens && spotInLens(lens, to.x, to.y)
    const spot = inLens ?? (to && geometry ? spotAt(geometry, to.x, to.y) : null)
    setHovered(spot && pairAt(spot))
    if (spot === null) return
    // While the pointer is in the lens, what it shows stays.
    if (!inLens) setLensAt(pairAt(spot))
    if (!clicked) return
    setCursor(pairAt(spot))
    ask(pairAt(spot))
  }
  const shown = looked ?? asked
  return (
    <div className="matrix">
      <div className="matrix-head">
        <SortControl sort={sort} change={setSort} />
        <p className="matrix-caption">{shown ? cellInWords(run, shown, words) : words.matrix.lead}</p>
      </div>
      <div className="matrix-stage" ref={stage}>
        <canvas ref={cells} />
        <canvas ref={marks} />
        <MatrixGrid
          nodes={nodes}
          spot={spotOf(cursor)}
          pair={cursor}
          text={cellInWords(run, cursor, words)}
          asked={isSame(cursor, asked)}
          move={(spot) => {
            setHovered(null)
            setLensAt(pairAt(spot))
            setCursor(pairAt(spot))
          }}
          ask={(spot) => ask(pairAt(spot))}
          focus={setFocused}
          point={point}
        />
      </div>
    </div>
  )
}

function isSame(a: Pair, b: Pair | null): boolean {
  return a.observer === b?.observer && a.subject === b.subject
}
