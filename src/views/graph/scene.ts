/**
 * The graph's picture as data: body is truth, ring is belief, messages fly from port to port. A pure function of the
 * frame, the flights, the cursor and the places; a painter puts it on a canvas, and the same data makes an SVG.
 */
import { DEAD, LIVE, REMOVED, STALE, SUSPECT, UNKNOWN } from '../../core/belief.ts'
import type { MessageKind } from '../../core/protocol.ts'
import type { Fate } from '../../trace/fate.ts'
import { messageKey } from '../../trace/fate.ts'
import { type Flight, progressOf } from '../../trace/flight.ts'
import { type Frame, opinionsOf } from '../../trace/frame.ts'
import type { Following } from '../followed.ts'
import { emsOf } from '../text-width.ts'
import { addHops, addTree } from './follow-scene.ts'
import type { Envelope, Ink, Label, Scene, Shape } from './shape.ts'

export interface SceneInput {
  readonly frame: Frame
  /** Messages sent in the last rounds, in the order of sending. */
  readonly flights: readonly Flight[]
  /** The protocol's kinds of messages. */
  readonly kinds: readonly MessageKind[]
  /** Whether so many of them can occur that a letter has to tell them apart. */
  readonly lettered: boolean
  /** Between two ticks. */
  readonly shownTick: number
  readonly ticksPerRound: number
  readonly places: readonly { readonly x: number; readonly y: number }[]
  readonly radius: number
  /** The picture's width, which no caption may leave. */
  readonly width: number
  /** How much larger than usual the page's text is. */
  readonly textScale: number
  readonly names: readonly string[]
  readonly captions: readonly (string | null)[]
  readonly selected: number | null
  readonly following: Following | null
  /** Whether a message brings its receiver anything new. */
  fateOf(flight: Flight): Fate
}

/** For how many rounds a call leaves a line behind. */
export const AFTERGLOW_ROUNDS = 2

/** Smaller bodies than these bear no name, and no caption, unless the node is chosen. */
const LABEL_RADIUS = 10
const CAPTION_RADIUS = 14

/** What seldom changes: the calls of late, the way that what is followed took and, above them, the nodes. */
export function groundScene(input: SceneInput): Scene {
  const shapes: Shape[] = []
  addCalls(shapes, input)
  if (input.following) addTree(shapes, input.following, input.places, input.radius, input.selected)
  for (let node = 0; node < input.frame.nodes; node++) addNode(shapes, input, node)
  return shapes
}

/** What moves all the time: the messages, above everything else. */
export function messageScene(input: SceneInput): Scene {
  const shapes: Shape[] = []
  addMessages(shapes, input)
  return shapes
}

/** A line for each pair that called lately, fading as it grows old. */
function addCalls(
  shapes: Shape[],
  { frame, flights, shownTick, ticksPerRound, places, radius }: SceneInput,
): void {
  const latest = new Map<number, number>()
  for (const { from, to, sentTick } of flights) {
    if (sentTick >= shownTick) continue
    const pair = Math.min(from, to) * frame.nodes + Math.max(from, to)
    latest.set(pair, Math.max(latest.get(pair) ?? 0, sentTick))
  }
  for (const [pair, tick] of latest) {
    const freshness = 1 - (shownTick - tick) / (AFTERGLOW_ROUNDS * ticksPerRound)
    const a = places[Math.floor(pair / frame.nodes)]
    const b = places[pair % frame.nodes]
    if (freshness <= 0 || !a || !b) continue
    // In steps, so that the ground stays the same for a while.
    const opacity = Math.ceil(freshness * 4) / 4
    shapes.push({
      shape: 'line',
      x1: a.x,
      y1: a.y,
      x2: b.x,
      y2: b.y,
      ink: 'line',
      width: lineWidth(radius),
      opacity,
    })
  }
}

function addNode(shapes: Shape[], input: SceneInput, node: number): void {
  const { frame, places, radius, names, captions, selected } = input
  const place = places[node]
  if (!place) return
  const { x, y } = place
  const up = frame.up[node] === 1
  addRing(shapes, input, node)
  if (up) {
    const infection = input.following?.infections[node] ?? null
    const follows = infection !== null
    const fill = follows ? 'followSoft' : 'body'
    const ink = follows ? 'follow' : 'bodyEdge'
    shapes.push({ shape: 'circle', x, y, r: radius, fill, ink, width: follows ? 2.5 : 1.5, dash: [] })
    if (radius >= LABEL_RADIUS) shapes.push(label(x, y, names[node] ?? '', radius, input.textScale))
    if (infection) addHops(shapes, infection, place, radius, input.textScale)
  } else {
    shapes.push({ shape: 'circle', x, y, r: radius, fill: 'paper', ink: 'alarm', width: 2, dash: [4, 4] })
    shapes.push({ shape: 'cross', x, y, size: radius * 0.42, ink: 'alarm', width: 2.5, opacity: 1 })
  }
  if (node === selected)
    shapes.push({ shape: 'circle', x, y, r: radius * 1.8, fill: null, ink: 'ink', width: 2, dash: [] })
  const caption = captions[node]
  const says = caption && (radius >= CAPTION_RADIUS || node === selected)
  const text = says ? caption : node === selected && radius < LABEL_RADIUS ? (names[node] ?? '') : ''
  if (text !== '') shapes.push(captionUnder(input, place, text, node === selected, says ? 'alarm' : 'ink'))
}

