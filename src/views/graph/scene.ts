/**
 * The graph's picture as data: body is truth, ring is belief, messages fly from port to port. A pure function of the
 * frame, the flights, the cursor and the places; a painter puts it on a canvas, and the same data makes an SVG.
 */
import type { MessageKind } from '../../core/protocol.ts'
import type { Fate } from '../../trace/fate.ts'
import type { Flight } from '../../trace/flight.ts'
import type { Frame } from '../../trace/frame.ts'
import type { Following } from '../followed.ts'
import type { Muted } from '../muted.ts'
import type { Signs } from '../node-state.ts'
import type { Target } from '../pointing.ts'
import type { Call } from './calls.ts'
import type { WayInput } from './flight-way.ts'
import { addTree } from './follow-scene.ts'
import { addLinks } from './link-scene.ts'
import { addMessages } from './message-scene.ts'
import { addNode } from './node-scene.ts'
import type { Scene, Shape } from './shape.ts'

export interface SceneInput extends WayInput {
  readonly frame: Frame
  /** Messages sent in the last rounds, in the order of sending. */
  readonly flights: readonly Flight[]
  /** The protocol's kinds of messages. */
  readonly kinds: readonly MessageKind[]
  /** Whether so many of them can occur that a letter has to tell them apart. */
  readonly lettered: boolean
  readonly ticksPerRound: number
  /** The picture's width, which no caption may leave. */
  readonly width: number
  /** How much larger than usual the page's text is. */
  readonly textScale: number
  readonly names: readonly string[]
  readonly captions: readonly (string | null)[]
  readonly signs: readonly Signs[]
  /** Who called lately. */
  readonly calls: readonly Call[]
  /** The links that were cut one by one. */
  readonly cutLinks: readonly { readonly low: number; readonly high: number }[]
  /** The nodes of side A, while the cluster is being divided. */
  readonly sideA: ReadonlySet<number> | null
  /** What the pointer is over. */
  readonly pointed: Target | null
  readonly selected: number | null
  /** Of whom it is asked what the chosen node believes. */
  readonly asked: number | null
  /** With whose eyes the cluster is looked at. */
  readonly observer: number | null
  readonly muted: Muted
  readonly following: Following | null
  /** Whether a message brings its receiver anything new. */
  fateOf(flight: Flight): Fate
}

/** What seldom changes: the links, the way that what is followed took and, above them, the nodes. */
export function groundScene(input: SceneInput): Scene {
  const shapes: Shape[] = []
  addLinks(shapes, input)
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
