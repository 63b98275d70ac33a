import type { Run } from '../run/run.ts'
import { oldestTrusted } from '../trace/metrics.ts'
import { stampAges } from './stamp.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** The oldest stamp by which anyone still believes anyone live: how far behind the truth trust may lag. */
export function OldestTrusted({ run }: Props) {
  const { views, format } = useWords()
  const { frame, protocol } = run
  const oldest = oldestTrusted(frame, stampAges(run))
  return (
    <div className="oldest">
      <dt>{views.truth.oldest[protocol.stamp]}</dt>
      <dd>
        {oldest === null ? (
          views.truth.noneTrusted
        ) : (
          <>
            {format.seconds(oldest.age)}{' '}
            <button
              type="button"
              className="quiet"
              onClick={() => run.choosePair({ observer: oldest.observer, subject: oldest.subject })}
            >
              {views.truth.oldestOf(oldest.observer, oldest.subject)}
            </button>
          </>
        )}
      </dd>
    </div>
  )
}
