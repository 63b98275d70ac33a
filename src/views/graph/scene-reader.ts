/** Reads off a run all that the graph's picture shows of it at the drawn moment. */
import { kindsInUse } from '../../core/protocol.ts'
import type { Scenario } from '../../core/scenario.ts'
import type { Run } from '../../run/run.ts'
import { scheduleOf } from '../../run/schedule.ts'
import { fateOf } from '../../trace/fate.ts'
import { createFlightWindow, type Flight, type FlightWindow } from '../../trace/flight.ts'
import type { Trace } from '../../trace/trace.ts'
import { followingOf } from '../followed.ts'
import { mutedOf } from '../muted.ts'
import type { Signs } from '../node-state.ts'
import type { Target } from '../pointing.ts'
import { AFTERGLOW_ROUNDS, callsOf } from './calls.ts'
import { type Cuts, createCuts } from './cuts.ts'
import type { Layout } from './layout.ts'
import type { SceneInput } from './scene.ts'

/** The words in a picture, by node. */
export interface PictureWords {
  readonly names: readonly string[]
  readonly captions: readonly (string | null)[]
  readonly signs: readonly Signs[]
}

/** What the picture is painted on, and what the pointer is over. */
export interface PictureFrame {
  readonly layout: Pick<Layout, 'places' | 'radius'>
  readonly width: number
  /** How much larger than usual the page's text is. */
  readonly textScale: number
  readonly pointed: Target | null
  /** The nodes on one side of a line that is being drawn through the cluster. */
  readonly sideA: ReadonlySet<number> | null
}

export interface SceneReader {
  /** What is cut; another object when another scenario is on the page. */
  readonly cuts: Cuts
  read(words: PictureWords, frame: PictureFrame): SceneInput
}

/** So many kinds are told apart by their shapes alone. */
const UNLETTERED_KINDS = 2

/** A reader of a run; what it has decoded it keeps while it is near. */
export function createSceneReader(run: Run): SceneReader {
  let window: { readonly trace: Trace; readonly flights: FlightWindow } | null = null
  let known: { readonly scenario: Scenario; readonly cuts: Cuts } | null = null

  const flightsNow = (): readonly Flight[] => {
    const { trace, shownTick } = run
    if (window?.trace !== trace) window = { trace, flights: createFlightWindow(trace) }
    const back = Math.max(AFTERGLOW_ROUNDS, run.flightRounds)
    const round = Math.floor(shownTick / trace.ticksPerRound)
    return window.flights.between(round - back, round)
  }
  const cutsNow = (): Cuts => {
    const { scenario } = run.store.get()
    if (known?.scenario !== scenario)
      known = { scenario, cuts: createCuts(scheduleOf(scenario), scenario.seed) }
    return known.cuts
  }

  return {
    get cuts() {
      return cutsNow()
    },
    read({ names, captions, signs }, { layout, width, textScale, pointed, sideA }) {
      const { frame, shownTick, trace, protocol } = run
      const { selected, pair, observer, muted: hidden, followed, scenario } = run.store.get()
      const { isCut, linksAt } = cutsNow()
      const kinds = protocol.messageKinds
      const muted = mutedOf(hidden, kinds)
      const all = flightsNow()
      const flights = muted.kinds.size === 0 ? all : all.filter(({ kind }) => !muted.kinds.has(kind))
      return {
        ...{ frame, flights, isCut, pointed, signs, kinds, shownTick, width, textScale, names, captions },
        ...{ selected, observer, muted, sideA },
        calls: callsOf(flights, frame.nodes, shownTick, trace.ticksPerRound),
        cutLinks: linksAt(shownTick),
        lettered: kindsInUse(protocol, scenario.params).length > UNLETTERED_KINDS,
        ticksPerRound: trace.ticksPerRound,
        places: layout.places,
        radius: layout.radius,
        asked: pair?.subject ?? null,
        following: followed && followingOf(run, followed),
        fateOf: (flight) => fateOf(trace, flight),
      }
    },
  }
}
