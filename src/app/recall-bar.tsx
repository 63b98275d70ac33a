import type { Run } from '../run/run.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** A thin bar while rounds that were let go are computed again, and it takes a while. */
export function RecallBar({ run }: Props) {
  const { recalling: label } = useWords().film
  const recalling = useRunState(run, (state) => state.recalling)
  return recalling ? <progress className="recall" aria-label={label} /> : null
}
