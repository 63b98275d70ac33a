/**
 * The graph's picture while it is on the page: the layout, the canvas and where the nodes' buttons stand. React makes
 * the elements; this only paints the canvas and says where things are.
 */
import { kindsInUse } from '../../core/protocol.ts'
import type { Run } from '../../run/run.ts'
import { fateOf } from '../../trace/fate.ts'
import { createFlightWindow, type Flight, type FlightWindow } from '../../trace/flight.ts'
import type { Trace } from '../../trace/trace.ts'
import { followingOf } from '../followed.ts'
import { clearCanvas, paintScene } from './canvas.ts'
import { createGround } from './ground.ts'
import { createLayout, type Layout, type Size } from './layout.ts'
import { readPalette } from './palette.ts'
import { AFTERGLOW_ROUNDS, groundScene, messageScene } from './scene.ts'
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
  paint(names: readonly string[], captions: readonly (string | null)[]): boolean
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
  for (let i = 0; i < FIRST_STEPS && run.trace.nodes <= 64; i++) layout.tick()

  const flightsNow = (): ReturnType<FlightWindow['between']> => {
    const { trace, shownTick } = run
    if (window?.trace !== trace) window = { trace, flights: createFlightWindow(trace) }
    const back = Math.max(AFTERGLOW_ROUNDS, run.flightRounds)
    const round = Math.floor(shownTick / trace.ticksPerRound)
    return window.flights.between(round - back, round)
  }

  return {
    layout,
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
    paint(names, captions) {
      const { frame, shownTick, trace } = run
      const { selected, followed } = run.store.get()
      layout.setTruth(frame.up)
      const moved = layout.tick()
      // What would look the same is not painted again.
      const key = `${shownTick} ${frame.tick} ${trace.rounds} ${selected} ${followed?.member} ${followed?.stamp} ${captions.join()}`
      if (!moved && key === painted) return false
      painted = key
      const input = {
        frame,
        flights: flightsNow(),
        kinds: run.protocol.messageKinds,
        lettered: kindsInUse(run.protocol, run.store.get().scenario.params).length > UNLETTERED_KINDS,
        shownTick,
        ticksPerRound: trace.ticksPerRound,
        places: layout.places,
        radius: layout.radius,
        width: extent.width,
        textScale: palette.textScale,
        names,
        captions,
        selected,
        following: followed && followingOf(run, followed),
        fateOf: (flight: Flight) => fateOf(trace, flight),
      }
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
