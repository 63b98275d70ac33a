/**
 * The space-time picture as data: a lane for each node, time to the right, messages as arrows. A pure function of what
 * happened, the pane and what is chosen. Over the part that has not been shown yet lies a veil, so the picture need
 * not be made again while time passes.
 */
import { type Cone, stepKey } from '../../trace/causality.ts'
import { messageKey } from '../../trace/fate.ts'
import type { Spell } from '../../trace/infection.ts'
import type { StepName } from '../../trace/lanes.ts'
import { originalSeq } from '../../trace/steps.ts'
import type { Ink, Scene, Shape } from '../graph/shape.ts'
import { numberedRounds } from '../time-scale.ts'
import { type ArrowLook, addArrows } from './arrows.ts'
import type { Arrow, Content } from './content.ts'
import { addMarks, type Mark } from './marks.ts'
import type { Plane } from './plane.ts'

export interface GroundInput {
  readonly plane: Plane
  readonly content: Content
  readonly names: readonly string[]
  readonly textScale: number
  readonly selected: number | null
  /** When each node had what is followed; null when nothing is. */
  readonly spells: readonly Spell[] | null
  readonly chosen: StepName | null
  readonly cone: Cone | null
}

/** What stays while time passes: lanes and arrows. */
export function groundScene(input: GroundInput): Scene {
  const shapes: Shape[] = []
  addSelectedLane(shapes, input)
  addLives(shapes, input)
  addPauses(shapes, input)
  if (input.spells) addHolders(shapes, input.plane, input.spells)
  addArrows(shapes, input.content.arrows, input.plane, lookOf(input))
  addCone(shapes, input)
  return shapes
}

export interface TopInput {
  readonly plane: Plane
  readonly marks: readonly Mark[]
  readonly names: readonly string[]
  readonly textScale: number
  readonly ticksPerRound: number
  readonly cursorTick: number
  /** The furthest tick that was ever shown. */
  readonly horizonTick: number
  readonly selected: number | null
  readonly chosen: StepName | null
  /** How a round is called on the axis. */
  roundName(round: number): string
}

/** What moves: the veil, the marks up to it, the cursor; and, over everything, the margins. */
export function topScene(input: TopInput): Scene {
  const { plane, cursorTick, horizonTick, marks, textScale } = input
  const shapes: Shape[] = []
  addMarks(shapes, marks, plane, horizonTick, textScale, input.chosen === null ? 1 : 0.4)
  const cursor = clamp(plane.xOf(cursorTick), plane.left, plane.right)
  const horizon = clamp(plane.xOf(Math.max(horizonTick, cursorTick)), plane.left, plane.right)
  // What has been seen and lies ahead of the cursor is there, but faint; what was never shown is not told.
  veil(shapes, plane, cursor, horizon, 0.6)
  veil(shapes, plane, horizon, plane.size.width, 1)
  if (plane.xOf(cursorTick) >= plane.left && plane.xOf(cursorTick) <= plane.right)
    shapes.push(line(cursor, plane.top, cursor, plane.bottom + 4, 'ink', 2, 1))
  addMargins(shapes, input)
  return shapes
}

function addSelectedLane(shapes: Shape[], { plane, selected }: GroundInput): void {
  if (selected === null) return
  const y = plane.yOf(selected) - plane.laneHeight / 2
  const width = plane.right - plane.left
  shapes.push({
    ...{ shape: 'rect', x: plane.left, y, width, height: plane.laneHeight },
    ...{ fill: 'body', ink: null, line: 0, opacity: 1 },
  })
}

/** A line where a process is; none where it is not. */
function addLives(shapes: Shape[], { plane, content }: GroundInput): void {
  const points: number[] = []
  for (let node = plane.firstLane; node <= plane.lastLane; node++)
    for (const { fromTick, toTick } of content.lives[node] ?? [])
      addSpan(points, plane, node, fromTick, toTick)
  shapes.push({
    shape: 'strokes',
    points,
    ink: 'line',
    width: plane.laneHeight < 8 ? 0.5 : 1.5,
    opacity: 1,
    dash: [],
  })
}

/** Where a process stands still, its line is a row of bars. */
function addPauses(shapes: Shape[], { plane, content }: GroundInput): void {
  const points: number[] = []
  for (const { node, fromTick, toTick } of content.pauses)
    if (node >= plane.firstLane && node <= plane.lastLane) addSpan(points, plane, node, fromTick, toTick)
  const width = Math.min(8, plane.laneHeight * 0.6)
  shapes.push({ shape: 'strokes', points, ink: 'soft', width, opacity: 0.8, dash: [2, 3] })
}

/** Since when a node has what is followed. */
function addHolders(shapes: Shape[], plane: Plane, spells: readonly Spell[]): void {
  const points: number[] = []
  for (const { infection, untilTick } of spells) {
    const { node, tick } = infection
    if (node >= plane.firstLane && node <= plane.lastLane)
      addSpan(points, plane, node, Math.max(0, tick), untilTick)
  }
  shapes.push({
    ...{ shape: 'strokes', points, ink: 'follow', width: Math.min(4, plane.laneHeight * 0.6) },
    ...{ opacity: 0.45, dash: [] },
  })
}

