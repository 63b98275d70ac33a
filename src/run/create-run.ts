import { NEVER } from '../core/clock.ts'
import { digestHex } from '../core/digest.ts'
import { good, type Result } from '../core/problem.ts'
import { type Action, readScenario, type Scenario, withAction } from '../core/scenario.ts'
import type { Crash } from '../fleet/fleet.ts'
import { findProtocol } from '../fleet/local.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'
import { createActing } from './acting.ts'
import { carryOut } from './carry-out.ts'
import { compareDigest } from './compare-digest.ts'
import { readFile, type Saved, writeFile } from './file.ts'
import { createFilm, type Film, type StartFleet } from './film.ts'
import { withStep } from './history.ts'
import { looksOf } from './link.ts'
import { createProjector, type Projector } from './projector.ts'
import type { Run } from './run.ts'
import { goToNews, nextMessage } from './search.ts'
import { openingState, type RunState, withBeside, withView } from './state.ts'
import { createStore } from './store.ts'
import { divergence, isUntouched, renumbered, roomFor, rootTake, type Take, updateTake } from './takes.ts'

export interface RunOptions {
  readonly startFleet: StartFleet
  /** A scenario that was checked. */
  readonly scenario: Scenario
  /** What the trace may weigh; left out, the trace's own default. */
  readonly budgetBytes?: number
}

/** What an index means that names no action. */
const NO_ACTION: Action = { at: -1, kind: '' }

