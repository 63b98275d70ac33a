import type { Palette } from './canvas.ts'
import type { Ink } from './shape.ts'

/** Which of the theme's variables each ink is. */
export const VARIABLES: Readonly<Record<Ink, string>> = {
  ink: '--ink',
  soft: '--soft',
  line: '--edge',
  paper: '--paper',
  body: '--body',
  bodyEdge: '--body-edge',
  live: '--live',
  stale: '--stale',
  removed: '--removed',
  suspect: '--suspect',
  dead: '--dead',
  alarm: '--alarm',
  follow: '--follow',
  followSoft: '--follow-soft',
  ok: '--ok',
  frozen: '--frozen',
  frozenSoft: '--frozen-soft',
  sideA: '--side-a',
  sideB: '--side-b',
}

const USUAL_PX = 16

/** Reads the theme's colours off an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const inks = Object.entries(VARIABLES).map(([ink, variable]) => [
    ink,
    style.getPropertyValue(variable).trim(),
  ])
  const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const textScale = rootPx / USUAL_PX
  return { ...(Object.fromEntries(inks) as Record<Ink, string>), font: style.fontFamily, textScale }
}