function captionUnder(
  { radius, width, textScale }: SceneInput,
  { x, y }: { readonly x: number; readonly y: number },
  text: string,
  chosen: boolean,
  ink: Ink,
): Label {
  const size = 13 * textScale
  const half = (emsOf(text) * size) / 2
  const below = y + radius * (chosen ? 1.8 : 1.5) + size + 2
  return {
    shape: 'label',
    x: Math.min(Math.max(x, half), width - half),
    y: below,
    text,
    size,
    weight: 400,
    ink,
  }
}

/** What the ring shows, clockwise. */
const RING_ORDER = [LIVE, SUSPECT, STALE, DEAD, REMOVED, UNKNOWN]

/**
 * The ring, divided by what the others believe: live is solid, suspect finely and stale coarsely dashed, dead notched,
 * removed hollow, never known a thin line.
 */
function addRing(shapes: Shape[], { frame, places, radius }: SceneInput, node: number): void {
  const opinions = opinionsOf(frame, node)
  const total = opinions.reduce((sum, count) => sum + count, 0)
  const { x, y } = places[node] as { x: number; y: number }
  const width = Math.max(2.5, radius * 0.26)
  const r = radius * 1.36
  let from = 0
  const add = (count: number, ink: Ink, dash: readonly number[], thickness: number): void => {
    if (count === 0) return
    const to = from + count / total
    shapes.push({ shape: 'arc', x, y, r, from, to, ink, width: thickness, dash })
  }
  for (const belief of RING_ORDER) {
    const count = opinions[belief] as number
    if (belief === LIVE) add(count, 'live', [], width)
    if (belief === STALE) add(count, 'stale', [width * 0.9, width * 0.5], width)
    if (belief === SUSPECT) add(count, 'suspect', [width * 0.4, width * 0.4], width)
    if (belief === DEAD) {
      add(count, 'dead', [], width)
      add(count, 'paper', [width * 0.25, width], width - 2)
    }
    if (belief === REMOVED) {
      add(count, 'removed', [], width)
      add(count, 'paper', [], width - 2)
    }
    if (belief === UNKNOWN) add(count, 'line', [1.5, 3], 1.5)
    if (total > 0) from += count / total
  }
}

function addMessages(shapes: Shape[], input: SceneInput): void {
  const { frame, flights, kinds, lettered, shownTick, ticksPerRound, places, radius, following } = input
  const size = Math.max(3, Math.min(9, radius * 0.4))
  for (const flight of flights) {
    const { from, to, seq, kind, bornTick, loss } = flight
    const a = places[from]
    const b = places[to]
    if (!a || !b || bornTick >= shownTick) continue
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    const dx = (b.x - a.x) / length
    const dy = (b.y - a.y) / length
    const edge = radius * 1.5
    const way = Math.max(0, length - 2 * edge)
    const progress = progressOf(flight, shownTick)
    const at = edge + way * progress
    if ((progress < 1 || waits(frame, flight)) && !(loss && loss.tick < shownTick)) {
      const look = kinds[kind]?.shape ?? 'letter'
      const brings = following?.bringers.has(messageKey(frame.nodes, from, seq))
      const tail = Math.min(size * 2.6, way * progress)
      shapes.push({
        shape: 'envelope',
        x: a.x + dx * at,
        y: a.y + dy * at,
        dx,
        dy,
        // What brings what is followed is larger, too, for colour alone is no sign.
        size: brings ? size * 1.35 : size,
        tail,
        look,
        fill: FILLS[input.fateOf(flight)],
        letter: lettered ? (kinds[kind]?.letter ?? null) : null,
        ink: brings ? 'follow' : 'ink',
      })
    } else if (loss && loss.tick < shownTick) {
      const opacity = 1 - (shownTick - loss.tick) / (0.8 * ticksPerRound)
      if (opacity > 0)
        shapes.push({
          shape: 'cross',
          x: a.x + dx * at,
          y: a.y + dy * at,
          size: size * 0.8,
          ink: 'alarm',
          width: 2,
          opacity,
        })
    }
  }
}

/** Whether a message has arrived at a frozen node, and waits there to be read. */
function waits({ frozen, frozenTick }: Frame, { to, dueTick, moves }: Flight): boolean {
  return frozen[to] === 1 && (moves.at(-1)?.dueTick ?? dueTick) >= (frozenTick[to] as number)
}

/** That a message will be lost is not told before it is. */
const FILLS: Readonly<Record<Fate, Envelope['fill']>> = {
  news: 'full',
  old: 'hollow',
  lost: 'dashed',
  unknown: 'dashed',
}

function label(x: number, y: number, text: string, radius: number, textScale: number): Label {
  const size = Math.min(15 * textScale, Math.max(8, (radius * 1.5) / Math.max(2, text.length * 0.62)))
  return { shape: 'label', x, y: y + size * 0.35, text, size, weight: 600, ink: 'ink' }
}

function lineWidth(radius: number): number {
  return radius > 20 ? 1.5 : 1
}
