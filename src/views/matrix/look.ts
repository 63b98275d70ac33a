/**
 * What a cell of the matrix looks like, as one number: what is believed and how old the stamp is, or what is no belief.
 * Live is filled and pales with age, stale is striped, suspect half filled, removed hollow, dead crossed, unknown a
 * dot: no two of them differ by colour alone.
 */
import { BELIEFS, DEAD, LIVE, REMOVED, STALE, SUSPECT, UNKNOWN } from '../../core/belief.ts'
import type { Ink, Scene, Shape } from '../graph/shape.ts'

/** How many steps of age can be told apart. */
export const SHADES = 6
/** What a node says of itself. */
export const SELF = BELIEFS.length * SHADES
/** Nothing: the observer has ended, or the belief is out of sight. */
export const NOTHING = SELF + 1
export const LOOKS = NOTHING + 1

/** The look of a belief; `age` is a share of the age at which the next belief is due. */
export function lookOf(belief: number, age: number): number {
  const shade = Math.floor(age * SHADES)
  return belief * SHADES + Math.min(Math.max(shade, 0), SHADES - 1)
}

/** The belief that a look shows; none of a node itself and of nothing. */
export function beliefOf(look: number): number | null {
  return look < SELF ? Math.floor(look / SHADES) : null
}

/** How much of its ink a look has left. */
export function strengthOf(look: number): number {
  return 1 - 0.12 * (look % SHADES)
}

const INKS: Readonly<Record<number, Ink>> = {
  [LIVE]: 'live',
  [STALE]: 'stale',
  [SUSPECT]: 'suspect',
  [REMOVED]: 'removed',
  [DEAD]: 'dead',
  [UNKNOWN]: 'line',
}

/** The ink of a belief. */
export function inkOf(belief: number): Ink {
  return INKS[belief] as Ink
}

/** The shapes of a cell whose upper left corner stands at a place. */
export function lookShapes(look: number, x: number, y: number, size: number): Scene {
  const belief = beliefOf(look)
  const gap = size >= 8 ? 1 : 0
  const left = x + gap
  const top = y + gap
  const side = size - 2 * gap
  const thin = Math.max(1, size * 0.07)
  const line = (x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number): Shape => ({
    ...{ shape: 'line', ink, width, opacity: 1 },
    ...{ x1: left + x1 * side, y1: top + y1 * side, x2: left + x2 * side, y2: top + y2 * side },
  })
  const filled = (ink: Ink, share: number, opacity: number): Shape => ({
    ...{ shape: 'rect', x: left, y: top, width: side * share, height: side },
    ...{ fill: ink, opacity, ink: null, line: 0 },
  })
  const framed = (ink: Ink, width: number): Shape => ({
    ...{ shape: 'rect', x: left + width / 2, y: top + width / 2, width: side - width, height: side - width },
    ...{ fill: null, opacity: 1, ink, line: width },
  })
  switch (belief) {
    case LIVE:
      return [filled('live', 1, strengthOf(look))]
    case STALE: {
      const stripe = Math.max(1, size * 0.12)
      return [
        filled('stale', 1, strengthOf(look)),
        line(0, 0.5, 0.5, 0, 'paper', stripe),
        line(0, 1, 1, 0, 'paper', stripe),
        line(0.5, 1, 1, 0.5, 'paper', stripe),
      ]
    }
    case SUSPECT:
      return [filled('suspect', 0.5, 1), framed('suspect', 1.5 * thin)]
    case REMOVED:
      return [framed('removed', 1.5 * thin)]
    case DEAD:
      return [
        framed('dead', 1.5 * thin),
        line(0.2, 0.2, 0.8, 0.8, 'dead', 2 * thin),
        line(0.2, 0.8, 0.8, 0.2, 'dead', 2 * thin),
      ]
    case UNKNOWN:
      return [
        {
          ...{ shape: 'circle', x: x + size / 2, y: y + size / 2, r: Math.max(0.5, size * 0.08) },
          ...{ fill: 'line', ink: null, width: 0, dash: [] },
        },
      ]
    default:
      return look === SELF ? [line(0, 0, 1, 1, 'line', 1.5 * thin)] : []
  }
}

/**
 * Whether a pixel of a cell that is too small for shapes is inked: the beliefs differ by how much of their cell they
 * fill, down to two pixels.
 */
export function isInked(belief: number, x: number, y: number, size: number): boolean {
  switch (belief) {
    case LIVE:
      return true
    case STALE:
      return size < 4 ? (x + y) % 2 === 0 : (x + y) % 4 < 2
    case SUSPECT:
      return 2 * x < size
    case REMOVED:
      return size < 4 ? x + y === 0 : x * y === 0 || x === size - 1 || y === size - 1
    case DEAD:
      return size < 4 ? x === 1 || y === 1 : x === y || x + y === size - 1
    default:
      return size >= 4 && x === size >> 1 && y === size >> 1
  }
}
