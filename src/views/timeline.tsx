import { useMemo } from 'react'
import type { Run } from '../run/run.ts'
import { scheduleOf } from '../run/schedule.ts'
import { labelWidth } from './label-width.ts'
import { later } from './later.tsx'
import { placeMarks } from './mark-places.ts'
import { marksOfNews } from './marks.ts'
import { Scrubber } from './scrubber.tsx'
import { useStory } from './story.ts'
import { spanFor } from './time-scale.ts'
import { TimelineAxis } from './timeline-axis.tsx'
import { TimelineMarks } from './timeline-marks.tsx'
import { useRunState } from './use-run-state.ts'
import { useWidth } from './use-width.ts'
import { useWords } from './words.ts'

/** Fetched with the first thing that is scheduled. */
const Lanes = later(async () => (await import('./lanes/Lanes.tsx')).Lanes)

interface Props {
  readonly run: Run
}

/** What is planned no further ahead than this still widens the time line. */
const PLAN_AHEAD = 3
const TWO_LANES_PX = 520
/** Half a mark's width; where there is one lane only, a thumb's. */
const REACH_PX = 9
const THUMB_REACH_PX = 20

/** The whole run at a glance: what was computed, what happened, and where the cursor is. */
export function Timeline({ run }: Props) {
  const words = useWords()
  const [ref, width] = useWidth<HTMLDivElement>()
  const actions = useRunState(run, (state) => state.scenario.actions)
  const { news, horizonTick } = useStory(run)
  const { ticksPerRound } = run.trace
  const horizon = Math.ceil(horizonTick / ticksPerRound)
  const reach = spanFor(horizon) * PLAN_AHEAD * ticksPerRound
  const planned = useMemo(
    () => scheduleOf({ actions }).flatMap(({ from, until }) => [from, until]),
    [actions],
  )
    .filter((tick) => tick < reach)
    .map((tick) => tick / ticksPerRound)
  const spanRounds = spanFor(Math.max(horizon, ...planned))
  const lanes = width >= TWO_LANES_PX ? 2 : 1
  const known = news.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news only grow, so their number says whether they changed.
  const marks = useMemo(
    () =>
      width === 0
        ? []
        : placeMarks(marksOfNews(news, words), {
            width,
            spanTicks: spanRounds * ticksPerRound,
            lanes,
            reach: lanes === 1 ? THUMB_REACH_PX : REACH_PX,
            measure: labelWidth,
            more: words.transport.more,
          }),
    [known, news.at(-1)?.tick, spanRounds, ticksPerRound, width, lanes, words],
  )
  return (
    <div className="timeline-place" ref={ref}>
      <div className="timeline">
        <TimelineMarks run={run} marks={marks} />
        <Scrubber run={run} spanRounds={spanRounds} width={width} />
        <TimelineAxis spanRounds={spanRounds} width={width} />
      </div>
      {actions.length > 0 && <Lanes run={run} spanRounds={spanRounds} width={width} />}
    </div>
  )
}
