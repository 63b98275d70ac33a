import './spread.css'
import type { Run } from '../../run/run.ts'
import { historyOf } from '../../trace/history.ts'
import { paceOf } from '../moment.ts'
import { usePulse } from '../pulse.ts'
import { useWidth } from '../use-width.ts'
import { BelievedSection } from './believed-section.tsx'
import { CurveSection } from './curve-section.tsx'
import { DeathsSection } from './deaths-section.tsx'
import { RatesSection } from './rates-section.tsx'

interface Props {
  readonly run: Run
}

/** More rounds than these are too many for the width of a chart. */
const MOST_ROUNDS = 80

/** How a stamp spreads, beside what arithmetic expects; what that costs; and who noticed which death when. */
export function SpreadView({ run }: Props) {
  usePulse(run)
  const [ref, width] = useWidth<HTMLDivElement>()
  const { trace, frame } = run
  const { rounds, deaths } = historyOf(trace, Math.floor(frame.tick / trace.ticksPerRound))
  const late = rounds.slice(-MOST_ROUNDS)
  return (
    <div className="spread" ref={ref}>
      <CurveSection run={run} width={width} />
      {width > 0 && (
        <>
          <DeathsSection deaths={deaths} pace={paceOf(run)} tick={frame.tick} width={width} />
          <BelievedSection rounds={late} nodes={trace.nodes} width={width} />
          <RatesSection rounds={late} width={width} />
        </>
      )}
    </div>
  )
}
