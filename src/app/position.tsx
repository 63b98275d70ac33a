import { clockAt, roundOf } from '../core/clock.ts'
import type { Run } from '../run/run.ts'
import { paceOf } from '../views/moment.ts'
import { usePulse } from '../views/pulse.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** Round and virtual time, always in sight. While playing it is not read aloud: it would never end. */
export function Position({ run }: Props) {
  usePulse(run)
  const { transport } = useWords()
  const playing = useRunState(run, (state) => state.playing)
  const starting = useRunState(run, (state) => state.status === 'starting')
  const nodes = useRunState(run, (state) => state.scenario.nodes)
  const pace = paceOf(run)
  const { tick } = run.frame
  if (starting) return <output className="position">{transport.starting(nodes)}</output>
  return (
    <output className="position" aria-live={playing ? 'off' : 'polite'}>
      <b>{transport.round(roundOf(tick, pace))}</b> <span>{transport.time(clockAt(tick, pace))}</span>
    </output>
  )
}
