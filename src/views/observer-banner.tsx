import type { Run } from '../run/run.ts'
import { isMistaken } from '../trace/frame.ts'
import { Icon } from './icon.tsx'
import { usePulse } from './pulse.ts'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** Says with whose eyes the cluster is shown, so that nobody takes a belief for the truth. */
export function ObserverBanner({ run }: Props) {
  usePulse(run)
  const words = useWords().views.observer
  const observer = useRunState(run, (state) => state.observer)
  if (observer === null) return null
  const { frame } = run
  let mistaken = 0
  for (let subject = 0; subject < frame.nodes; subject++)
    if (subject !== observer && isMistaken(frame, observer, subject)) mistaken++
  const up = frame.up[observer] === 1
  return (
    <section className="follow-caption observer-banner" aria-label={words.heading(observer)}>
      <p>
        <strong>
          <Icon name="eye" /> {words.heading(observer)}
        </strong>{' '}
        {up ? words.mistaken(mistaken) : words.ended} {up && <span className="explains">{words.text}</span>}
      </p>
      <button
        type="button"
        className="quiet round"
        aria-label={words.stop}
        title={words.stop}
        onClick={() => run.observe(null)}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
