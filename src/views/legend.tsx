import { kindsInUse } from '../core/protocol.ts'
import { wordOf } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import { BeliefMark } from './belief-mark.tsx'
import { nameOf } from './beliefs-shown.ts'
import { Icon, type IconName } from './icon.tsx'
import { MessageMark } from './message-mark.tsx'
import { usePulse } from './pulse.ts'
import { type ShownState, statesShown } from './states-shown.ts'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

const STATE_ICONS: Readonly<Record<ShownState, IconName>> = {
  frozen: 'pause',
  slow: 'slow',
  clock: 'clock',
  left: 'arrow',
  absent: 'plus',
  cut: 'cutLink',
  lost: 'cross',
}

/** What the signs of the graph mean. */
export function Legend({ run }: Props) {
  const { legend, beliefs, messageKinds, followed, acting } = useWords()
  usePulse(run)
  const shown = statesShown(run)
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
      {shown.map((state) => (
        <li key={state} className={`state ${state}`}>
          <Icon name={STATE_ICONS[state]} /> {acting.states[state]}
        </li>
      ))}
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
