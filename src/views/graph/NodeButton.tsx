import { type KeyboardEvent, memo, type RefObject } from 'react'
import type { Run } from '../../run/run.ts'
import { toggled, useCutting } from '../cutting.ts'
import { middleOf, usePointing } from '../pointing.ts'
import { useDrag } from './drag.ts'
import type { Picture } from './picture.ts'

interface Props {
  readonly run: Run
  readonly node: number
  readonly label: string
  readonly selected: boolean
  readonly picture: RefObject<Picture | null>
}

/** With Shift, the arrow keys move the node by this much. */
const NUDGE_PX = 16
const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-NUDGE_PX, 0],
  ArrowRight: [NUDGE_PX, 0],
  ArrowUp: [0, -NUDGE_PX],
  ArrowDown: [0, NUDGE_PX],
}

/** What makes a painted node a thing that can be reached, named, chosen and moved. The canvas draws it. */
export const NodeButton = memo(function NodeButton({ run, node, label, selected, picture }: Props) {
  const drag = useDrag((x, y) => picture.current?.layout.pin(node, x, y))
  const point = usePointing()
  const cutting = useCutting()
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      point({ target: { kind: 'node', node }, ...middleOf(event.currentTarget) })
      return
    }
    const way = event.shiftKey ? NUDGES[event.key] : undefined
    const place = picture.current?.layout.places[node]
    if (!way || !place) return
    event.preventDefault()
    event.stopPropagation()
    picture.current?.layout.pin(node, place.x + way[0], place.y + way[1])
  }
  return (
    <button
      type="button"
      className="graph-node"
      aria-label={label}
      aria-pressed={selected}
      onPointerDown={drag.onPointerDown}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onKeyDown={hear}
      onDoubleClick={() => picture.current?.layout.release(node)}
      onClick={() => {
        if (cutting) cutting.divide(toggled(cutting.sideA, node))
        else if (!drag.wasDrag()) run.select(selected ? null : node)
      }}
    />
  )
})
