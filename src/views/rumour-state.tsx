import type { Run } from '../run/run.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly node: number
}

/** What a node makes of the rumour: whether it has heard it, still tells it, and what that has cost so far. */
export function RumourState({ run, node }: Props) {
  const words = useLaterWords()
  const { frame } = run
  const [phase = 0, misses = 0, told = 0] = frame.notes.map((values) => values[node * frame.nodes + node])
  return (
    <section className="rumour-state">
      <h3>{words.rumour.heading}</h3>
      <p>{words.rumour.phases[phase]}</p>
      <p className="note figure">{words.rumour.told(told, misses)}</p>
    </section>
  )
}
