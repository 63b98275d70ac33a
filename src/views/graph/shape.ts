/** The shapes that the graph's picture is made of, as data; a painter puts them on a canvas or into an SVG. */
/** Colours go by role; the theme decides what they look like. */
export type Ink =
  | 'ink'
  | 'soft'
  | 'line'
  | 'paper'
  | 'body'
  | 'bodyEdge'
  | 'live'
  | 'stale'
  | 'removed'
  | 'suspect'
  | 'dead'
  | 'alarm'
  | 'follow'
  | 'followSoft'
  | 'ok'
  | 'frozen'
  | 'frozenSoft'
  | 'sideA'
  | 'sideB'

export interface Line {
  readonly shape: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly ink: Ink
  readonly width: number
  readonly opacity: number
  /** Left out, it is whole. */
  readonly dash?: readonly number[]
}

export interface Rect {
  readonly shape: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Ink | null
  readonly opacity: number
  readonly ink: Ink | null
  /** How thick its edge is. */
  readonly line: number
}

export interface Circle {
  readonly shape: 'circle'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly fill: Ink | null
  readonly ink: Ink | null
  readonly width: number
  readonly dash: readonly number[]
}

/** A part of a ring, from turn to turn; 0 is twelve o'clock, clockwise. */
export interface Arc {
  readonly shape: 'arc'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly from: number
  readonly to: number
  readonly ink: Ink
  readonly width: number
  readonly dash: readonly number[]
}

export interface Label {
  readonly shape: 'label'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: number
  readonly ink: Ink
  /** Which part of the text stands at x; left out, its middle. */
  readonly anchor?: 'start' | 'end'
}

/** A message: an envelope that looks where it goes, with its tail behind it. */
export interface Envelope {
  readonly shape: 'envelope'
  readonly x: number
  readonly y: number
  /** The direction of flight, as a vector of length 1. */
  readonly dx: number
  readonly dy: number
  readonly size: number
  readonly tail: number
  readonly look: 'letter' | 'ask' | 'answer'
  /** Full when it brings news, hollow when it does not, dashed while nobody can know. */
  readonly fill: 'full' | 'hollow' | 'dashed'
  /** What stands on it; null where one kind needs no telling apart. */
  readonly letter: string | null
  readonly ink: Ink
}

export interface Cross {
  readonly shape: 'cross'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly ink: Ink
  readonly width: number
  readonly opacity: number
}

/** Very many lines of one look: four numbers for each, from x, y to x, y. */
export interface Strokes {
  readonly shape: 'strokes'
  readonly points: readonly number[]
  readonly ink: Ink
  readonly width: number
  readonly opacity: number
  readonly dash: readonly number[]
}

/** Very many triangles of one look: six numbers for each. */
export interface Triangles {
  readonly shape: 'triangles'
  readonly points: readonly number[]
  readonly ink: Ink
  readonly opacity: number
  /** Only their edges are drawn. */
  readonly hollow: boolean
}

export type Shape = Line | Rect | Circle | Arc | Label | Envelope | Cross | Strokes | Triangles
export type Scene = readonly Shape[]
