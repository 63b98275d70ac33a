import { ABSENT } from '../core/belief.ts'
import type { Run } from '../run/run.ts'
import { type Frame, opinionsOf } from '../trace/frame.ts'
import { BeliefMark } from './belief-mark.tsx'
import { beliefsShown, nameOf } from './beliefs-shown.ts'
import { stateInWords } from './node-state.ts'
import { usePulse } from './pulse.ts'
import { stampAges } from './stamp.ts'
import { TwinRow } from './twin-row.tsx'
import { useRunState } from './use-run-state.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** The graph's twin: every node, what it is, and what the others believe of it, in words and numbers. */
export function TwinTable({ run }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const selected = useRunState(run, (state) => state.selected)
  const { frame, protocol } = run
  const columns = beliefsShown(protocol)
  const ageMs = stampAges(run)
  return (
    <table className="twin">
      <caption className="unseen">{words.twin.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.twin.node}</th>
          <th scope="col">{words.twin.truth}</th>
          <th scope="col">{words.twin.actions}</th>
          {columns.map((belief) => (
            <th key={belief} scope="col" className="figure">
              <BeliefMark belief={nameOf(belief)} />{' '}
              <span className="word">{words.beliefs[nameOf(belief)]}</span>
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
          const [leastMs, mostMs] = agesOf(frame, node, ageMs)
          return (
            <TwinRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a node is its index, and the table never reorders.
              key={node}
              run={run}
              node={node}
              up={frame.up[node] === 1}
              truth={stateInWords(run, node, words)}
              columns={columns}
              opinions={opinions.join()}
              leastMs={leastMs}
              mostMs={mostMs}
              selected={selected === node}
            />
          )
        })}
      </tbody>
    </table>
  )
}

/** How old the others' timestamps of a node are, at the least and at the most. */
function agesOf(
  frame: Frame,
  subject: number,
  ageMs: (pair: number) => number,
): readonly [number | null, number | null] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let observer = 0; observer < frame.nodes; observer++) {
    if (observer === subject || frame.up[observer] !== 1) continue
    const pair = observer * frame.nodes + subject
    if (frame.stamps[pair] === ABSENT) continue
    least = Math.min(least, ageMs(pair))
    most = Math.max(most, ageMs(pair))
  }
  return most === Number.NEGATIVE_INFINITY ? [null, null] : [least, most]
}
