import { memo } from 'react'
import { nodeName } from '../locales/node-name.ts'
import type { Run } from '../run/run.ts'
import { nameOf } from './beliefs-shown.ts'
import { Icon } from './icon.tsx'
import { middleOf, usePointing } from './pointing.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly node: number
  readonly up: boolean
  readonly truth: string
  /** The beliefs that have a column. */
  readonly columns: readonly number[]
  /** How many of the others hold each belief, by index into BELIEFS, as a string that can be compared. */
  readonly opinions: string
  /** The least and greatest age of its timestamp among the others; null when nobody has one. */
  readonly leastMs: number | null
  readonly mostMs: number | null
  readonly selected: boolean
}

/** One node in the table that is the graph's twin. */
export const TwinRow = memo(function TwinRow(props: Props) {
  const { run, node, up, truth, columns, leastMs, mostMs, selected } = props
  const words = useLaterWords()
  const point = usePointing()
  const { number, seconds } = words.format
  const counts = props.opinions.split(',').map(Number)
  const kind = up ? 'kill' : 'restart'
  const fault = words.faults[kind] as string
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
      <td className="deeds">
        <button
          type="button"
          className="small"
          aria-label={words.faultOn(fault, node)}
          onClick={() => void run.strike({ kind, node })}
        >
          {fault}
        </button>
        <button
          type="button"
          className="small quiet"
          aria-haspopup="dialog"
          aria-label={words.acting.menu.moreFor(node)}
          title={words.acting.menu.moreFor(node)}
          onClick={({ currentTarget }) =>
            point({ target: { kind: 'node', node }, ...middleOf(currentTarget) })
          }
        >
          <Icon name="more" />
        </button>
      </td>
      {columns.map((belief) => (
        <td key={belief} className={`figure ${counts[belief] === 0 ? 'zero' : nameOf(belief)}`}>
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
