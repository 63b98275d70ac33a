/**
 * The graph's picture while it is on the page: the layout, the canvas and where the nodes' buttons stand. React makes
 * the elements; this only paints the canvas and says where things are.
 */
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
import { trueSides } from '../sides.ts'
import { AFTERGLOW_ROUNDS, callsOf } from './calls.ts'
import { clearCanvas, paintScene } from './canvas.ts'
import { type Cuts, createCuts } from './cuts.ts'
import { createGround } from './ground.ts'
import { targetAt } from './hit.ts'
import { createLayout, type Layout, type Size } from './layout.ts'
import { readPalette } from './palette.ts'
import { groundScene, messageScene, type SceneInput } from './scene.ts'
import type { Scene } from './shape.ts'
import { sceneSvg } from './svg.ts'

export interface Picture {
  readonly layout: Layout
  resize(size: Size, scale: number): void
  /** Reads the theme's colours again. */
  repaintTheme(): void
  /** The picture that was painted last, as an SVG document. */
  svg(): string
  /** Paints the run's drawn moment; says whether a node has moved. */
  paint(words: PictureWords): boolean
  /** What lies at a point of the picture that was painted last. */
  targetAt(x: number, y: number, by: 'mouse' | 'touch'): Target
  /** Shows to which side each node would go; null shows none. */
  divide(sideA: ReadonlySet<number> | null): void
  /** Shows what the pointer is over. */
  point(target: Target | null): void
}

/** The words in a picture, by node. */
export interface PictureWords {
  readonly names: readonly string[]
  readonly captions: readonly (string | null)[]
  readonly signs: readonly Signs[]
}

/** So many kinds are told apart by their shapes alone. */
const UNLETTERED_KINDS = 2
/** The layout takes at most this long before the first picture. */
const FIRST_STEPS = 60

/** A picture of a run on a canvas. */
export function createPicture(run: Run, canvas: HTMLCanvasElement, size: Size): Picture {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const layout = createLayout(run.trace.nodes, size)
  const ground = createGround()
  let palette = readPalette(canvas)
  let scale = 1
  let window: { readonly trace: Trace; readonly flights: FlightWindow } | null = null
  let painted = ''
  let scene: Scene = []
  let extent = size
  let pointed: Target | null = null
  let sideA: ReadonlySet<number> | null = null
  let last: SceneInput | null = null
  let cutsOf: Cuts['isCut'] | null = null
  let cuts: { readonly scenario: Scenario; readonly cuts: Cuts } | null = null
  for (let i = 0; i < FIRST_STEPS && run.trace.nodes <= 64; i++) layout.tick()

  const flightsNow = (): ReturnType<FlightWindow['between']> => {
    const { trace, shownTick } = run
    if (window?.trace !== trace) window = { trace, flights: createFlightWindow(trace) }
    const back = Math.max(AFTERGLOW_ROUNDS, run.flightRounds)
    const round = Math.floor(shownTick / trace.ticksPerRound)
    return window.flights.between(round - back, round)
  }

  const cutsNow = (): Cuts => {
    const { scenario } = run.store.get()
    if (cuts?.scenario !== scenario)
      cuts = { scenario, cuts: createCuts(scheduleOf(scenario), scenario.seed) }
    return cuts.cuts
  }

  return {
    layout,
    targetAt(x, y, by) {
      return last === null ? { kind: 'cluster' } : targetAt({ ...last, links: linksOf(last) }, x, y, by)
    },
    divide(next) {
      sideA = next
      painted = ''
    },
    point(target) {
      const next = target?.kind === 'message' || target?.kind === 'link' ? target : null
      if (JSON.stringify(next) === JSON.stringify(pointed)) return
      pointed = next
      painted = ''
    },
    resize(next, nextScale) {
      layout.resize(next)
      extent = next
      scale = nextScale
      canvas.width = Math.round(next.width * scale)
      canvas.height = Math.round(next.height * scale)
      ground.resize(canvas.width, canvas.height)
      painted = ''
    },
    svg: () => sceneSvg(scene, palette, extent),
    repaintTheme() {
      palette = readPalette(canvas)
      ground.forget()
      painted = ''
    },
    paint({ names, captions, signs }) {
      const { frame, shownTick, trace } = run
      const { selected, pair, observer, muted, followed, scenario } = run.store.get()
      const { isCut, linksAt } = cutsNow()
      layout.setTruth(frame.up, trueSides(run))
      const moved = layout.tick()
      // What would look the same is not painted again.
      const key = `${shownTick} ${frame.tick} ${trace.rounds} ${selected} ${pair?.subject} ${observer} ${muted} ${followed?.member} ${followed?.stamp} ${captions.join()} ${JSON.stringify(signs)}`
      if (!moved && key === painted && last !== null && cutsOf === isCut) return false
      painted = key
      cutsOf = isCut
      const kinds = run.protocol.messageKinds
      const hidden = mutedOf(muted, kinds)
      const flights = flightsNow().filter(({ kind }) => !hidden.kinds.has(kind))
      const input: SceneInput = {
        frame,
        flights,
        calls: callsOf(flights, frame.nodes, shownTick, trace.ticksPerRound),
        cutLinks: linksAt(shownTick),
        isCut,
        pointed,
        sideA,
        signs,
        kinds,
        lettered: kindsInUse(run.protocol, scenario.params).length > UNLETTERED_KINDS,
        shownTick,
        ticksPerRound: trace.ticksPerRound,
        places: layout.places,
        radius: layout.radius,
        width: extent.width,
        textScale: palette.textScale,
        names,
        captions,
        selected,
        asked: pair?.subject ?? null,
        observer,
        muted: hidden,
        following: followed && followingOf(run, followed),
        fateOf: (flight: Flight) => fateOf(trace, flight),
      }
      last = input
      const below = groundScene(input)
      const above = messageScene(input)
      scene = [...below, ...above]
      clearCanvas(context)
      context.drawImage(ground.paint(below, palette, scale), 0, 0)
      paintScene(context, above, palette, scale)
      return moved
    },
  }
}

/** The links that are drawn. */
function linksOf({
  calls,
  cutLinks,
}: SceneInput): readonly { readonly low: number; readonly high: number }[] {
  return [...calls, ...cutLinks]
}
