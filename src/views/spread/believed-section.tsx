import { area, curveStepAfter, line } from 'd3'
import type { RoundFigures } from '../../trace/history.ts'
import { useLaterWords } from '../words.ts'
import { Chart, fieldOf } from './chart.tsx'
import { oneDecimal } from './curve-words.ts'

interface Props {
  readonly rounds: readonly RoundFigures[]
  readonly nodes: number
  readonly width: number
}

const HEIGHT_PX = 180

/** How many are believed live, and how many are. */
export function BelievedSection({ rounds, nodes, width }: Props) {
  const { spread, format } = useLaterWords()
  const last = rounds.at(-1)
  if (last === undefined) return null
  const from = rounds[0]?.round ?? 0
  const field = fieldOf(width, HEIGHT_PX, from, from + Math.max(rounds.length, 10), nodes)
  const { x, y } = field
  // A round's figures are those at its end.
  const end = ({ round }: RoundFigures): number => x(round + 1)
  const truth = line<RoundFigures>(end, ({ up }) => y(up)).curve(curveStepAfter)
  const mean = line<RoundFigures>(end, ({ believed }) => y(believed))
  const range = area<RoundFigures>(
    end,
    ({ least }) => y(least),
    ({ most }) => y(most),
  )
  const said = spread.believed(oneDecimal(last.believed), last.least, last.most, last.up)
  return (
    <section className="spread-part">
      <h2>{spread.believedHeading}</h2>
      <p>{said}</p>
      <Chart field={field} label={said} xLabel={spread.roundAxis} number={format.number}>
        <path className="range" d={range([...rounds]) ?? ''}>
          <title>{spread.believedRange}</title>
        </path>
        <path className="believed" d={mean([...rounds]) ?? ''}>
          <title>{spread.believedMean}</title>
        </path>
        <path className="truth" d={truth([...rounds]) ?? ''}>
          <title>{spread.truth}</title>
        </path>
      </Chart>
      <ul className="spread-signs">
        <li>
          <span className="sign-line truth" aria-hidden="true" /> {spread.truth}
        </li>
        <li>
          <span className="sign-line believed" aria-hidden="true" /> {spread.believedMean}
        </li>
        <li>
          <span className="sign-line range" aria-hidden="true" /> {spread.believedRange}
        </li>
      </ul>
      <details>
        <summary>{spread.numbers}</summary>
        <table className="twin">
          <thead>
            <tr>
              <th scope="col">{spread.table.round}</th>
              <th scope="col">{spread.truth}</th>
              <th scope="col">{spread.believedMean}</th>
              <th scope="col">{spread.believedRange}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ round, up, believed, least, most }) => (
              <tr key={round}>
                <th scope="row">{format.number(round)}</th>
                <td>{format.number(up)}</td>
                <td>{format.number(oneDecimal(believed))}</td>
                <td>{spread.table.range(least, most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
