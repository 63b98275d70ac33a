import type { Run } from '../run/run.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** A thin bar while rounds are computed, ahead or once more, and it takes a while. */
export function ProgressBar({ run }: Props) {
  const { computing: label } = useWords().transport
  const computing = useRunState(run, (state) => state.computing)
  return computing ? <progress className="computing" aria-label={label} /> : null
}
