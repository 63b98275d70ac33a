import type { Run } from '../run/run.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { SPEEDS } from './commands.ts'

interface Props {
  readonly run: Run
}

/** How many rounds are played a second. */
export function SpeedSelect({ run }: Props) {
  const { transport } = useWords()
  const speed = useRunState(run, (state) => state.roundsPerSecond)
  return (
    <select
      className="speed"
      aria-label={transport.speed}
      title={transport.speed}
      value={SPEEDS.indexOf(speed)}
      onChange={(event) => run.setSpeed(SPEEDS[Number(event.target.value)] as number)}
    >
      {SPEEDS.map((rounds, i) => (
        <option key={rounds} value={i}>
          {Number.isFinite(rounds) ? transport.speedOf(rounds) : transport.fastest}
        </option>
      ))}
    </select>
  )
}
