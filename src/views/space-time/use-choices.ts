import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { Run } from '../../run/run.ts'
import { type StepName, stepBeside, stepNear, stepOf } from '../../trace/lanes.ts'
import { horizonOf } from '../story.ts'
import { type Bounds, panned, showing, ZOOM_STEP, zoomed } from './pane.ts'
import type { Choices, SpaceTimePicture } from './picture.ts'
import type { Pane } from './plane.ts'

/** What a person can do in this view. */
export interface Doings {
  readonly choices: Choices
  bounds(): Bounds
  move(pane: Pane | null): void
  choose(step: StepName | null): void
  zoom(by: number): void
  turn(pages: number): void
  showAllLanes(all: boolean): void
  onKeyDown(event: KeyboardEvent): void
}

/** The pane and the chosen step, and the keys that change them. */
export function useChoices(run: Run, picture: RefObject<SpaceTimePicture | null>): Doings {
  const [choices, setChoices] = useState<Choices>({ pane: null, chosen: null, allLanes: false })
  const last = useRef(choices)
  last.current = choices
  const change = (part: Partial<Choices>): void => {
    last.current = { ...last.current, ...part }
    setChoices(last.current)
  }
  const bounds = (): Bounds => ({
    ticksPerRound: run.trace.ticksPerRound,
    endTick: Math.max(horizonOf(run), run.shownTick),
    mostScroll: picture.current?.plane(last.current).mostScroll ?? 0,
  })
  const paneNow = (): Pane | null => picture.current?.pane(last.current) ?? null

  const choose = (name: StepName | null): void => {
    const step = name && stepOf(run.trace, name)
    if (!step) {
      change({ chosen: null })
      return
    }
    change({ chosen: name })
    run.select(step.node)
    const plane = picture.current?.plane(last.current)
    const pane = paneNow()
    if (!plane || !pane) return
    const shown = showing(pane, step.tick, bounds())
    // The lane comes into the picture, too.
    const y = plane.yOf(step.node)
    const above = Math.min(0, y - plane.laneHeight - plane.top)
    const below = Math.max(0, y + plane.laneHeight - plane.bottom)
    const next = panned(shown, 0, above + below, bounds())
    if (next.fromTick !== pane.fromTick || next.scroll !== pane.scroll) change({ pane: next })
  }
  const zoom = (by: number): void => {
    const pane = paneNow()
    if (!pane) return
    const step = last.current.chosen && stepOf(run.trace, last.current.chosen)
    const middle = pane.fromTick + pane.spanTicks / 2
    const around = step ? step.tick : clampTo(run.shownTick, pane, middle)
    change({ pane: zoomed(pane, by, around, bounds()) })
  }
  const turn = (pages: number): void => {
    const pane = paneNow()
    if (pane) change({ pane: panned(pane, pages * pane.spanTicks, 0, bounds()) })
  }
  /** Along a lane to the step before or after; across to the step of another lane that is the nearest in time. */
  const walk = (way: -1 | 1, across: boolean): void => {
    const { chosen } = last.current
    const { trace } = run
    const horizon = Math.max(horizonOf(run), run.shownTick)
    const step = chosen && stepOf(trace, chosen)
    if (!chosen || !step) {
      choose(stepNear(trace, run.store.get().selected ?? 0, run.shownTick, horizon))
      return
    }
    if (!across) {
      const next = stepBeside(trace, chosen, way)
      if (next && next.step.tick < horizon) choose(next)
      return
    }
    for (let node = step.node + way; node >= 0 && node < trace.nodes; node += way) {
      const next = stepNear(trace, node, step.tick, horizon)
      if (next) {
        choose(next)
        return
      }
    }
  }
  const seekChosen = (): void => {
    const step = last.current.chosen && stepOf(run.trace, last.current.chosen)
    if (step) void run.seek(step.tick + 1)
  }
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => walk(-1, false),
    ArrowRight: () => walk(1, false),
    ArrowUp: () => walk(-1, true),
    ArrowDown: () => walk(1, true),
    Enter: seekChosen,
    '+': () => zoom(ZOOM_STEP),
    '=': () => zoom(ZOOM_STEP),
    '-': () => zoom(1 / ZOOM_STEP),
    PageUp: () => turn(-0.5),
    PageDown: () => turn(0.5),
    '0': () => change({ pane: null }),
  }
  return {
    choices,
    bounds,
    move: (pane) => change({ pane }),
    choose,
    zoom,
    turn,
    showAllLanes: (allLanes) => change({ allLanes }),
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const deed = Object.hasOwn(deeds, event.key) ? deeds[event.key] : undefined
      const clears = event.key === 'Escape' && last.current.chosen !== null
      if (!deed && !clears) return
      event.preventDefault()
      event.stopPropagation()
      if (clears) change({ chosen: null })
      else deed?.()
    },
  }
}

function clampTo(tick: number, { fromTick, spanTicks }: Pane, otherwise: number): number {
  return tick >= fromTick && tick <= fromTick + spanTicks ? tick : otherwise
}
