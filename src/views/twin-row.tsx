import { memo } from 'react'
import { BELIEFS, LIVE, REMOVED, STALE, UNKNOWN } from '../core/belief.ts'
import { nodeName } from '../locales/node-name.ts'
import type { Run } from '../run/run.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly node: number
  readonly up: boolean
  readonly truth: string
  /** How many of the others hold each belief, by index into BELIEFS. */
  readonly live: number
  readonly stale: number
  readonly removed: number
  readonly unknown: number
  /** The least and greatest age of its timestamp among the others; null when nobody has one. */
  readonly leastMs: number | null
  readonly mostMs: number | null
  readonly selected: boolean
  /** Kills what is up, and restarts what is down. */
  strike(node: number): void
}

/** One node in the table that is the graph's twin. */
export const TwinRow = memo(function TwinRow(props: Props) {
  const { run, node, up, truth, leastMs, mostMs, selected, strike } = props
  const words = useWords()
  const { number, seconds } = words.format
  const counts = [props.unknown, props.live, props.stale, props.removed]
  const fault = words.faults[up ? 'kill' : 'restart'] as string
  return (
    <tr className={up ? undefined : 'down'} aria-selected={selected}>
      <th scope="row">
        <button
          type="button"
          className="member"
          aria-pressed={selected}
          aria-label={words.twin.select(node)}
          onClick={() => run.select(selected ? null : node)}
        >
          {nodeName(node)}
        </button>
      </th>
      <td className="truth">{truth}</td>
      <td>
        <button
          type="button"
          className="small"
          aria-label={words.faultOn(fault, node)}
          onClick={() => strike(node)}
        >
          {fault}
        </button>
      </td>
      {[LIVE, STALE, REMOVED, UNKNOWN].map((belief) => (
        <td key={belief} className={`figure ${counts[belief] === 0 ? 'zero' : BELIEFS[belief]}`}>
          {number(counts[belief] as number)}
        </td>
      ))}
      <td className="figure wide">
        {leastMs === null || mostMs === null
          ? words.members.none
          : words.twin.range(seconds(leastMs), seconds(mostMs))}
      </td>
    </tr>
  )
})
