import type { RefObject } from 'react'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { usePulse } from '../pulse.ts'
import { horizonOf } from '../story.ts'
import { useRunState } from '../use-run-state.ts'
import { useLaterWords } from '../words.ts'
import { contentOf } from './content.ts'
import type { SpaceTimePicture } from './picture.ts'
import { stepInWords, stepTime } from './step-words.ts'
import type { Doings } from './use-choices.ts'

interface Props {
  readonly run: Run
  readonly doings: Doings
  readonly picture: RefObject<SpaceTimePicture | null>
}

/** Nobody reads more rows. */
const MOST_ROWS = 120

/** The picture's twin: the steps in view of the selected node, or of all, the latest last. */
export function StepTable({ run, doings, picture }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const { table } = words.spaceTime
  const selected = useRunState(run, (state) => state.selected)
  const pane = picture.current?.pane(doings.choices)
  if (!pane) return null
  const { trace, news } = run
  const toTick = Math.min(pane.fromTick + pane.spanTicks, horizonOf(run))
  const { steps } = contentOf({ trace, news, fromTick: pane.fromTick, toTick, flightRounds: 0 })
  const all = steps.filter(({ step }) => step.tick < toTick && (selected === null || step.node === selected))
  const rows = all.slice(-MOST_ROWS)
  const { chosen } = doings.choices
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach.
    <div className="space-time-table" tabIndex={0}>
      <table className="twin">
        <caption>
          {table.caption(selected === null ? null : nodeName(selected), rows.length, all.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{table.time}</th>
            <th scope="col">{table.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ round, order, step }) => (
            <tr key={`${round} ${order}`} aria-selected={chosen?.round === round && chosen.order === order}>
              <th scope="row">
                <button type="button" className="quiet" onClick={() => doings.choose({ round, order })}>
                  {stepTime(run, step, words)}
                </button>
              </th>
              <td>{stepInWords(run, step, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
