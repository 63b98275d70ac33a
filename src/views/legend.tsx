import type { ReactNode } from 'react'
import { kindsInUse } from '../core/protocol.ts'
import { wordOf } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import { BeliefMark } from './belief-mark.tsx'
import { nameOf } from './beliefs-shown.ts'
import { Icon, type IconName } from './icon.tsx'
import { MessageMark } from './message-mark.tsx'
import { MUTED_DOWN, mutedMessage } from './muted.ts'
import { usePulse } from './pulse.ts'
import { legendOf } from './registry.ts'
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

/** What the signs of the views on the page mean; each of them can be put out of sight. */
export function Legend({ run }: Props) {
  const { legend, beliefs, messageKinds, views } = useWords()
  usePulse(run)
  const shown = statesShown(run)
  const { params } = useRunState(run, (state) => state.scenario)
  const observer = useRunState(run, (state) => state.observer)
  const signs = useRunState(run, legendOf)
  const { protocol } = run
  if (signs === null) return null
  return (
    <ul className="legend" aria-label={legend.label} title={views.filter.title}>
      {signs === 'all' && (
        <>
          <li>
            <span className="sign body" aria-hidden="true" />{' '}
            {observer === null ? legend.body : views.observer.body(observer)}
          </li>
          <li>
            <span className={observer === null ? 'sign ring' : 'sign small'} aria-hidden="true" />{' '}
            {observer === null ? legend.ring : views.observer.sign}
          </li>
        </>
      )}
      {protocol.beliefs.map(nameOf).map((belief) => (
        <Entry key={belief} run={run} what={belief} word={beliefs[belief]}>
          <BeliefMark belief={belief} />
        </Entry>
      ))}
      <Entry run={run} what={MUTED_DOWN} word={legend.killed}>
        <Icon name="cross" />
      </Entry>
      {shown.map((state) => (
        <li key={state} className={`state ${state}`}>
          <Icon name={STATE_ICONS[state]} /> {legend.states[state]}
        </li>
      ))}
      {signs === 'all' && (
        <>
          {kindsInUse(protocol, params).map((kind) => (
            <Entry
              key={kind.name}
              run={run}
              what={mutedMessage(kind.name)}
              word={wordOf(messageKinds, kind.name)}
            >
              <MessageMark kind={kind} />
            </Entry>
          ))}
          <li>
            <span className="sign hollow" aria-hidden="true" /> {legend.hollow}
          </li>
        </>
      )}
    </ul>
  )
}

interface EntryProps extends Props {
  readonly what: string
  readonly word: string
  readonly children: ReactNode
}

/** A sign, what it means, and whether what it stands for is in sight. */
function Entry({ run, what, word, children }: EntryProps) {
  const { filter } = useWords().views
  const muted = useRunState(run, (state) => state.muted.includes(what))
  return (
    <li className={what}>
      <button
        type="button"
        className="sign-button"
        aria-pressed={!muted}
        onClick={() => run.mute(what, !muted)}
      >
        <span className="unseen">{filter.show}</span> {children} {word}
      </button>
    </li>
  )
}
