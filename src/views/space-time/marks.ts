/** What stands out on a lane: that a process ended or began, and what a node made of another. */
import { DEAD, isDoubt, LIVE, REMOVED, STALE, SUSPECT } from '../../core/belief.ts'
import { CRASHED, LEFT } from '../../core/event.ts'
import type { Ink, Label, Shape } from '../graph/shape.ts'
import { type Content, isUpAt } from './content.ts'
import type { Plane } from './plane.ts'

export interface Mark {
  readonly node: number
  readonly tick: number
  /** A letter that says what it is and, of a judgement, the member's number. */
  readonly text: string
  readonly look: 'full' | 'outlined'
  readonly ink: Ink
}

/** The letter of each belief, and its ink. */
export const BELIEF_SIGNS: Readonly<Record<number, { readonly letter: string; readonly ink: Ink }>> = {
  [LIVE]: { letter: 'L', ink: 'live' },
  [STALE]: { letter: 'S', ink: 'stale' },
  [REMOVED]: { letter: 'R', ink: 'removed' },
  [SUSPECT]: { letter: '?', ink: 'suspect' },
  [DEAD]: { letter: 'D', ink: 'dead' },
}

/** Why a process ended, by an index into REASONS; most were killed. */
const DOWN_LETTERS: Readonly<Record<number, string>> = { [CRASHED]: 'C', [LEFT]: 'X' }

/** The marks of some content. That a node hears of another for the first time is no judgement worth one. */
export function marksOf(content: Content): Mark[] {
  const marks: Mark[] = content.pauses.map(({ node, fromTick }) => ({
    ...{ node, tick: fromTick, text: 'F', look: 'full', ink: 'soft' },
  }))
  for (const { step } of content.steps) {
    const { node, tick, kind } = step
    if (kind === 'down') {
      const text = DOWN_LETTERS[step.reason] ?? 'K'
      marks.push({ node, tick, text, look: 'full', ink: 'alarm' })
    }
    if (kind === 'up' && tick > 0) marks.push({ node, tick, text: 'U', look: 'full', ink: 'ink' })
    const judged = step.judged.filter(({ from, to }) => isDoubt(to) || isDoubt(from))
    const [first, ...more] = judged
    if (first === undefined) continue
    const sign = BELIEF_SIGNS[first.to]
    if (!sign) continue
    const alarm = judged.some(({ subject, to }) => isDoubt(to) && isUpAt(content, subject, tick))
    const count = more.length > 0 ? `+${more.length}` : ''
    const text = `${alarm ? '!' : ''}${sign.letter}${first.subject}${count}`
    marks.push({ node, tick, text, look: 'outlined', ink: sign.ink })
  }
  return marks.sort((a, b) => a.tick - b.tick)
}

/** Lanes that are lower have no room for a letter. */
const LETTER_LANE_PX = 11
const WIDE_LETTER = 0.62
/** What stays of a mark that has no room. */
const STUB_PX = 3

/**
 * Puts the marks before a tick on the plane, faint when something else is to be looked at; of one that would lie upon
 * another a stub is seen below it.
 */
export function addMarks(
  shapes: Shape[],
  marks: readonly Mark[],
  plane: Plane,
  beforeTick: number,
  textScale: number,
  opacity: number,
): void {
  const { laneHeight } = plane
  const height = Math.min(17 * textScale, laneHeight - 1)
  const ends = new Map<number, number>()
  for (const { node, tick, text, look, ink } of marks) {
    const x = plane.xOf(tick)
    if (tick >= beforeTick || x < plane.left - 1 || x > plane.right) continue
    if (node < plane.firstLane || node > plane.lastLane) continue
    const y = plane.yOf(node)
    const size = height * 0.78
    const width = size * WIDE_LETTER * text.length + 6
    if (laneHeight < LETTER_LANE_PX) {
      const side = Math.max(2, height)
      shapes.push(box(x, y - side / 2, Math.max(2, side * 0.3), side, 'full', ink, opacity))
    } else if (x < (ends.get(node) ?? Number.NEGATIVE_INFINITY))
      shapes.push(box(x, y + height / 2, STUB_PX, STUB_PX, 'full', ink, opacity))
    else {
      // It begins where it happened, so that nothing of it is seen before.
      ends.set(node, x + width + 2)
      shapes.push(box(x, y - height / 2, width, height, look, ink, opacity))
      const colour = look === 'full' ? 'paper' : 'ink'
      if (opacity === 1) shapes.push(letters(x + 3, y + size * 0.36, text, size, colour))
    }
  }
}

function box(
  x: number,
  y: number,
  width: number,
  height: number,
  look: Mark['look'],
  ink: Ink,
  opacity: number,
): Shape {
  const fill = look === 'full' || opacity < 1 ? ink : 'paper'
  const edge = opacity < 1 ? null : ink
  return { shape: 'rect', x, y, width, height, fill, opacity, ink: edge, line: 1.5 }
}

function letters(x: number, y: number, text: string, size: number, ink: Ink): Label {
  return { shape: 'label', x, y, text, size, weight: 700, ink, anchor: 'start' }
}