function addSpan(points: number[], plane: Plane, node: number, fromTick: number, toTick: number): void {
  const from = Math.max(plane.xOf(fromTick), plane.left)
  const to = Math.min(plane.xOf(toTick), plane.right)
  const y = plane.yOf(node)
  if (to > from) points.push(from, y, to, y)
}

/** How an arrow looks: what is followed and what is in the cone stand out, and then all others step back. */
function lookOf({ spells, cone, names }: GroundInput): (arrow: Arrow) => ArrowLook {
  const bringers = new Set<number>()
  for (const { infection } of spells ?? [])
    if (infection.from >= 0) bringers.add(messageKey(names.length, infection.from, infection.seq))
  return ({ from, seq, end }) => {
    const key = messageKey(names.length, from, originalSeq(seq))
    if (cone) {
      if (cone.pastMessages.has(key)) return 'past'
      if (cone.futureMessages.has(key)) return 'future'
      return 'faint'
    }
    if (bringers.has(messageKey(names.length, from, seq))) return 'follow'
    return spells || end === 'old' ? 'faint' : 'plain'
  }
}

/** The chosen step, and on each lane what it can know of and what can know of it. */
function addCone(shapes: Shape[], { plane, content, chosen, cone }: GroundInput): void {
  if (!chosen || !cone) return
  const r = Math.min(4, plane.laneHeight * 0.3)
  for (const { round, order, step } of content.steps) {
    if (step.node < plane.firstLane || step.node > plane.lastLane) continue
    const [x, y] = [plane.xOf(step.tick), plane.yOf(step.node)]
    const key = stepKey({ round, order })
    if (round === chosen.round && order === chosen.order) {
      shapes.push({ shape: 'circle', x, y, r: r + 1, fill: 'ink', ink: null, width: 0, dash: [] })
      shapes.push({ shape: 'circle', x, y, r: r + 6, fill: null, ink: 'ink', width: 2.5, dash: [] })
    } else if (cone.past.has(key))
      shapes.push({ shape: 'circle', x, y, r, fill: 'live', ink: null, width: 0, dash: [] })
    else if (cone.future.has(key))
      shapes.push({ shape: 'circle', x, y, r, fill: 'paper', ink: 'ok', width: 2, dash: [] })
  }
}

/** The names of the lanes and the rounds, on paper that hides what is outside. */
function addMargins(shapes: Shape[], input: TopInput): void {
  const { plane, names, selected, ticksPerRound, textScale, roundName } = input
  const { left, top, bottom, size } = plane
  shapes.push(paper(0, 0, left, size.height), paper(0, 0, size.width, top))
  shapes.push(paper(0, bottom, size.width, size.height - bottom))
  shapes.push(line(left, bottom, plane.right, bottom, 'line', 1, 1))
  const height = Math.min(13 * textScale, Math.max(plane.laneHeight * 0.85, 9))
  const every = Math.max(1, Math.ceil((height * 1.1) / plane.laneHeight))
  names.forEach((text, node) => {
    const y = plane.yOf(node)
    if (y < top || y > bottom || (node % every !== 0 && node !== selected)) return
    const weight = node === selected ? 700 : 400
    const ink = node === selected ? 'ink' : 'soft'
    shapes.push({
      shape: 'label',
      x: left - 8,
      y: y + height * 0.36,
      text,
      size: height,
      weight,
      ink,
      anchor: 'end',
    })
  })
  const from = plane.tickAt(left) / ticksPerRound
  const to = plane.tickAt(plane.right) / ticksPerRound
  const fontPx = 12 * textScale
  for (const round of numberedRounds(to - from, plane.right - left, 64 * textScale, from)) {
    const x = plane.xOf(round * ticksPerRound)
    shapes.push(line(x, bottom, x, bottom + 5, 'soft', 1, 1))
    shapes.push({
      ...{ shape: 'label', x, y: bottom + 8 + fontPx, text: roundName(round), size: fontPx },
      ...{ weight: 400, ink: 'soft' },
    })
  }
}

function veil(shapes: Shape[], plane: Plane, from: number, to: number, opacity: number): void {
  if (to <= from) return
  shapes.push({
    ...{ shape: 'rect', x: from, y: plane.top, width: to - from, height: plane.bottom - plane.top },
    ...{ fill: 'paper', ink: null, line: 0, opacity },
  })
}

function paper(x: number, y: number, width: number, height: number): Shape {
  return { shape: 'rect', x, y, width, height, fill: 'paper', ink: null, line: 0, opacity: 1 }
}

function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  ink: Ink,
  width: number,
  opacity: number,
): Shape {
  return { shape: 'line', x1, y1, x2, y2, ink, width, opacity }
}

function clamp(x: number, least: number, most: number): number {
  return Math.min(Math.max(x, least), most)
}
