import type { PhiRules } from '../core/phi.ts'
import type { Silence } from '../trace/heard.ts'
import { type Clock, phiDuring } from './phi.ts'

/** Where a curve is drawn: pixels of a tick and of a φ. */
export interface PhiScales {
  x(tick: number): number
  y(phi: number): number
}

/** So many points make a curve between two heartbeats look round. */
const POINTS = 24

/** The curve of one observer's φ from one tick to another, as an SVG path: it rises in silence and falls when heard. */
export function phiPath(
  silences: readonly Silence[],
  fromTick: number,
  untilTick: number,
  rules: PhiRules,
  clock: Clock,
  scales: PhiScales,
): string {
  let path = ''
  let pen = 'M'
  silences.forEach((silence, i) => {
    const start = Math.max(silence.fromTick, fromTick)
    const end = Math.min(silences[i + 1]?.fromTick ?? untilTick, untilTick)
    if (end < start) return
    const steps = Math.max(1, Math.min(POINTS, Math.ceil(scales.x(end) - scales.x(start))))
    for (let step = 0; step <= steps; step++) {
      const tick = start + ((end - start) * step) / steps
      const phi = phiDuring(silence, tick, rules, clock)
      if (phi === null) pen = 'M'
      else {
        path += `${pen}${rounded(scales.x(tick))} ${rounded(scales.y(phi))}`
        pen = 'L'
      }
    }
  })
  return path
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
