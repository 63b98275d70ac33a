import { type PointerEvent, type RefObject, useState } from 'react'
import { type Cutting, toggled } from '../cutting.ts'
import { divide, type Point } from './divide.ts'
import type { Picture } from './picture.ts'

interface Props {
  readonly cutting: Cutting
  readonly picture: RefObject<Picture | null>
}

/** A hand that trembles draws no line. */
const SLACK_PX = 6
/** Points nearer to each other than this are one. */
const STEP_PX = 3

/** Takes the line that divides the cluster; a touch on a node sends it to the other side. */
export function CutLayer({ cutting, picture }: Props) {
  const [line, setLine] = useState<readonly Point[]>([])
  const [drawing, setDrawing] = useState(false)
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<Element>): Point => {
    const box = currentTarget.getBoundingClientRect()
    return { x: clientX - box.left, y: clientY - box.top }
  }
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawing(true)
    setLine([pointOf(event)])
  }
  const draw = (event: PointerEvent<SVGSVGElement>): void => {
    const last = line.at(-1)
    const next = pointOf(event)
    if (drawing && last && Math.hypot(next.x - last.x, next.y - last.y) >= STEP_PX) setLine([...line, next])
  }
  const end = (): void => {
    const first = line[0]
    const current = picture.current
    if (!drawing || !first || !current) return
    setDrawing(false)
    const isLine = line.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) > SLACK_PX)
    const target = current.targetAt(first.x, first.y, 'mouse')
    if (isLine) {
      const side = divide(line, current.layout.places)
      cutting.divide(new Set(side))
    } else {
      setLine([])
      if (target.kind === 'node') cutting.divide(toggled(cutting.sideA, target.node))
    }
  }
  // What was drawn is forgotten when the page asks for another line.
  const shown = drawing || cutting.sideA !== null ? line : []
  return (
    <svg
      className="cut-layer"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={() => setDrawing(false)}
    >
      <polyline points={shown.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  )
}
