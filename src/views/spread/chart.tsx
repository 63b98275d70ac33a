import type { ReactNode } from 'react'
import { numberedRounds } from '../time-scale.ts'

/** Where a chart's numbers are in its picture. */
export interface Field {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly xFrom: number
  readonly xTo: number
  /** 0 where height means nothing. */
  readonly yTo: number
  x(value: number): number
  y(value: number): number
}

const MARGIN = { left: 40, right: 14, top: 14, bottom: 38 }

/** The field of a chart of this size. */
export function fieldOf(width: number, height: number, xFrom: number, xTo: number, yTo: number): Field {
  const { left, top } = MARGIN
  const right = Math.max(left + 1, width - MARGIN.right)
  const bottom = height - MARGIN.bottom
  const perX = (right - left) / Math.max(xTo - xFrom, 1e-9)
  const perY = (bottom - top) / Math.max(yTo, 1e-9)
  return {
    ...{ width, height, left, right, top, bottom, xFrom, xTo, yTo },
    x: (value) => rounded(left + (value - xFrom) * perX),
    y: (value) => rounded(bottom - value * perY),
  }
}

/** Pixels to a hundredth: what is finer nobody sees. */
export function rounded(px: number): number {
  return Math.round(px * 100) / 100
}

interface Props {
  readonly field: Field
  /** What the picture says, for those who do not see it. */
  readonly label: string
  readonly xLabel: string
  readonly children: ReactNode
  number(value: number): string
}

/** A chart's axes, with what is drawn between them. */
export function Chart({ field, label, xLabel, children, number }: Props) {
  const { width, height, left, right, top, bottom, xFrom, xTo, yTo } = field
  return (
    <svg className="chart" width={width} height={height} role="img" aria-label={label}>
      {(yTo === 0 ? [] : numberedRounds(yTo, bottom - top, 36)).map((value) => (
        <g key={value}>
          <line className="grid" x1={left} x2={right} y1={field.y(value)} y2={field.y(value)} />
          <text className="tick y" x={left - 6} y={field.y(value) + 4}>
            {number(value)}
          </text>
        </g>
      ))}
      {numberedRounds(xTo - xFrom, right - left, 48, xFrom).map((value) => (
        <text key={value} className="tick x" x={field.x(value)} y={bottom + 16}>
          {number(value)}
        </text>
      ))}
      <text className="axis-label" x={right} y={bottom + 34}>
        {xLabel}
      </text>
      {children}
    </svg>
  )
}
