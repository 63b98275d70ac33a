import type { RoundFigures } from '../../trace/history.ts'
import { useLaterWords } from '../words.ts'
import { Chart, fieldOf } from './chart.tsx'

interface Props {
  readonly rounds: readonly RoundFigures[]
  readonly width: number
}

const HEIGHT_PX = 130

/** What a node sends a round: messages, and bytes. */
export function RatesSection({ rounds, width }: Props) {
  const { spread, format } = useLaterWords()
  const last = rounds.at(-1)
  if (last === undefined) return null
  const perNode = (value: number, { up }: RoundFigures): number => (up === 0 ? 0 : value / up)
  const half = width > 560 ? (width - 24) / 2 : width
  const messages = rounds.map((one) => perNode(one.messages, one))
  const bytes = rounds.map((one) => perNode(one.bytes, one))
  const said = spread.rates(tidy(messages.at(-1) as number), tidy(bytes.at(-1) as number))
  return (
    <section className="spread-part">
      <h2>{spread.ratesHeading}</h2>
      <p>{said}</p>
      <div className="spread-pair">
        {(
          [
            [messages, spread.messages],
            [bytes, spread.bytes],
          ] as const
        ).map(([values, name]) => (
          <figure key={name}>
            <figcaption className="note">{name}</figcaption>
            <Bars
              rounds={rounds}
              values={values}
              width={half}
              label={`${name}. ${said}`}
              titleOf={(i) => spread.rateAt((rounds[i] as RoundFigures).round, tidy(values[i] as number))}
            />
          </figure>
        ))}
      </div>
      <details>
        <summary>{spread.numbers}</summary>
        <table className="twin">
          <thead>
            <tr>
              <th scope="col">{spread.table.round}</th>
              <th scope="col">{spread.messages}</th>
              <th scope="col">{spread.bytes}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ round }, i) => (
              <tr key={round}>
                <th scope="row">{format.number(round)}</th>
                <td>{format.number(tidy(messages[i] as number))}</td>
                <td>{format.number(tidy(bytes[i] as number))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

interface BarsProps {
  readonly rounds: readonly RoundFigures[]
  readonly values: readonly number[]
  readonly width: number
  readonly label: string
  titleOf(i: number): string
}

function Bars({ rounds, values, width, label, titleOf }: BarsProps) {
  const { spread, format } = useLaterWords()
  const from = rounds[0]?.round ?? 0
  const to = from + Math.max(rounds.length, 10)
  const field = fieldOf(width, HEIGHT_PX, from, to, Math.max(1, ...values) * 1.1)
  const thick = Math.max(1, field.x(from + 1) - field.x(from) - 1)
  return (
    <Chart field={field} label={label} xLabel={spread.roundAxis} number={format.number}>
      {values.map((value, i) => {
        const round = (rounds[i] as RoundFigures).round
        const y = field.y(value)
        return (
          <rect
            key={round}
            className="bar-mark"
            x={field.x(round)}
            y={y}
            width={thick}
            height={field.bottom - y}
          >
            <title>{titleOf(i)}</title>
          </rect>
        )
      })}
    </Chart>
  )
}

/** As exact as anybody reads it. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100
}
