import { clockAt, type Pace } from '../../core/clock.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Death } from '../../trace/history.ts'
import { useLaterWords } from '../words.ts'
import { Chart, type Field, fieldOf } from './chart.tsx'
import { oneDecimal } from './curve-words.ts'

interface Props {
  readonly deaths: readonly Death[]
  readonly pace: Pace
  /** The cursor. */
  readonly tick: number
  readonly width: number
}

/** The latest are enough. */
const MOST_DEATHS = 8
const ROW_PX = 34
const FRAME_PX = 48

/** Of each death: by whom it was noticed when. */
export function DeathsSection({ deaths, pace, tick, width }: Props) {
  const { spread, format } = useLaterWords()
  const shown = deaths.slice(-MOST_DEATHS)
  const roundsOf = ({ tick: from }: Death, at: number): number => (at - from) / pace.ticksPerRound
  const longest = Math.max(
    10,
    // Of a death that nobody has noticed, the axis holds all the time in which nobody has.
    ...shown.map((death) => {
      const times = death.noticed.size > 0 ? [...death.noticed.values()] : [tick]
      return Math.max(...times.map((at) => roundsOf(death, at)))
    }),
  )
  const field = fieldOf(width, FRAME_PX + ROW_PX * shown.length, 0, Math.ceil(longest * 1.05), 0)
  const sentenceOf = (death: Death): string => {
    const times = [...death.noticed.values()].map((at) => oneDecimal(roundsOf(death, at)))
    const all = death.witnesses
    if (times.length === 0)
      return spread.unnoticed(nodeName(death.node), all, oneDecimal(roundsOf(death, tick)))
    const middle = times[Math.ceil(times.length / 2) - 1] as number
    return spread.noticed(
      nodeName(death.node),
      times.length,
      all,
      times[0] as number,
      middle,
      times.at(-1) as number,
    )
  }
  return (
    <section className="spread-part">
      <h2>{spread.deathsHeading}</h2>
      {shown.length === 0 ? (
        <p className="note">{spread.noDeaths}</p>
      ) : (
        <>
          <Chart
            field={field}
            label={shown.map(sentenceOf).join(' ')}
            xLabel={spread.sinceDeath}
            number={format.number}
          >
            {shown.map((death, row) => (
              <Strip key={`${death.node} ${death.tick}`} death={death} row={row} field={field} pace={pace} />
            ))}
          </Chart>
          <table className="twin">
            <caption className="unseen">{spread.deathsHeading}</caption>
            <tbody>
              {shown.map((death) => (
                <tr key={`${death.node} ${death.tick}`}>
                  <th scope="row">{format.seconds(clockAt(death.tick, pace))}</th>
                  <td>{sentenceOf(death)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

interface StripProps {
  readonly death: Death
  readonly row: number
  readonly field: Field
  readonly pace: Pace
}

/** A stroke for each observer; the first and the last are taller. */
function Strip({ death, row, field, pace }: StripProps) {
  const { spread } = useLaterWords()
  const y = field.top + ROW_PX * (row + 0.5)
  const seen = [...death.noticed]
  return (
    <g className="strip">
      <text className="tick y" x={field.left - 6} y={y + 4}>
        {nodeName(death.node)}
      </text>
      <line className="grid" x1={field.left} x2={field.right} y1={y} y2={y} />
      {seen.map(([observer, at], i) => {
        const rounds = (at - death.tick) / pace.ticksPerRound
        const half = i === 0 || i === seen.length - 1 ? 12 : 7
        return (
          <line key={observer} x1={field.x(rounds)} x2={field.x(rounds)} y1={y - half} y2={y + half}>
            <title>{spread.noticedBy(nodeName(observer), oneDecimal(rounds))}</title>
          </line>
        )
      })}
    </g>
  )
}
