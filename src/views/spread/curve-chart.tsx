import { area, line } from 'd3'
import type { SpreadTheory } from '../../trace/theory.ts'
import { useLaterWords } from '../words.ts'
import { Chart, fieldOf, rounded } from './chart.tsx'
import { type Curve, roundsTo } from './curve.ts'

interface Props {
  readonly curve: Curve
  readonly nodes: number
  readonly theory: SpreadTheory | null
  /** The summary that stands beside the chart, in words. */
  readonly label: string
  readonly width: number
}

const HEIGHT_PX = 260
/** Some rounds beyond the last of interest. */
const ROOM_ROUNDS = 1
const LEAST_ROUNDS = 4

/** The curve of how many have it, and, where arithmetic knows it, what was to be expected. */
export function CurveChart({ curve, nodes, theory, label, width }: Props) {
  const { spread, format } = useLaterWords()
  const expectedEnd = theory ? theory.band.to + ROOM_ROUNDS : 0
  const full = roundsTo(curve, nodes)
  const last = Math.max(LEAST_ROUNDS, expectedEnd, (full ?? Math.ceil(curve.now.rounds)) + ROOM_ROUNDS)
  const field = fieldOf(width, HEIGHT_PX, 0, last, nodes)
  const { x, y } = field
  // Once all have it, nothing more is to be seen.
  const points = curve.counts.slice(0, last + 1).map((count, round) => [round, count] as const)
  const inView = curve.now.rounds <= last
  const now = inView ? [[curve.now.rounds, curve.now.count] as const] : []
  const path = line<readonly [number, number]>(
    ([round]) => x(round),
    ([, count]) => y(count),
  )
  return (
    <Chart field={field} label={label} xLabel={spread.rounds} number={format.number}>
      {theory && <Expected theory={theory} last={last} x={x} y={y} />}
      <path className="measured" d={path([...points, ...now]) ?? ''} />
      {points.map(([round, count]) => (
        <circle key={round} className="measured-point" cx={x(round)} cy={y(count)} r={4}>
          <title>{spread.point(round, count, nodes)}</title>
        </circle>
      ))}
      {inView && (
        <line
          className="now"
          x1={x(curve.now.rounds)}
          x2={x(curve.now.rounds)}
          y1={field.top}
          y2={field.bottom}
        />
      )}
    </Chart>
  )
}

interface ExpectedProps {
  readonly theory: SpreadTheory
  readonly last: number
  x(value: number): number
  y(value: number): number
}

/** The band from 5 to 95 %, the average, and between which rounds nine runs in ten end. */
function Expected({ theory, last, x, y }: ExpectedProps) {
  const { spread, format } = useLaterWords()
  const rounds = Array.from({ length: last + 1 }, (_, round) => round)
  const at = (values: readonly number[], round: number): number => values[round] ?? theory.nodes
  const band = area<number>(
    (round) => x(round),
    (round) => y(at(theory.low, round)),
    (round) => y(at(theory.high, round)),
  )
  const mean = line<number>(
    (round) => x(round),
    (round) => rounded(y(at(theory.expected, round))),
  )
  const { from, to, coverage } = theory.band
  const top = y(theory.nodes)
  return (
    <>
      <path className="band" d={band(rounds) ?? ''}>
        <title>{spread.band}</title>
      </path>
      <path className="expected" d={mean(rounds) ?? ''}>
        <title>{spread.expected}</title>
      </path>
      <path className="ends" d={`M${x(from)},${top - 6}v12m0,-6H${x(to)}m0,-6v12`}>
        <title>{spread.ends(from, to, format.percent(coverage))}</title>
      </path>
    </>
  )
}
