import type { Run } from '../run/run.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { SPEEDS } from './commands.ts'

interface Props {
  readonly run: Run
}

/** How many rounds are played a second, and how many it really are where the browser cannot keep up. */
export function SpeedSelect({ run }: Props) {
  const { transport } = useWords()
  const speed = useRunState(run, (state) => state.roundsPerSecond)
  const reached = useRunState(run, (state) => state.reachedPerSecond)
  const title = reached === null ? transport.speed : transport.reachedTitle(reached)
  const nameOf = (rounds: number): string => {
    if (!Number.isFinite(rounds)) return transport.fastest
    const name = transport.speedOf(rounds)
    return rounds === speed && reached !== null ? transport.reached(name, reached) : name
  }
  return (
    <select
      className="speed"
      aria-label={transport.speed}
      title={title}
      value={SPEEDS.indexOf(speed)}
      onChange={(event) => run.setSpeed(SPEEDS[Number(event.target.value)] as number)}
    >
      {SPEEDS.map((rounds, i) => (
        <option key={rounds} value={i}>
          {nameOf(rounds)}
        </option>
      ))}
    </select>
  )
}
