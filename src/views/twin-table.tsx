import { ABSENT_MS, LIVE, REMOVED, STALE, UNKNOWN } from '../core/belief.ts'
import { clockAt } from '../core/clock.ts'
import type { Run } from '../run/run.ts'
import { type Frame, opinionsOf } from '../trace/frame.ts'
import { BeliefMark } from './belief-mark.tsx'
import { paceOf, truthInWords } from './moment.ts'
import { usePulse } from './pulse.ts'
import { TwinRow } from './twin-row.tsx'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
  /** Kills what is up, and restarts what is down. */
  strike(node: number): void
}

const BELIEF_COLUMNS = ['live', 'stale', 'removed', 'unknown'] as const

/** The graph's twin: every node, what it is, and what the others believe of it, in words and numbers. */
export function TwinTable({ run, strike }: Props) {
  usePulse(run)
  const words = useWords()
  const selected = useRunState(run, (state) => state.selected)
  const { frame } = run
  const pace = paceOf(run)
  const nowMs = clockAt(frame.tick, pace)
  return (
    <table className="twin">
      <caption className="unseen">{words.twin.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.twin.node}</th>
          <th scope="col">{words.twin.truth}</th>
          <th scope="col">{words.twin.actions}</th>
          {BELIEF_COLUMNS.map((belief) => (
            <th key={belief} scope="col" className="figure">
              <BeliefMark belief={belief} /> <span className="word">{words.beliefs[belief]}</span>
            </th>
          ))}
          <th scope="col" className="figure wide">
            {words.twin.ages}
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: frame.nodes }, (_, node) => {
          const opinions = opinionsOf(frame, node)
          const [leastMs, mostMs] = agesOf(frame, node, nowMs)
          return (
            <TwinRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a node is its index, and the table never reorders.
              key={node}
              run={run}
              node={node}
              up={frame.up[node] === 1}
              truth={truthInWords(frame, node, pace, words)}
              live={opinions[LIVE] as number}
              stale={opinions[STALE] as number}
              removed={opinions[REMOVED] as number}
              unknown={opinions[UNKNOWN] as number}
              leastMs={leastMs}
              mostMs={mostMs}
              selected={selected === node}
              strike={strike}
            />
          )
        })}
      </tbody>
    </table>
  )
}

/** How old the others' timestamps of a node are, at the least and at the most. */
function agesOf(frame: Frame, subject: number, nowMs: number): readonly [number | null, number | null] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let observer = 0; observer < frame.nodes; observer++) {
    if (observer === subject || frame.up[observer] !== 1) continue
    const timestampMs = frame.timestampsMs[observer * frame.nodes + subject] as number
    if (timestampMs === ABSENT_MS) continue
    least = Math.min(least, nowMs - timestampMs)
    most = Math.max(most, nowMs - timestampMs)
  }
  return most === Number.NEGATIVE_INFINITY ? [null, null] : [least, most]
}
