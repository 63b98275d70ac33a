import type { Run } from '../run/run.ts'
import { noteOf } from './notes.ts'
import { useRunState } from './use-run-state.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly node: number
}

/** How slow a member takes itself to be, where the protocol has members ask themselves that. */
export function HealthLine({ run, node }: Props) {
  const words = useLaterWords()
  const { params } = useRunState(run, (state) => state.scenario)
  const score = noteOf(run.protocol, run.frame, 'health', node, node)
  if (score === null || params.awareness !== true || run.frame.up[node] !== 1) return null
  return <p className="note figure">{score === 0 ? words.swim.healthy : words.swim.slow(score)}</p>
}
