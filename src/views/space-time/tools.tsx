import { Icon } from '../icon.tsx'
import { useLaterWords } from '../words.ts'
import { ZOOM_STEP } from './pane.ts'
import type { Doings } from './use-choices.ts'

interface Props {
  readonly doings: Doings
  readonly asTable: boolean
  setAsTable(asTable: boolean): void
}

/** Everything that a hand can do to the picture, as buttons. */
export function Tools({ doings, asTable, setAsTable }: Props) {
  const { spaceTime } = useLaterWords()
  const { choices, zoom, turn, move, showAllLanes, bounds } = doings
  const buttons = [
    { name: spaceTime.earlier, icon: 'back', press: () => turn(-0.5) },
    { name: spaceTime.later, icon: 'step', press: () => turn(0.5) },
    { name: spaceTime.closer, icon: 'plus', press: () => zoom(ZOOM_STEP) },
    { name: spaceTime.wider, icon: 'minus', press: () => zoom(1 / ZOOM_STEP) },
  ] as const
  const { allLanes } = choices
  const switches = [
    { name: spaceTime.withCursor, icon: 'target', on: choices.pane === null, press: () => move(null) },
    { name: spaceTime.allLanes, icon: 'rows', on: allLanes, press: () => showAllLanes(!allLanes) },
    { name: spaceTime.asTable, icon: 'grid', on: asTable, press: () => setAsTable(!asTable) },
  ] as const
  return (
    <div className="space-time-tools">
      {buttons.map(({ name, icon, press }) => (
        <button
          key={name}
          type="button"
          className="quiet round"
          aria-label={name}
          title={name}
          onClick={press}
        >
          <Icon name={icon} />
        </button>
      ))}
      {switches
        .filter(({ icon, on }) => icon !== 'rows' || on || bounds().mostScroll > 0)
        .map(({ name, icon, on, press }) => (
          <button key={name} type="button" className="quiet" aria-pressed={on} title={name} onClick={press}>
            <Icon name={icon} /> <span className="word">{name}</span>
          </button>
        ))}
    </div>
  )
}
