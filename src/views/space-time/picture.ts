/**
 * The space-time picture while it is on the page. Lanes and arrows are painted on a canvas that nobody sees, and only
 * when they change; each frame copies it and paints the veil, the marks and the cursor over it.
 */
import type { Run } from '../../run/run.ts'
import { type Cone, coneOf } from '../../trace/causality.ts'
import { type Spell, spellsOf } from '../../trace/infection.ts'
import type { StepName } from '../../trace/lanes.ts'
import { clearCanvas, paintScene } from '../graph/canvas.ts'
import type { Size } from '../graph/layout.ts'
import { readPalette } from '../graph/palette.ts'
import type { Scene } from '../graph/shape.ts'
import type { Painted } from '../picture-source.ts'
import { horizonOf } from '../story.ts'
import type { Staged } from '../use-stage.ts'
import { type Content, contentOf, type PlacedStep } from './content.ts'
import { type Mark, marksOf } from './marks.ts'
import { followingPane } from './pane.ts'
import { type Pane, type Plane, planeOf } from './plane.ts'
import { groundScene, topScene } from './scene.ts'

/** What a person has chosen in this view. */
export interface Choices {
  /** Null while the picture goes with the cursor. */
  readonly pane: Pane | null
  readonly chosen: StepName | null
  readonly allLanes: boolean
}

export interface SpaceTimePicture extends Staged {
  /** Paints the drawn moment, unless it looks the same as the last one. */
  paint(choices: Choices, names: readonly string[], roundName: (round: number) => string): void
  /** What part of the run is in the picture, and where. */
  pane(choices: Choices): Pane
  plane(choices: Choices): Plane
  /** The step that was painted nearest to a point; null when none is near. */
  stepAt(x: number, y: number, choices: Choices): PlacedStep | null
  cone(choices: Choices): Cone | null
  painted(): Painted
}

/** A finger is not more exact than this. */
const REACH_PX = 18

/** A picture of a run on a canvas. */
export function createSpaceTimePicture(run: Run, canvas: HTMLCanvasElement): SpaceTimePicture {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const hidden = document.createElement('canvas')
  const ground = hidden.getContext('2d') as CanvasRenderingContext2D
  let palette = readPalette(canvas)
  let size: Size = { width: 1, height: 1 }
  let scale = 1
  let known: { readonly key: string; readonly content: Content; readonly marks: readonly Mark[] } | null =
    null
  let knownCone: { readonly key: string; readonly cone: Cone } | null = null
  let groundKey = ''
  let painted = ''
  let below: Scene = []
  let above: Scene = []

  const paneNow = ({ pane, allLanes }: Choices): Pane => ({
    ...(pane ?? followingPane(run.shownTick, horizonOf(run), run.trace.ticksPerRound, size.width)),
    allLanes,
  })
  const planeNow = (choices: Choices): Plane =>
    planeOf(paneNow(choices), run.trace.nodes, size, palette.textScale)
  /** What the trace says; it changes when a round is settled, or settled anew. */
  const pastKey = (): string => {
    const { trace } = run
    const { high, low } = trace.digestAt(trace.rounds * trace.ticksPerRound)
    return `${trace.nodes} ${trace.rounds} ${high} ${low}`
  }
  const contentNow = (pane: Pane): { readonly content: Content; readonly marks: readonly Mark[] } => {
    const key = `${pane.fromTick} ${pane.spanTicks} ${pastKey()} ${run.news.length}`
    if (known?.key === key) return known
    const { trace, news, flightRounds } = run
    const toTick = pane.fromTick + pane.spanTicks
    const content = contentOf({ trace, news, fromTick: pane.fromTick, toTick, flightRounds })
    known = { key, content, marks: marksOf(content) }
    return known
  }
  const coneNow = (choices: Choices): Cone | null => {
    const { chosen } = choices
    if (chosen === null) return null
    const { ticksPerRound } = run.trace
    const { fromTick, spanTicks } = paneNow(choices)
    const from = Math.max(0, Math.floor(fromTick / ticksPerRound))
    // What was never shown is not told, neither as a number.
    const to = Math.min(
      Math.ceil((fromTick + spanTicks) / ticksPerRound),
      Math.ceil(horizonOf(run) / ticksPerRound),
    )
    const key = `${chosen.round} ${chosen.order} ${from} ${to} ${pastKey()}`
    if (knownCone?.key !== key) knownCone = { key, cone: coneOf(run.trace, chosen, { from, to }) }
    return knownCone.cone
  }
  const spellsNow = (): readonly Spell[] | null => {
    const { followed } = run.store.get()
    const { trace } = run
    return followed && spellsOf(trace, followed.member, followed.stamp, trace.rounds * trace.ticksPerRound)
  }

  return {
    pane: paneNow,
    plane: planeNow,
    cone: coneNow,
    resize(next, nextScale) {
      size = next
      scale = nextScale
      for (const each of [canvas, hidden]) {
        each.width = Math.round(next.width * scale)
        each.height = Math.round(next.height * scale)
      }
      groundKey = painted = ''
    },
    repaintTheme() {
      palette = readPalette(canvas)
      groundKey = painted = ''
    },
    painted: () => ({ scene: [...below, ...above], palette, size }),
    paint(choices, names, roundName) {
      const pane = paneNow(choices)
      const { selected, followed } = run.store.get()
      const { chosen } = choices
      const { content, marks } = contentNow(pane)
      const plane = planeNow(choices)
      const choice = `${selected} ${followed?.member} ${followed?.stamp} ${chosen?.round} ${chosen?.order} ${names.length}`
      const cone = coneNow(choices)
      const key = `${known?.key} ${pane.scroll} ${pane.allLanes} ${choice} ${knownCone?.key}`
      const { textScale } = palette
      if (key !== groundKey) {
        groundKey = key
        below = groundScene({ plane, content, names, textScale, selected, spells: spellsNow(), chosen, cone })
        clearCanvas(ground)
        paintScene(ground, below, palette, scale)
        painted = ''
      }
      const horizonTick = horizonOf(run)
      const now = `${run.shownTick} ${horizonTick} ${names[0]} ${roundName(1)}`
      if (now === painted) return
      painted = now
      above = topScene({
        ...{ plane, marks, names, textScale, selected, chosen, roundName, horizonTick },
        ...{ ticksPerRound: run.trace.ticksPerRound, cursorTick: run.shownTick },
      })
      clearCanvas(context)
      context.drawImage(hidden, 0, 0)
      paintScene(context, above, palette, scale)
    },
    stepAt(x, y, choices) {
      const plane = planeNow(choices)
      const horizonTick = horizonOf(run)
      let best: PlacedStep | null = null
      let least = REACH_PX * REACH_PX
      for (const placed of contentNow(paneNow(choices)).content.steps) {
        const [dx, dy] = [plane.xOf(placed.step.tick) - x, plane.yOf(placed.step.node) - y]
        const far = dx * dx + dy * dy
        if (far > least || placed.step.tick >= horizonTick) continue
        least = far
        best = placed
      }
      return best
    },
  }
}
