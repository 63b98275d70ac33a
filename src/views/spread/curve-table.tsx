import { clockAt } from '../../core/clock.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import type { SpreadTheory } from '../../trace/theory.ts'
import { paceOf } from '../moment.ts'
import { useLaterWords } from '../words.ts'
import type { Curve } from './curve.ts'
import { oneDecimal } from './curve-words.ts'

interface Props {
  readonly run: Run
  readonly curve: Curve
  readonly theory: SpreadTheory | null
}

/** Whatever comes later is the same round after round. */
const MOST_ROWS = 60

/** The chart's twin: round by round, and node by node. */
export function CurveTable({ run, curve, theory }: Props) {
  const words = useLaterWords()
  const { spread, format } = words
  const { table } = spread
  const pace = paceOf(run)
  const holders = curve.infections
    .filter((infection) => infection !== null)
    .sort((a, b) => a.tick - b.tick || a.node - b.node)
  return (
    <details>
      <summary>{spread.numbers}</summary>
      <div className="spread-tables">
        <table className="twin">
          <caption>{table.byRound}</caption>
          <thead>
            <tr>
              <th scope="col">{table.round}</th>
              <th scope="col">{table.have}</th>
              {theory && <th scope="col">{table.expected}</th>}
              {theory && <th scope="col">{table.band}</th>}
            </tr>
          </thead>
          <tbody>
            {curve.counts.slice(0, MOST_ROWS).map((count, round) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a round is its index.
              <tr key={round}>
                <th scope="row">{format.number(round)}</th>
                <td>{format.number(count)}</td>
                {theory && <td>{format.number(oneDecimal(theory.expected[round] ?? theory.nodes))}</td>}
                {theory && (
                  <td>
                    {table.range(theory.low[round] ?? theory.nodes, theory.high[round] ?? theory.nodes)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <table className="twin">
          <caption>{table.byNode}</caption>
          <thead>
            <tr>
              <th scope="col">{table.node}</th>
              <th scope="col">{table.when}</th>
              <th scope="col">{table.from}</th>
              <th scope="col">{table.hops}</th>
            </tr>
          </thead>
          <tbody>
            {holders.map(({ node, tick, from, hops }) => (
              <tr key={node}>
                <th scope="row">{nodeName(node)}</th>
                <td>{tick < 0 ? words.members.none : format.seconds(clockAt(tick, pace))}</td>
                <td>{from < 0 ? words.members.none : nodeName(from)}</td>
                <td>{hops === null ? words.members.none : format.number(hops)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