/** Opens a run and starts its fleet. */
export function createRun({ startFleet, scenario: first, budgetBytes }: RunOptions): Run {
  const store = createStore<RunState>(openingState(first))
  let projector: Projector
  /** What changes the run is done one after the other. */
  let last: Promise<unknown> = Promise.resolve()
  let turns = 0

  const inTurn = <T>(work: (isLast: () => boolean) => Promise<T>): Promise<T> => {
    const mine = ++turns
    const turn = last.then(() => work(() => turns === mine))
    last = turn.catch(() => undefined)
    return turn
  }

  const begin = (scenario: Scenario): Film => {
    const film: Film = createFilm(
      scenario,
      startFleet,
      {
        crashed: (crash) => projector.film === film && noteCrash(crash),
        failed: () => projector.film === film && store.set({ status: 'failed', playing: false }),
      },
      () => projector?.film === film && store.set({ status: 'ready', settledRounds: film.trace.rounds }),
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
  /** The takes, with what has become of the one on the page. */
  const savedTakes = (): readonly Take[] => {
    const { takes, take, scenario, cursorTick } = store.get()
    return updateTake(takes, take, { scenario, cursorTick, seenTick: projector.seenTick })
  }
  /** Notes where the run is, so that undo comes back to it. */
  const remember = (): void => {
    store.set({ history: withStep(store.get().history, acting.stepHere(null)) })
  }
  const refuse = <T>(result: Result<T>): Result<T> => {
    if (!result.ok) store.set({ problem: result.problem })
    return result
  }
  /** The takes that stay when something else is opened. */
  const keptTakes = (): readonly Take[] => {
    const takes = savedTakes()
    return store.get().history.length === 0 && isUntouched(takes) ? [] : takes
  }
  /** Opens a take beside those that stay, and notes what it took off the page. */
  const openBeside = (kept: readonly Take[], take: Take, takes: readonly Take[]): void => {
    if (kept.length > 0) remember()
    open(take, takes, kept.length > 0 ? store.get().take : null)
  }
  const openRoot = async (scenario: Scenario): Promise<Result<Scenario>> => {
    const kept = keptTakes()
    const room = refuse(roomFor(kept))
    if (!room.ok) return room
    const take = rootTake(kept.length, scenario)
    openBeside(kept, take, [...kept, take])
    await projector.film.settle(1)
    return good(scenario)
  }
  const noteCrash = (crash: Crash): void => {
    const { scenario, crashes } = store.get()
    const action: Action = { at: crash.tick, kind: 'crash', node: crash.node }
    store.set({ scenario: withAction(scenario, action), crashes: [...crashes, crash] })
  }
  /** Writes the film anew from a tick on, as far as the cursor, under another scenario. */
  const rewrite = async (scenario: Scenario, tick: number, seenTick: number): Promise<void> => {
    const cursorTick = Math.min(Math.max(store.get().cursorTick, projector.shownTick), seenTick)
    const { film } = projector
    const round = Math.ceil(cursorTick / film.trace.ticksPerRound)
    if (scenario.nodes !== film.trace.nodes) {
      // More nodes need a film of their own; it is put on the page when it has come as far as the old one.
      const larger = begin(scenario)
      await larger.settle(Math.max(1, round))
      film.dispose()
      projector = createProjector(larger, store, inTurn, { shownTick: projector.shownTick, seenTick })
      const { selected, pair, observer, followed } = store.get()
      const kept = (node: number | null): number | null =>
        node === null || node < scenario.nodes ? node : null
      store.set({
        scenario,
        problem: null,
        settledRounds: larger.trace.rounds,
        selected: kept(selected),
        pair: pair && (kept(pair.observer) === null || kept(pair.subject) === null) ? null : pair,
        observer: kept(observer),
        followed: followed && kept(followed.member) === null ? null : followed,
      })
      return
    }
    store.set({ scenario, problem: null })
    await film.fork(scenario, tick, round)
    projector.rewind(tick, seenTick)
  }
  const choose = async (id: number): Promise<void> => {
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
  }
  const acting = createActing({ store, projector: () => projector, savedTakes, refuse, rewrite, choose })

  const openSaved = async (saved: Saved): Promise<Result<Saved>> => {
    const kept = keptTakes()
    const room = refuse(roomFor(kept, saved.takes.length))
    if (!room.ok) return room
    const takes = [...kept, ...renumbered(saved.takes, kept.length)]
    const take = takes[kept.length + saved.take] as Take
    openBeside(kept, take, takes)
    await projector.moveTo(saved.tick)
    store.set(looksOf(saved))
    compareDigest({ store, digest }, { ...saved, scenario: take.scenario })
    return good(saved)
  }
  const digest = (): string => digestHex(projector.film.trace.digestAt(store.get().cursorTick))
  open(rootTake(0, first), [rootTake(0, first)], null)
  void inTurn(() => projector.film.settle(1))

  return {
    store,
    get protocol() {
      return findProtocol(store.get().scenario, PAGE_REGISTRY)
    },
    get trace() {
      return projector.film.trace
    },
    get flightRounds() {
      return projector.film.flightRounds
    },
    clockOf: (node) => projector.film.clockOf(node),
    get news() {
      return projector.film.news
    },
    get frame() {
      return projector.frame
    },
    get shownTick() {
      return projector.shownTick
    },
    load(raw) {
      const read = refuse(readScenario(raw, PAGE_REGISTRY))
      if (!read.ok) return Promise.resolve(read)
      projector.breakOff()
      return inTurn(() => openRoot(read.value))
    },
    reset() {
      projector.breakOff()
      return inTurn(async () => {
        await openRoot(store.get().original)
      })
    },
    restore() {
      projector.breakOff()
      return inTurn(async () => {
        const { previous } = store.get()
        if (previous !== null) await choose(previous)
      })
    },
    choose(take) {
      projector.breakOff()
      return inTurn(async () => {
        if (take === store.get().take) return
        remember()
        await choose(take)
      })
    },
    rename: (take, name) => store.set({ takes: updateTake(store.get().takes, take, { name }) }),
    step: (rounds) =>
      inTurn(() => {
        const { ticksPerRound } = projector.film.trace
        const at = store.get().cursorTick / ticksPerRound
        const round = (rounds < 0 ? Math.ceil(at) : Math.floor(at)) + rounds
        return projector.moveTo(Math.max(0, round * ticksPerRound))
      }),
    stepMessage: (messages) =>
      inTurn(async () => {
        for (let left = Math.abs(messages); left > 0; left--)
          await projector.moveTo(await nextMessage(projector, store.get().cursorTick, Math.sign(messages)))
      }),
    seek: (tick) => inTurn(() => projector.moveTo(Math.max(0, tick))),
    play: (backward = false) => projector.play(backward),
    pause() {
      projector.breakOff()
      store.set({ playing: false })
    },
    setSpeed: (roundsPerSecond) => store.set({ roundsPerSecond }),
    act: (raw) => inTurn(() => acting.act(raw)),
    strike: (raw) =>
      inTurn(async () => {
        const result = await acting.act(raw)
        const { playing, cursorTick } = store.get()
        if (result.ok && !playing && cursorTick <= result.value.at)
          await projector.moveTo(result.value.at + 1)
        return result
      }),
    edit(index, raw) {
      // What is meant is what is there now, whatever is put before it until its turn comes.
      const old = store.get().scenario.actions[index] ?? NO_ACTION
      return inTurn(() => acting.revise([{ old, next: raw }]))
    },
    revise: (edits) => inTurn(() => acting.revise(edits)),
    undo() {
      projector.breakOff()
      return inTurn(() => acting.undo())
    },
    want: (wantedNews) => store.set({ wantedNews }),
    runToNews() {
      projector.breakOff()
      return inTurn((isLast) => goToNews(projector, store, isLast))
    },
    show: (view) => store.set(withView(store.get(), view)),
    showBeside: (beside) => store.set(withBeside(store.get(), beside)),
    select(selected) {
      const { pair } = store.get()
      store.set({ selected, pair: pair?.observer === selected ? pair : null })
    },
    choosePair: (pair) => store.set(pair === null ? { pair } : { pair, selected: pair.observer }),
    observe: (observer) => store.set({ observer }),
    mute(what, muted) {
      const others = store.get().muted.filter((one) => one !== what)
      store.set({ muted: muted ? [...others, what] : others })
    },
    follow: (followed) => store.set({ followed }),
    dismissProblem: () => store.set({ problem: null }),
    digest,
    frameAtCursor() {
      const { trace } = projector.film
      const copy = trace.firstFrame()
      trace.seek(copy, store.get().cursorTick)
      return copy
    },
    carryOut: (to) =>
      inTurn(() => carryOut(projector.film, store.get().scenario, to, store.get().cursorTick)),
    save() {
      const { scenario, cursorTick: tick, take } = store.get()
      const looks = looksOf(store.get())
      return refuse(writeFile({ scenario, tick, ...looks, digest: digest(), takes: savedTakes(), take }))
    },
    openFile(text) {
      const read = refuse(readFile(text, PAGE_REGISTRY))
      if (!read.ok) return Promise.resolve(read)
      projector.breakOff()
      return inTurn(() => openSaved(read.value))
    },
    draw: (elapsedMs, glides) => projector.draw(elapsedMs, glides),
  }
}
