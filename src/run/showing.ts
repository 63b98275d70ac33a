/**
 * What is on the page: one take, its film and the projector that shows it. Whatever is opened, chosen or done puts
 * another take or another scenario there, and the takes that were left keep where they were left.
 */
import { NEVER } from '../core/clock.ts'
import { good, type Result } from '../core/problem.ts'
import { type Action, type Scenario, withAction } from '../core/scenario.ts'
import type { Crash } from '../fleet/fleet.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'
import { createFilm, type Film, type StartFleet } from './film.ts'
import { withStep } from './history.ts'
import { createProjector, type Projector } from './projector.ts'
import { openingState, type RunState, withoutNodesFrom } from './state.ts'
import type { Store } from './store.ts'
import { divergence, isUntouched, renumbered, roomFor, rootTake, type Take, updateTake } from './takes.ts'

export interface ShowingOptions {
  readonly store: Store<RunState>
  readonly startFleet: StartFleet
  /** What the trace may weigh; left out, the trace's own default. */
  readonly budgetBytes: number | undefined
  /** Does what changes the run, one after the other. */
  inTurn(work: () => Promise<void>): Promise<void>
  /** Shows what is wrong, if something is; answers with the same. */
  refuse<T>(result: Result<T>): Result<T>
}

export interface Showing {
  readonly projector: Projector
  /** The takes, with what has become of the one on the page. */
  savedTakes(): readonly Take[]
  /** Notes where the run is, so that undo comes back to it. */
  remember(): void
  /** Brings a take back to the page, where it was left. */
  choose(take: number): Promise<void>
  /** Goes on under a scenario that differs from `tick` on; what was shown up to `seenTick` stays. */
  rewrite(scenario: Scenario, tick: number, seenTick: number): Promise<void>
  /** Opens a scenario that was checked, from its start. */
  openScenario(scenario: Scenario): Promise<Result<Scenario>>
  /** Opens takes that were saved, at one of them. */
  openTakes(saved: readonly Take[], shown: number): Result<Take>
}

/** Shows the store's scenario from its start. */
export function createShowing({ store, startFleet, budgetBytes, inTurn, refuse }: ShowingOptions): Showing {
  let projector: Projector

  const noteCrash = (crash: Crash): void => {
    const { scenario, crashes } = store.get()
    const action: Action = { at: crash.tick, kind: 'crash', node: crash.node }
    store.set({ scenario: withAction(scenario, action), crashes: [...crashes, crash] })
  }
  /** Begins a film; who crashes before it is on the page is noted in `early`. */
  const begin = (scenario: Scenario, early: Crash[] = []): Film => {
    const isShown = (): boolean => projector?.film === film
    const film: Film = createFilm(
      scenario,
      startFleet,
      {
        crashed: (crash) => (isShown() ? noteCrash(crash) : early.push(crash)),
        failed: () => isShown() && store.set({ status: 'failed', playing: false }),
      },
      () => isShown() && store.set({ status: 'ready', settledRounds: film.trace.rounds }),
      budgetBytes,
    )
    return film
  }
  /** Puts a take on the page, from its start, with a fleet of its own. */
  const open = (take: Take, takes: readonly Take[], previous: number | null): void => {
    projector?.film.dispose()
    const { roundsPerSecond, view, beside, muted, history, wantedNews } = store.get()
    const { scenario, original, seenTick } = take
    const kept = { roundsPerSecond, view, beside, muted, history, wantedNews }
    store.set({ ...openingState(scenario), ...kept, original, takes, take: take.id, previous })
    projector = createProjector(begin(scenario), store, inTurn, { shownTick: 0, seenTick })
  }
  const savedTakes = (): readonly Take[] => {
    const { takes, take, scenario, cursorTick } = store.get()
    return updateTake(takes, take, { scenario, cursorTick, seenTick: projector.seenTick })
  }
  /** The takes that stay when something else is opened. */
  const keptTakes = (): readonly Take[] => {
    const takes = savedTakes()
    return store.get().history.length === 0 && isUntouched(takes) ? [] : takes
  }
  const remember = (): void => store.set({ history: withStep(store.get(), null) })
  /** Opens a take beside those that stay, and notes what it took off the page. */
  const openBeside = (kept: readonly Take[], take: Take, takes: readonly Take[]): void => {
    if (kept.length > 0) remember()
    open(take, takes, kept.length > 0 ? store.get().take : null)
  }
  /** More nodes need a film of their own; it is put on the page when it has come as far as the old one. */
  const grow = async (scenario: Scenario, round: number, seenTick: number): Promise<void> => {
    const early: Crash[] = []
    const larger = begin(scenario, early)
    await larger.settle(Math.max(1, round))
    projector.film.dispose()
    projector = createProjector(larger, store, inTurn, { shownTick: projector.shownTick, seenTick })
    store.set({
      ...{ scenario, problem: null, settledRounds: larger.trace.rounds },
      ...withoutNodesFrom(store.get(), scenario.nodes),
    })
    early.forEach(noteCrash)
  }
  const rewrite = async (scenario: Scenario, tick: number, seenTick: number): Promise<void> => {
    const cursorTick = Math.min(Math.max(store.get().cursorTick, projector.shownTick), seenTick)
    const { film } = projector
    const round = Math.ceil(cursorTick / film.trace.ticksPerRound)
    if (scenario.nodes !== film.trace.nodes) return grow(scenario, round, seenTick)
    store.set({ scenario, problem: null })
    await film.fork(scenario, tick, round)
    projector.rewind(tick, seenTick)
  }

  const { scenario: first } = store.get()
  open(rootTake(0, first), [rootTake(0, first)], null)
  void inTurn(() => projector.film.settle(1))

  return {
    get projector() {
      return projector
    },
    savedTakes,
    remember,
    async choose(id) {
      const takes = savedTakes()
      const chosen = takes[id]
      if (chosen === undefined) return
      const tick = divergence(store.get().scenario, chosen.scenario, PAGE_REGISTRY.faults)
      if (tick === -1) open(chosen, takes, null)
      else {
        store.set({ takes, take: id, original: chosen.original, previous: null, playing: false })
        if (tick === null) projector.rewind(NEVER, chosen.seenTick)
        else await rewrite(chosen.scenario, tick, chosen.seenTick)
      }
      await projector.moveTo(chosen.cursorTick)
    },
    rewrite,
    async openScenario(scenario) {
      const kept = keptTakes()
      const room = refuse(roomFor(kept))
      if (!room.ok) return room
      const take = rootTake(kept.length, scenario)
      openBeside(kept, take, [...kept, take])
      await projector.film.settle(1)
      return good(scenario)
    },
    openTakes(saved, shown) {
      const kept = keptTakes()
      const room = refuse(roomFor(kept, saved.length))
      if (!room.ok) return room
      const takes = [...kept, ...renumbered(saved, kept.length)]
      const take = takes[kept.length + shown] as Take
      openBeside(kept, take, takes)
      return good(take)
    },
  }
}
