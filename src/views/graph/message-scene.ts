/** The messages in the picture: each on its way from port to port, or, for a while, a cross where it was lost. */
import type { Fate } from '../../trace/fate.ts'
import { messageKey } from '../../trace/fate.ts'
import { placeOf } from './flight-way.ts'
import type { SceneInput } from './scene.ts'
import type { Envelope, Shape } from './shape.ts'

/** For how many rounds the cross of a lost message is seen. */
const CROSS_ROUNDS = 0.8

/** Adds the messages, above everything else. */
export function addMessages(shapes: Shape[], input: SceneInput): void {
  const { frame, flights, kinds, lettered, ticksPerRound, radius, following, pointed } = input
  const size = Math.max(3, Math.min(9, radius * 0.4))
  for (const flight of flights) {
    const { from, to, seq, kind } = flight
    const place = placeOf(flight, input)
    if (place === null) continue
    const { x, y, dx, dy, behind, lostFor } = place
    if (lostFor !== null) {
      const opacity = 1 - lostFor / (CROSS_ROUNDS * ticksPerRound)
      if (opacity > 0)
        shapes.push({ shape: 'cross', x, y, size: size * 0.8, ink: 'alarm', width: 2, opacity })
      continue
    }
    const brings = following?.bringers.has(messageKey(frame.nodes, from, seq))
    if (pointed?.kind === 'message' && pointed.from === from && pointed.seq === seq)
      shapes.push({ shape: 'circle', x, y, r: size * 1.8, fill: null, ink: 'ink', width: 2, dash: [] })
    shapes.push({
      ...{ shape: 'envelope', x, y, dx, dy },
      // What brings what is followed is larger, too, for colour alone is no sign.
      size: brings ? size * 1.35 : size,
      tail: Math.min(size * 2.6, behind),
      look: kinds[kind]?.shape ?? 'letter',
      fill: FILLS[input.fateOf(flight)],
      letter: lettered ? (kinds[kind]?.letter ?? null) : null,
      ink: brings ? 'follow' : isHeard(input, from, to) ? 'ink' : 'line',
    })
  }
}

/** Whether the one through whose eyes one looks has to do with a message. */
function isHeard({ observer }: SceneInput, from: number, to: number): boolean {
  return observer === null || observer === from || observer === to
}

/** That a message will be lost is not told before it is. */
const FILLS: Readonly<Record<Fate, Envelope['fill']>> = {
  news: 'full',
  old: 'hollow',
  lost: 'dashed',
  unknown: 'dashed',
}
