import { useRef, useState } from 'react'
import type { Run } from '../run/run.ts'
import { besideOf, VIEWS, type View, viewOf } from '../views/registry.ts'
import { useRunState } from '../views/use-run-state.ts'
import { VisibleContext } from '../views/visible.ts'
import { useMedia, WIDE } from './use-media.ts'
import { usePages } from './use-pages.ts'
import { tabId } from './view-tabs.tsx'

interface Props {
  readonly run: Run
}

const NAMES = VIEWS.map(({ name }) => name)

/** Where the views stand: one, two side by side where there is room, or pages in a row that one swipes between. */
export function Stage({ run }: Props) {
  const view = useRunState(run, (state) => viewOf(state.view).name)
  const beside = useRunState(run, (state) => besideOf(state)?.name ?? null)
  const wide = useMedia(WIDE)
  const row = useRef<HTMLDivElement>(null)
  const { seen } = usePages(row, !wide, NAMES, view, run.show)
  const two = wide && beside !== null
  return (
    <div className={wide ? (two ? 'stage two' : 'stage') : 'stage pages'} ref={row}>
      {VIEWS.map((each) => {
        const second = two && each.name === beside
        const chosen = each.name === view || second
        const place = second ? 'second' : 'first'
        return (
          <Pane
            key={each.name}
            run={run}
            view={each}
            place={place}
            chosen={chosen}
            visible={chosen || seen.has(each.name)}
          />
        )
      })}
    </div>
  )
}

interface PaneProps extends Props {
  readonly view: View
  readonly place: 'first' | 'second'
  /** Whether it is one that the person wants to look at. */
  readonly chosen: boolean
  /** Whether it can be seen: one that is being swiped away still can. */
  readonly visible: boolean
}

/** One view in its place. One that cannot be seen is not there, or costs nothing. */
function Pane({ run, view, place, chosen, visible }: PaneProps) {
  const { name, Component, scrolls, stays } = view
  // What stays is not there, nor fetched, before it was seen for the first time.
  const [wasSeen, setWasSeen] = useState(visible)
  if (visible && !wasSeen) setWasSeen(true)
  return (
    <div
      className={['view', place, visible ? '' : 'hidden', scrolls ? 'scrolls' : ''].filter(Boolean).join(' ')}
      role="tabpanel"
      id={`view-${name}`}
      aria-labelledby={tabId(place, name)}
      inert={!chosen}
      aria-hidden={!chosen || undefined}
      // What scrolls must be within the keyboard's reach.
      tabIndex={scrolls ? 0 : undefined}
    >
      <VisibleContext value={visible}>
        {(visible || (stays && wasSeen)) && <Component run={run} />}
      </VisibleContext>
    </div>
  )
}
