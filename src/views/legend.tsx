import { kindsInUse } from '../core/protocol.ts'
import { wordOf } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import { BeliefMark } from './belief-mark.tsx'
import { nameOf } from './beliefs-shown.ts'
import { Icon } from './icon.tsx'
import { MessageMark } from './message-mark.tsx'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** What the signs of the graph mean. */
export function Legend({ run }: Props) {
  const { legend, beliefs, messageKinds, followed } = useWords()
  const { params } = useRunState(run, (state) => state.scenario)
  const { protocol } = run
  return (
    <ul className="legend" aria-label={legend.label}>
      <li>
        <span className="sign body" aria-hidden="true" /> {legend.body}
      </li>
      <li>
        <span className="sign ring" aria-hidden="true" /> {legend.ring}
      </li>
      {protocol.beliefs.map(nameOf).map((belief) => (
        <li key={belief} className={belief}>
          <BeliefMark belief={belief} /> {beliefs[belief]}
        </li>
      ))}
      <li className="alarm">
        <Icon name="cross" /> {legend.killed}
      </li>
      {kindsInUse(protocol, params).map((kind) => (
        <li key={kind.name}>
          <MessageMark kind={kind} /> {wordOf(messageKinds, kind.name)}
        </li>
      ))}
      <li>
        <span className="sign hollow" aria-hidden="true" /> {followed.hollow}
      </li>
    </ul>
  )
}
