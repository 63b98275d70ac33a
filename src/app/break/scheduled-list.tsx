import type { Action } from '../../core/scenario.ts'
import type { Run } from '../../run/run.ts'
import { scheduleOf } from '../../run/schedule.ts'
import { faultIcon } from '../../views/fault-icon.ts'
import { Icon } from '../../views/icon.tsx'
import { spanInWords } from '../../views/lanes/span-words.ts'
import { useRunState } from '../../views/use-run-state.ts'
import { useLaterWords } from '../../views/words.ts'
import { stormIn, takeOut } from './storm.ts'

interface Props {
  readonly run: Run
  edit(action: Action): void
  back(): void
}

/** Everything that is scheduled, in words: the twin of the lanes. */
export function ScheduledList({ run, edit, back }: Props) {
  const words = useLaterWords()
  const { menu, storm } = words.acting
  const scenario = useRunState(run, (state) => state.scenario)
  const spans = scheduleOf(scenario)
  const stormy = stormIn(scenario)
  const { ticksPerRound } = run.trace
  return (
    <>
      {spans.length === 0 && <p className="fault-none">{menu.nothingScheduled}</p>}
      <ul className="fault-list scheduled">
        {spans.map((span, i) => {
          const said = spanInWords(span, ticksPerRound, words)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an action is its place among the others.
            <li key={i}>
              <button type="button" className="fault" onClick={() => edit(span.action)}>
                <Icon name={faultIcon(span.fault)} />
                <span>{said}</span>
              </button>
              <button
                type="button"
                className="quiet round"
                aria-label={menu.removeThis(said)}
                title={menu.remove}
                onClick={() => void takeOut(run, [span.action])}
              >
                <Icon name="trash" />
              </button>
            </li>
          )
        })}
      </ul>
      <div className="dialog-foot">
        <button type="button" className="quiet" onClick={back}>
          <Icon name="back" /> {menu.back}
        </button>
        {stormy.length > 0 && stormy.length < spans.length && (
          <button type="button" onClick={() => void takeOut(run, stormy)}>
            {storm.takeOut(stormy.length)}
          </button>
        )}
        {spans.length > 0 && (
          <button type="button" onClick={() => void takeOut(run, scenario.actions)}>
            <Icon name="trash" /> {menu.removeAll(spans.length)}
          </button>
        )}
      </div>
    </>
  )
}
