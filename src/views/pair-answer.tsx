import { ABSENT } from '../core/belief.ts'
import { clockAt } from '../core/clock.ts'
import { nodeName } from '../locales/node-name.ts'
import type { Pair, Run } from '../run/run.ts'
import { type Hop, pathIn } from '../trace/path.ts'
import { cellInWords } from './cell-words.ts'
import { Icon } from './icon.tsx'
import { paceOf } from './moment.ts'
import { usePulse } from './pulse.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly pair: Pair
}

/** What an observer believes of a member, and by which messages it came to know: the answer of the matrix' cell. */
export function PairAnswer({ run, pair }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const { answer } = words
  const { observer, subject } = pair
  const { frame, trace } = run
  const stamp = frame.stamps[observer * frame.nodes + subject] as number
  const path = observer === subject ? null : pathIn(trace, frame, observer, subject)
  const timeOf = (tick: number): string => words.format.seconds(clockAt(tick, paceOf(run)))
  return (
    <section className="pair-answer" aria-label={answer.heading(observer, subject)}>
      <div className="panel-head">
        <h3>{answer.heading(observer, subject)}</h3>
        <button
          type="button"
          className="quiet round"
          aria-label={answer.close}
          title={answer.close}
          onClick={() => run.choosePair(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <p>{cellInWords(run, pair, words)}.</p>
      {path !== null && (
        <>
          <p className="note">{answer.chain(path.hops.length)}</p>
          <ol className="chain">
            <li>
              <span className="what">
                {path.end === 'whole' ? answer.origin(path.origin) : answer.lost[path.end](path.origin)}
              </span>
              {path.originTick >= 0 && <span className="when">{timeOf(path.originTick)}</span>}
            </li>
            {path.hops.map((hop) => (
              <HopRow key={`${hop.from} ${hop.seq}`} run={run} hop={hop} timeOf={timeOf} />
            ))}
          </ol>
        </>
      )}
      {stamp !== ABSENT && (
        <button type="button" onClick={() => run.follow({ member: subject, stamp })}>
          {answer.follow(subject)}
        </button>
      )}
    </section>
  )
}

interface HopProps {
  readonly run: Run
  readonly hop: Hop
  timeOf(tick: number): string
}

/** One message of the chain; it leads to the moment at which it was read. */
function HopRow({ run, hop, timeOf }: HopProps) {
  const { answer } = useLaterWords()
  const sent = hop.sentTick < 0 ? null : timeOf(hop.sentTick)
  const read = timeOf(hop.deliveredTick)
  return (
    <li>
      <button
        type="button"
        className="quiet"
        title={answer.seek}
        onClick={() => void run.seek(hop.deliveredTick + 1)}
      >
        <span className="what">{answer.hop(nodeName(hop.from), nodeName(hop.to))}</span>
        <span className="when">{sent === null ? read : answer.times(sent, read)}</span>
      </button>
    </li>
  )
}
