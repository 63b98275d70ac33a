import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { scheduleOf } from '../../run/schedule.ts'
import { countUp } from '../../trace/frame.ts'
import { spreadOf } from '../../trace/infection.ts'
import { nextOf } from '../followed.ts'
import { followedInWords } from '../followed-words.ts'
import { useRunState } from '../use-run-state.ts'
import { useLaterWords } from '../words.ts'
import { curveOf, roundsTo } from './curve.ts'
import { CurveChart } from './curve-chart.tsx'
import { CurveTable } from './curve-table.tsx'
import { curveInWords, premiseInWords } from './curve-words.ts'
import { premiseOf } from './premise.ts'

interface Props {
  readonly run: Run
  readonly width: number
}

/** How the followed stamp spreads; while none is followed, a way to follow one. */
export function CurveSection({ run, width }: Props) {
  const words = useLaterWords()
  const { spread } = words
  const scenario = useRunState(run, (state) => state.scenario)
  const followed = useRunState(run, (state) => state.followed)
  const selected = useRunState(run, (state) => state.selected)
  const { trace, frame, news } = run
  if (followed === null) {
    const node = selected ?? 0
    const next = nextOf(frame, node)
    return (
      <section className="spread-part">
        <h2>{spread.heading}</h2>
        <p className="note">{spread.nothing}</p>
        <button type="button" className="prime" disabled={next === null} onClick={() => run.follow(next)}>
          {spread.follow(nodeName(node), words.stamps[run.protocol.stamp].name)}
        </button>
      </section>
    )
  }
  const heading = followedInWords(
    run,
    followed,
    spreadOf(trace, followed.member, followed.stamp, frame.tick),
    words,
  )
  const curve = curveOf(trace, followed, frame.tick)
  if (curve === null)
    return (
      <section className="spread-part">
        <h2>{spread.heading}</h2>
        <p className="note">{followed.next ? words.followed.notMade : words.followed.nobody}</p>
      </section>
    )
  const full = roundsTo(curve, countUp(frame))
  const madeTick = curve.first.tick
  const tick = full === null ? frame.tick : Math.min(frame.tick, madeTick + full * trace.ticksPerRound)
  const premise = premiseOf({ scenario, spans: scheduleOf(scenario), trace, news, madeTick, tick })
  const nodes = premise.theory?.nodes ?? Math.max(countUp(frame), ...curve.counts)
  const sentence = curveInWords(curve, nodes, premise, words)
  return (
    <section className="spread-part">
      <h2>{spread.heading}</h2>
      <p>{sentence}</p>
      {width > 0 && (
        <CurveChart
          curve={curve}
          nodes={nodes}
          theory={premise.theory}
          label={`${heading}. ${sentence}`}
          width={width}
        />
      )}
      <ul className="spread-signs">
        <li>
          <span className="sign-line measured" aria-hidden="true" /> {spread.thisRun}
        </li>
        {premise.theory && (
          <>
            <li>
              <span className="sign-line expected" aria-hidden="true" /> {spread.expected}
            </li>
            <li>
              <span className="sign-line band" aria-hidden="true" /> {spread.band}
            </li>
            <li>
              <span className="sign-line ends" aria-hidden="true" /> {spread.endsSign}
            </li>
          </>
        )}
      </ul>
      <p className="note">{premiseInWords(premise, words)}</p>
      <CurveTable run={run} curve={curve} theory={premise.theory} />
    </section>
  )
}
