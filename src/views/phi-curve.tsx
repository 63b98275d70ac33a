import type { PhiRules } from '../core/phi.ts'
import type { Run } from '../run/run.ts'
import { phiDuring, phiInBrief, silencesIn } from './phi.ts'
import { phiPath } from './phi-path.ts'
import { usePulse } from './pulse.ts'
import { useWidth } from './use-width.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly node: number
  readonly rules: PhiRules
}

const HEIGHT = 84
const ROUNDS = 48
/** How far above the threshold a curve is still drawn. */
const HEADROOM = 1.4
const MARGIN = { top: 4, bottom: 4, right: 26 }
const CURVE_HEIGHT = HEIGHT - MARGIN.top - MARGIN.bottom

/** How sure the others are that a node is gone: one curve for each, over the last rounds. */
export function PhiCurve({ run, node, rules }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { frame, trace } = run
  const fromTick = Math.max(0, frame.tick - ROUNDS * trace.ticksPerRound)
  const first = Math.floor(fromTick / trace.ticksPerRound)
  const count = Math.ceil(frame.tick / trace.ticksPerRound) - first
  const rounds = Array.from({ length: count }, (_, i) => trace.wordsOf(first + i))
  const observers = [...silencesIn(frame, rounds, node)].map(([observer, silences]) => {
    const last = silences[silences.length - 1]
    return {
      observer,
      silences,
      phi: last ? phiDuring(last, frame.tick, rules, run.clockOf(observer)) : null,
    }
  })
  const reached = observers.filter(({ phi }) => phi !== null && phi >= rules.threshold).length
  const highest = Math.max(...observers.map(({ phi }) => phi ?? 0), 0)
  const x = (tick: number): number =>
    ((tick - fromTick) / (ROUNDS * trace.ticksPerRound)) * Math.max(0, width - MARGIN.right)
  const y = (phi: number): number =>
    HEIGHT - MARGIN.bottom - Math.min(1, phi / (HEADROOM * rules.threshold)) * CURVE_HEIGHT
  const bound = y(rules.threshold)
  return (
    <section className="phi-curve">
      <h3>{words.phi.heading(node)}</h3>
      <p className="note figure">
        {words.phi.summary(phiInBrief(highest, words), rules.threshold, reached, observers.length)}
      </p>
      <div ref={ref}>
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <line className="ground" x1={0} x2={width - MARGIN.right} y1={y(0)} y2={y(0)} />
          {observers.map(({ observer, silences, phi }) => (
            <path
              key={observer}
              className={phi !== null && phi >= rules.threshold ? 'reached' : undefined}
              d={phiPath(silences, fromTick, frame.tick, rules, run.clockOf(observer), { x, y })}
            />
          ))}
          <line className="bound" x1={0} x2={width - MARGIN.right} y1={bound} y2={bound} />
          <text x={width} y={bound + 4}>
            {words.format.number(rules.threshold)}
          </text>
        </svg>
      </div>
    </section>
  )
}
