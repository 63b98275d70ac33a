/**
 * The graph's picture while it is on the page: the layout, the canvas and where the nodes' buttons stand. React makes
 * the elements; this only paints the canvas and says where things are.
 */
import type { Run } from '../../run/run.ts'
import type { Painted } from '../picture-source.ts'
import type { Target } from '../pointing.ts'
import { trueSides } from '../sides.ts'
import { clearCanvas, paintScene } from './canvas.ts'
import type { Cuts } from './cuts.ts'
import { createGround } from './ground.ts'
import { targetAt } from './hit.ts'
import { createLayout, type Layout, type Size } from './layout.ts'
import { readPalette } from './palette.ts'
import { groundScene, messageScene, type SceneInput } from './scene.ts'
import { createSceneReader, type PictureWords } from './scene-reader.ts'
import type { Scene } from './shape.ts'

export interface Picture {
  readonly layout: Layout
  resize(size: Size, scale: number): void
  /** Reads the theme's colours again. */
  repaintTheme(): void
  painted(): Painted
  /** Paints the run's drawn moment; says whether a node has moved. */
  paint(words: PictureWords): boolean
  /** What lies at a point of the picture that was painted last. */
  targetAt(x: number, y: number, by: 'mouse' | 'touch'): Target
  /** Shows to which side each node would go; null shows none. */
  divide(sideA: ReadonlySet<number> | null): void
  /** Shows what the pointer is over. */
  point(target: Target | null): void
}

/** So many steps of the layout are taken before the first picture. */
const FIRST_STEPS = 60
/** A large cluster takes more than one step a frame, since while it moves every frame costs more. */
const LARGE_NODES = 64
const LARGE_STEPS = 4

/** A picture of a run on a canvas. */
export function createPicture(run: Run, canvas: HTMLCanvasElement, size: Size): Picture {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const layout = createLayout(run.trace.nodes, size)
  const ground = createGround()
  const reader = createSceneReader(run)
  let palette = readPalette(canvas)
  let scale = 1
  let painted = ''
  let grounded = ''
  let below: Scene = []
  let scene: Scene = []
  let extent = size
  let pointed: Target | null = null
  let sideA: ReadonlySet<number> | null = null
  let last: SceneInput | null = null
  let cuts: Cuts | null = null
  const steps = run.trace.nodes > LARGE_NODES ? LARGE_STEPS : 1
  for (let i = 0; i < FIRST_STEPS; i++) layout.tick()

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
    painted: () => ({ scene, palette, size: extent }),
    repaintTheme() {
      palette = readPalette(canvas)
      ground.forget()
      painted = ''
    },
    paint(words) {
      const { frame, shownTick, trace } = run
      const { selected, pair, observer, muted, followed } = run.store.get()
      layout.setTruth(frame.up, trueSides(run))
      const moved = layout.tick()
      for (let step = 1; step < steps; step++) layout.tick()
      // What would look the same is not painted again; between two ticks only the messages move.
      const looks = `${frame.tick} ${trace.rounds} ${selected} ${pair?.subject} ${observer} ${muted} ${followed?.member} ${followed?.stamp} ${words.captions.join()} ${JSON.stringify(words.signs)}`
      const key = `${shownTick} ${looks}`
      const groundKey = `${Math.floor(shownTick)} ${Math.ceil(shownTick)} ${looks}`
      const stands = !moved && painted !== '' && cuts === reader.cuts
      if (stands && key === painted) return false
      painted = key
      cuts = reader.cuts
      const { textScale } = palette
      const input = reader.read(words, { layout, width: extent.width, textScale, pointed, sideA })
      last = input
      if (!stands || groundKey !== grounded) below = groundScene(input)
      grounded = groundKey
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
