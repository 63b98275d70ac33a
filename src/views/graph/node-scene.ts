/**
 * A node in the picture. As the cluster is: its body is what it is, its ring what the others believe of it. With one
 * node's eyes: body and ring are what that node believes, and where it is wrong a small sign says what is true.
 */
import { LEFT, NOT_YET } from '../../core/event.ts'
import { opinionsOf } from '../../trace/frame.ts'
import { emsOf } from '../text-width.ts'
import { addBelieved } from './believed-scene.ts'
import { addHops } from './follow-scene.ts'
import { addRing, LABEL_RADIUS, label } from './node-parts.ts'
import { addArrow, addClock, addHourglass, addPause, addPlus } from './node-signs.ts'
import type { SceneInput } from './scene.ts'
import type { Ink, Label, Shape } from './shape.ts'

/** Smaller bodies than these have no room for a caption, unless the node is chosen. */
const CAPTION_RADIUS = 14

/** Adds a node's ring, body, signs and caption. */
export function addNode(shapes: Shape[], input: SceneInput, node: number): void {
  const { frame, places, radius, names, captions, selected, observer } = input
  const place = places[node]
  if (!place) return
  if (observer === null || observer === node) addAsItIs(shapes, input, node)
  else addBelieved(shapes, input, node, observer)
  if (input.sideA) addSide(shapes, input, node, input.sideA.has(node))
  const around = (scale: number, dash: readonly number[], width: number): void => {
    const { x, y } = place
    shapes.push({ shape: 'circle', x, y, r: radius * scale, fill: null, ink: 'ink', width, dash })
  }
  if (node === observer) around(1.66, [2, 5], 3)
  if (node === input.asked) around(1.8, [5, 5], 2)
  if (node === selected) around(1.8, [], 2)
  const caption = captions[node]
  const says = caption && (radius >= CAPTION_RADIUS || node === selected)
  const text = says ? caption : node === selected && radius < LABEL_RADIUS ? (names[node] ?? '') : ''
  const isAlarm =
    says && frame.up[node] !== 1 && frame.reason[node] !== LEFT && frame.reason[node] !== NOT_YET
  const ink = says && observer !== null && observer !== node ? 'soft' : isAlarm ? 'alarm' : 'ink'
  if (text !== '') shapes.push(captionUnder(input, place, text, node === selected, ink))
}

function addAsItIs(shapes: Shape[], input: SceneInput, node: number): void {
  const { frame, places, radius } = input
  if (frame.up[node] !== 1 && input.muted.down) {
    const { x, y } = places[node] as { x: number; y: number }
    shapes.push({ shape: 'circle', x, y, r: radius, fill: null, ink: 'line', width: 1, dash: [2, 4] })
    return
  }
  addRing(shapes, input, node, opinionsOf(frame, node))
  if (frame.up[node] !== 1) addAbsent(shapes, input, node)
  else if (frame.frozen[node] === 1) addFrozen(shapes, input, node)
  else addRunning(shapes, input, node)
  addSigns(shapes, input, node)
}

function addRunning(shapes: Shape[], input: SceneInput, node: number): void {
  const { places, radius, names, textScale } = input
  const place = places[node] as { x: number; y: number }
  const { x, y } = place
  const infection = input.following?.infections[node] ?? null
  const follows = infection !== null
  const fill = follows ? 'followSoft' : 'body'
  const ink = follows ? 'follow' : 'bodyEdge'
  shapes.push({ shape: 'circle', x, y, r: radius, fill, ink, width: follows ? 2.5 : 1.5, dash: [] })
  if (radius >= LABEL_RADIUS) shapes.push(label(x, y, names[node] ?? '', radius, textScale))
  if (infection) addHops(shapes, infection, place, radius, textScale)
}

/** A process that is stopped bears the two bars that stop a film. */
function addFrozen(shapes: Shape[], { places, radius }: SceneInput, node: number): void {
  const { x, y } = places[node] as { x: number; y: number }
  shapes.push({ shape: 'circle', x, y, r: radius, fill: 'frozenSoft', ink: 'frozen', width: 2.5, dash: [] })
  addPause(shapes, x, y, radius)
}

/** No process: killed, gone by itself, or not there yet. */
function addAbsent(shapes: Shape[], { frame, places, radius }: SceneInput, node: number): void {
  const { x, y } = places[node] as { x: number; y: number }
  const reason = frame.reason[node]
  const isQuiet = reason === LEFT || reason === NOT_YET
  const ink = isQuiet ? 'soft' : 'alarm'
  shapes.push({
    shape: 'circle',
    x,
    y,
    r: radius,
    fill: 'paper',
    ink,
    width: 2,
    dash: isQuiet ? [2, 4] : [4, 4],
  })
  if (reason === NOT_YET) addPlus(shapes, x, y, radius)
  else if (reason === LEFT) addArrow(shapes, x, y, radius)
  else shapes.push({ shape: 'cross', x, y, size: radius * 0.42, ink: 'alarm', width: 2.5, opacity: 1 })
}

/** What is wrong with a process that is there: small signs at its shoulder, each with its word. */
function addSigns(shapes: Shape[], { places, radius, signs, textScale }: SceneInput, node: number): void {
  const sign = signs[node]
  const place = places[node]
  if (!sign || !place) return
  const r = Math.max(6, radius * 0.38)
  const x = place.x + radius * 1.3
  let y = place.y - radius * 1.1
  const put = (text: string, add: typeof addClock): void => {
    add(shapes, x, y, r)
    const size = 12 * textScale
    const half = (emsOf(text) * size) / 2
    const at = { x: x + r + 3 + half, y: y + size * 0.35 }
    if (radius >= LABEL_RADIUS) shapes.push({ shape: 'label', ...at, text, size, weight: 600, ink: 'ink' })
    y += 2 * r + 3
  }
  if (sign.clock) put(sign.clock, addClock)
  if (sign.slow) put(sign.slow, addHourglass)
}

/** To which side a node would go: A is square, B is round. */
function addSide(
  shapes: Shape[],
  { places, radius, textScale }: SceneInput,
  node: number,
  isA: boolean,
): void {
  const place = places[node]
  if (!place) return
  const size = Math.max(8, radius * 0.5)
  const x = place.x - radius * 1.2
  const y = place.y - radius * 1.2
  const ink = isA ? 'sideA' : 'sideB'
  if (isA)
    shapes.push({
      ...{ shape: 'rect', x: x - size, y: y - size, width: 2 * size, height: 2 * size },
      ...{ fill: ink, opacity: 1, ink: null, line: 0 },
    })
  else shapes.push({ shape: 'circle', x, y, r: size * 1.1, fill: ink, ink: null, width: 0, dash: [] })
  const height = Math.min(size * 1.6, 14 * textScale)
  shapes.push({
    ...{ shape: 'label', x, y: y + height * 0.36, text: isA ? 'A' : 'B' },
    ...{ size: height, weight: 700, ink: 'paper' },
  })
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
