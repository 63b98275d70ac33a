import type { ComponentType } from 'react'
import type { Run, RunState } from '../run/run.ts'
import { GraphView } from './graph/GraphView.tsx'
import { later } from './later.tsx'

/** A way to look at a run: a function of the run and its cursor. */
export interface View {
  readonly name: string
  readonly Component: ComponentType<{ readonly run: Run }>
  /** Which signs of the legend it shows; null when its own head says what they mean. */
  readonly legend: 'all' | 'beliefs' | null
  /** Whether it scrolls in its place; one that does not draws itself as large as its place is. */
  readonly scrolls: boolean
  /** Whether it stays while another is looked at, because it has places that a person gave to things. */
  readonly stays: boolean
}

const Matrix = later(async () => (await import('./matrix/MatrixView.tsx')).MatrixView)
const SpaceTime = later(async () => (await import('./space-time/SpaceTimeView.tsx')).SpaceTimeView)
const Spread = later(async () => (await import('./spread/SpreadView.tsx')).SpreadView)
const Table = later(async () => (await import('./twin-table.tsx')).TwinTable)

/** Every view there is; one line adds one. The first is what a newcomer sees, the others are fetched when shown. */
export const VIEWS: readonly View[] = [
  { name: 'graph', legend: 'all', Component: GraphView, scrolls: false, stays: true },
  { name: 'matrix', legend: 'beliefs', Component: Matrix, scrolls: false, stays: true },
  { name: 'space-time', legend: null, Component: SpaceTime, scrolls: false, stays: false },
  { name: 'spread', legend: null, Component: Spread, scrolls: true, stays: false },
  { name: 'table', legend: null, Component: Table, scrolls: true, stays: false },
]

/** The view that a name means; links may bear names of views that this page does not have. */
export function viewOf(name: string): View {
  return VIEWS.find((view) => view.name === name) ?? (VIEWS[0] as View)
}

/** The view that stands beside the one on the page; null when there is none, or none of that name. */
export function besideOf({ view, beside }: Pick<RunState, 'view' | 'beside'>): View | null {
  return VIEWS.find(({ name }) => name === beside && name !== viewOf(view).name) ?? null
}

/** Which signs the legend has to explain for the views on the page. */
export function legendOf(state: Pick<RunState, 'view' | 'beside'>): View['legend'] {
  const shown = [viewOf(state.view).legend, besideOf(state)?.legend]
  return shown.find((each) => each === 'all') ?? shown.find((each) => each === 'beliefs') ?? null
}

/** The view after another, round and round. */
export function viewAfter(name: string): string {
  return (VIEWS[(VIEWS.indexOf(viewOf(name)) + 1) % VIEWS.length] as View).name
}
