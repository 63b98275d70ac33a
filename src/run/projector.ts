/**
 * The projector shows a film: it holds the cursor and the frame that is drawn, glides from one position to the next,
 * and sees to it that the rounds which will be shown next are at hand.
 */
import type { Frame } from '../trace/frame.ts'
import type { Film } from './film.ts'
import { createPaceMeter } from './pace-meter.ts'
import { movePlayback } from './playback.ts'
import type { RunState } from './state.ts'
import type { Store } from './store.ts'

export interface Projector {
  readonly film: Film
  /** The frame at what is drawn. It is one object that changes. */
  readonly frame: Frame
  /** The position that is drawn; it glides to the cursor. */
  readonly shownTick: number
  /** The furthest position that was ever shown. */
  readonly seenTick: number
  /** Where an act that says no time happens: nothing that is on the screen is changed by it. */
  readonly nowTick: number
  /** Does what may take a while, so that the page can say that it does. */
  patiently<T>(work: () => Promise<T>): Promise<T>
  /** Brings the cursor to a position, and settles what has to be; broken off, it stays where it is. */
  moveTo(tick: number): Promise<void>
  /** Plays on from the cursor, or back from it. */
  play(backward: boolean): void
  /** Breaks off a long way. */
  breakOff(): void
  /** A long way asks again and again whether it is still wanted. */
  wanted(): () => boolean
  /** Forgets what was folded from `tick` on, because the film was written anew there; it has been seen to `seenTick`. */
  rewind(tick: number, seenTick: number): void
  /** Moves the picture by the time that passed. */
  draw(elapsedMs: number, glides: boolean): void
}

/** A picture that waited longer than this, say in a hidden tab, goes on from where it was. */
const LONGEST_FRAME_MS = 100
/** Backward there is no "as fast as it goes", for all is there already. */
const TOP_BACKWARD_SPEED = 64
/** Up to this speed the rounds to come are settled calmly. */
const CALM_ROUNDS_PER_SECOND = 4
/** Nobody is told of computing that takes less. */
const PATIENCE_MS = 200

/** Shows a film from where it was left; `inTurn` is how everything that changes the run is done one after the other. */
export function createProjector(
  film: Film,
  store: Store<RunState>,
  inTurn: (work: () => Promise<void>) => Promise<void>,
  from: Pick<Projector, 'shownTick' | 'seenTick'>,
): Projector {
  const { trace } = film
  const { ticksPerRound } = trace
  const frame = trace.firstFrame()
  let shown = from.shownTick
  let seen = from.seenTick
  let making = false
  let wish = 0
  let computingSinceMs: number | null = null
  const meter = createPaceMeter()

  const roundAt = (tick: number): number => Math.floor(tick / ticksPerRound)

  /** While playing, a few rounds more than will be shown next are made ready, so that the picture need not wait. */
  const makeReady = (): void => {
    const { roundsPerSecond, backward } = store.get()
    const now = roundAt(shown)
    const ahead = Math.min(2 + Math.ceil(roundsPerSecond / 4), 16)
    const round = backward ? Math.max(0, now - ahead) : now + ahead
    const ready = backward ? trace.heldFrom(now) <= round : trace.heldTo(now) >= round
    if (ready || making) return
    making = true
    void inTurn(async () => {
      await (roundsPerSecond > CALM_ROUNDS_PER_SECOND ? film.settle(round) : film.settleCalmly(round))
      await film.bringBack(round)
      making = false
    })
  }
  const isWanted = (): (() => boolean) => {
    const mine = wish
    return () => mine === wish
  }
  const isAtHand = (tick: number): boolean =>
    trace.missing({ from: roundAt(tick), to: roundAt(tick) + 1 }) === null
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    const outermost = computingSinceMs === null
    computingSinceMs ??= performance.now()
    try {
      return await work()
    } finally {
      if (outermost) {
        computingSinceMs = null
        store.set({ computing: false })
      }
    }
  }

  return {
    film,
    frame,
    get shownTick() {
      return shown
    },
    get seenTick() {
      return seen
    },
    get nowTick() {
      const { playing, cursorTick } = store.get()
      return Math.ceil(playing ? shown : cursorTick)
    },
    patiently,
    moveTo: (tick) =>
      patiently(async () => {
        store.set({ playing: false })
        const wanted = isWanted()
        await film.settle(Math.ceil(tick / ticksPerRound), wanted)
        const cursorTick = Math.min(tick, trace.rounds * ticksPerRound)
        const same = await film.bringBack(roundAt(cursorTick), wanted)
        if (!same) store.set({ problem: { code: 'other-digest', values: {} } })
        else if (wanted()) store.set({ cursorTick })
        seen = Math.max(seen, store.get().cursorTick)
      }),
    play(backward) {
      // What is drawn may still glide to the cursor.
      const { cursorTick } = store.get()
      shown = backward ? Math.min(shown, cursorTick) : Math.max(shown, cursorTick)
      store.set({ playing: true, backward })
    },
    wanted: isWanted,
    breakOff() {
      wish++
    },
    rewind(tick, seenTick) {
      seen = seenTick
      if (frame.tick > tick) trace.seek(frame, 0)
    },
    draw(elapsedMs, glides) {
      const { playing, backward, cursorTick, roundsPerSecond } = store.get()
      const round = roundAt(shown)
      const pace = {
        ticksPerRound,
        roundsPerSecond: backward ? Math.min(roundsPerSecond, TOP_BACKWARD_SPEED) : roundsPerSecond,
        heldFromTick: backward ? trace.heldFrom(round) * ticksPerRound : 0,
        settledTick: trace.heldTo(round) * ticksPerRound,
        glides,
      }
      const elapsed = Math.min(elapsedMs, LONGEST_FRAME_MS)
      const moved = movePlayback({ cursorTick, shownTick: shown, playing, backward }, pace, elapsed)
      if (playing && !backward)
        meter.note(elapsedMs, (moved.shownTick - shown) / ticksPerRound, roundsPerSecond)
      else meter.rest()
      shown = isAtHand(moved.shownTick) ? moved.shownTick : moved.cursorTick
      seen = Math.max(seen, moved.cursorTick)
      if (moved.playing) makeReady()
      trace.seek(frame, shown)
      const computing = computingSinceMs !== null && performance.now() - computingSinceMs > PATIENCE_MS
      const { playing: plays, cursorTick: at } = moved
      const { reachedPerSecond } = meter
      store.set({ playing: plays, cursorTick: at, shownTick: Math.floor(shown), computing, reachedPerSecond })
    },
  }
}
