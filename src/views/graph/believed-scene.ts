/** A node as another one sees it: all of it is belief, and where that is wrong a small sign says what is true. */
import { BELIEFS, DEAD, LIVE, REMOVED, STALE, SUSPECT, UNKNOWN } from '../../core/belief.ts'
import { isMistaken } from '../../trace/frame.ts'
import { addRing, LABEL_RADIUS, label } from './node-parts.ts'
import type { SceneInput } from './scene.ts'
import type { Ink, Shape } from './shape.ts'

/** How a body looks to one who believes this of it: the ink of its edge, its dashes, and whether it is filled. */
interface Believed {
  readonly ink: Ink
  readonly dash: readonly number[]
  readonly filled: boolean
}

const BELIEVED: Readonly<Record<number, Believed>> = {
  [LIVE]: { ink: 'bodyEdge', dash: [], filled: true },
  [SUSPECT]: { ink: 'suspect', dash: [2, 3], filled: true },
  [STALE]: { ink: 'stale', dash: [5, 4], filled: true },
  [REMOVED]: { ink: 'removed', dash: [], filled: false },
  [DEAD]: { ink: 'dead', dash: [4, 4], filled: false },
  [UNKNOWN]: { ink: 'line', dash: [1.5, 4], filled: false },
}

/** Adds a node as the observer believes it to be. */
export function addBelieved(shapes: Shape[], input: SceneInput, node: number, observer: number): void {
  const { frame, places, radius, names, textScale } = input
  const { x, y } = places[node] as { x: number; y: number }
  const belief = frame.beliefs[observer * frame.nodes + node] as number
  const { ink, dash, filled } = BELIEVED[belief] as Believed
  addRing(
    shapes,
    input,
    node,
    BELIEFS.map((_, index) => (index === belief ? 1 : 0)),
  )
  const width = belief === LIVE ? 1.5 : 2
  shapes.push({ shape: 'circle', x, y, r: radius, fill: filled ? 'body' : 'paper', ink, width, dash })
  if (belief === DEAD) shapes.push({ shape: 'cross', x, y, size: radius * 0.42, ink, width: 2.5, opacity: 1 })
  else if (radius >= LABEL_RADIUS) shapes.push(label(x, y, names[node] ?? '', radius, textScale))
  if (isMistaken(frame, observer, node)) addTruth(shapes, input, node)
}

/** What is true, at the side: a cross for a node that is down, a small body for one that is up. */
function addTruth(shapes: Shape[], { frame, places, radius }: SceneInput, node: number): void {
  const place = places[node] as { x: number; y: number }
  const r = Math.max(3, radius * 0.26)
  const [x, y] = [place.x + radius * 1.28, place.y + radius * 1.28]
  const up = frame.up[node] === 1
  shapes.push({
    ...{ shape: 'circle', x, y, r, fill: up ? 'body' : 'paper' },
    ...{ ink: up ? 'bodyEdge' : 'soft', width: 1, dash: up ? [] : [2, 2] },
  })
  if (!up) shapes.push({ shape: 'cross', x, y, size: r * 0.5, ink: 'soft', width: 1.5, opacity: 1 })
}
