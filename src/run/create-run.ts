import { digestHex } from '../core/digest.ts'
import { good, type Result } from '../core/problem.ts'
import { type Action, readScenario, type Scenario } from '../core/scenario.ts'
import { findProtocol } from '../fleet/local.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'
import { createActing } from './acting.ts'
import { carryOut } from './carry-out.ts'
import { readFile, type Saved, writeFile } from './file.ts'
import type { StartFleet } from './film.ts'
import { type Looks, looksOf } from './link.ts'
import { otherDigest } from './other-digest.ts'
import type { Run } from './run.ts'
import { goToNews, nextMessage } from './search.ts'
import { createShowing } from './showing.ts'
import { openingState, type RunState, withBeside, withView } from './state.ts'
import { createStore } from './store.ts'
import { updateTake } from './takes.ts'

export interface RunOptions {
  readonly startFleet: StartFleet
  /** A scenario that was checked. */
  readonly scenario: Scenario
  /** How it is looked at; left out, as a newcomer does. */
  readonly looks?: Looks
  /** What the trace may weigh; left out, the trace's own default. */
  readonly budgetBytes?: number
}

/** What an index means that names no action. */
const NO_ACTION: Action = { at: -1, kind: '' }

/** Opens a run and starts its fleet. */
export function createRun({ startFleet, scenario: first, looks, budgetBytes }: RunOptions): Run {
  const store = createStore<RunState>(openingState(first))
  /** What changes the run is done one after the other. */
  let last: Promise<unknown> = Promise.resolve()
  let turns = 0

  const inTurn = <T>(work: (isLast: () => boolean) => Promise<T>): Promise<T> => {
    const mine = ++turns
    const turn = last.then(() => work(() => turns === mine))
    last = turn.catch(() => undefined)
    return turn
  }
  const refuse = <T>(result: Result<T>): Result<T> => {
    if (!result.ok) store.set({ problem: result.problem })
    return result
  }
  const showing = createShowing({ store, startFleet, budgetBytes, inTurn, refuse })
  const acting = createActing({ store, showing, refuse })
  const digest = (): string => digestHex(showing.projector.film.trace.digestAt(store.get().cursorTick))
  const openSaved = async (saved: Saved): Promise<Result<Saved>> => {
    const opened = showing.openTakes(saved.takes, saved.take)
    if (!opened.ok) return opened
    await showing.projector.moveTo(saved.tick)
    store.set(looksOf(saved))
    const problem = otherDigest({ store, digest }, { ...saved, scenario: opened.value.scenario })
    if (problem) store.set({ problem })
    return good(saved)
  }
  if (looks) store.set(looks)

  return {
    store,
    get protocol() {
      return findProtocol(store.get().scenario, PAGE_REGISTRY)
    },
    get trace() {
      return showing.projector.film.trace
    },
    get flightRounds() {
      return showing.projector.film.flightRounds
    },
    clockOf: (node) => showing.projector.film.clockOf(node),
    get news() {
      return showing.projector.film.news
    },
    get frame() {
      return showing.projector.frame
    },
    get shownTick() {
      return showing.projector.shownTick
    },
    load(raw) {
      const read = refuse(readScenario(raw, PAGE_REGISTRY))
      if (!read.ok) return Promise.resolve(read)
      showing.projector.breakOff()
      return inTurn(() => showing.openScenario(read.value))
    },
    reset() {
      showing.projector.breakOff()
      return inTurn(async () => {
        await showing.openScenario(store.get().original)
      })
    },
    restore() {
      showing.projector.breakOff()
      return inTurn(async () => {
        const { previous } = store.get()
        if (previous !== null) await showing.choose(previous)
      })
    },
    choose(take) {
      showing.projector.breakOff()
      return inTurn(async () => {
        if (take === store.get().take) return
        showing.remember()
        await showing.choose(take)
      })
    },
    rename: (take, name) => store.set({ takes: updateTake(store.get().takes, take, { name }) }),
    step: (rounds) =>
      inTurn(() => {
        const { ticksPerRound } = showing.projector.film.trace
        const at = store.get().cursorTick / ticksPerRound
        const round = (rounds < 0 ? Math.ceil(at) : Math.floor(at)) + rounds
        return showing.projector.moveTo(Math.max(0, round * ticksPerRound))
      }),
    stepMessage: (messages) =>
      inTurn(async () => {
        for (let left = Math.abs(messages); left > 0; left--)
          await showing.projector.moveTo(
            await nextMessage(showing.projector, store.get().cursorTick, Math.sign(messages)),
          )
      }),
    seek: (tick) => inTurn(() => showing.projector.moveTo(Math.max(0, tick))),
    play: (backward = false) => showing.projector.play(backward),
    pause() {
      showing.projector.breakOff()
      store.set({ playing: false })
    },
    setSpeed: (roundsPerSecond) => store.set({ roundsPerSecond }),
    act: (raw) => inTurn(() => acting.act(raw)),
    strike: (raw) =>
      inTurn(async () => {
        const result = await acting.act(raw)
        const { playing, cursorTick } = store.get()
        if (result.ok && !playing && cursorTick <= result.value.at)
          await showing.projector.moveTo(result.value.at + 1)
        return result
      }),
    edit(index, raw) {
      // What is meant is what is there now, whatever is put before it until its turn comes.
      const old = store.get().scenario.actions[index] ?? NO_ACTION
      return inTurn(() => acting.revise([{ old, next: raw }]))
    },
    revise: (edits) => inTurn(() => acting.revise(edits)),
    undo() {
      showing.projector.breakOff()
      return inTurn(() => acting.undo())
    },
    want: (wantedNews) => store.set({ wantedNews }),
    runToNews() {
      showing.projector.breakOff()
      return inTurn((isLast) => goToNews(showing.projector, store, isLast))
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
    report: (problem) => store.set({ problem }),
    digest,
    frameAtCursor() {
      const { trace } = showing.projector.film
      const copy = trace.firstFrame()
      trace.seek(copy, store.get().cursorTick)
      return copy
    },
    carryOut: (to) =>
      inTurn(() => carryOut(showing.projector.film, store.get().scenario, to, store.get().cursorTick)),
    save() {
      const { scenario, cursorTick: tick, take } = store.get()
      const looks = looksOf(store.get())
      return refuse(
        writeFile({ scenario, tick, ...looks, digest: digest(), takes: showing.savedTakes(), take }),
      )
    },
    openFile(text) {
      const read = refuse(readFile(text, PAGE_REGISTRY))
      if (!read.ok) return Promise.resolve(read)
      showing.projector.breakOff()
      return inTurn(() => openSaved(read.value))
    },
    draw: (elapsedMs, glides) => showing.projector.draw(elapsedMs, glides),
  }
}
