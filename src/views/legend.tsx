import type { Run } from '../run/run.ts'
import { BeliefMark } from './belief-mark.tsx'
import { nameOf } from './beliefs-shown.ts'
import { Icon } from './icon.tsx'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** What the signs of the graph mean. */
export function Legend({ run }: Props) {
  const { legend, beliefs } = useWords()
  useRunState(run, (state) => state.scenario.protocol)
  const exchange = useRunState(run, (state) => state.scenario.params.exchange)
  return (
    <ul className="legend" aria-label={legend.label}>
      <li>
        <span className="sign body" aria-hidden="true" /> {legend.body}
      </li>
      <li>
        <span className="sign ring" aria-hidden="true" /> {legend.ring}
      </li>
      {run.protocol.beliefs.map(nameOf).map((belief) => (
        <li key={belief} className={belief}>
          <BeliefMark belief={belief} /> {beliefs[belief]}
        </li>
      ))}
      <li className="alarm">
        <Icon name="cross" /> {legend.killed}
      </li>
      {exchange === 'push' ? (
        <li>
          <Icon name="letter" /> {legend.push}
        </li>
      ) : (
        <>
          <li>
            <Icon name="ask" /> {legend.request}
          </li>
          <li>
            <Icon name="answer" /> {legend.reply}
          </li>
        </>
      )}
    </ul>
  )
}
