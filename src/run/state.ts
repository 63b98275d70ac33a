import type { Problem } from '../core/problem.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Crash } from '../fleet/fleet.ts'
import type { Step } from './history.ts'
import { rootTake, type Take } from './takes.ts'

/** A member's stamp that is being watched as it spreads. */
export interface Followed {
  readonly member: number
  readonly stamp: number
  /** Meant is the first that the member makes from this one on, whatever it will be. */
  readonly next?: true
}

/** What one node believes of another: a cell of the matrix. */
export interface Pair {
  readonly observer: number
  readonly subject: number
}

/** What the page shows of a run; plain data, replaced and never changed. */
export interface RunState {
  readonly status: 'starting' | 'ready' | 'failed'
  readonly scenario: Scenario
  /** The scenario as it was loaded, without what was done since. */
  readonly original: Scenario
  /** Every take there is, this one included; those not on the page stand where they were left. */
  readonly takes: readonly Take[]
  /** The take on the page. */
  readonly take: number
  /** The take that the last reset or load took off the page. */
  readonly previous: number | null
  /** What was done, and can be taken back, the last last. */
  readonly history: readonly Step[]
  /** What the run is at. */
  readonly cursorTick: number
  readonly playing: boolean
  /** Whether it plays backward. */
  readonly backward: boolean
  readonly roundsPerSecond: number
  /** How many rounds a second it really plays, where it cannot keep up; else null. */
  readonly reachedPerSecond: number | null
  /** Which view is on the page; the page decides what its names are. */
  readonly view: string
  /** Which view stands beside it, where there is room for two; never the same. */
  readonly beside: string | null
  readonly selected: number | null
  /** What is asked about: what the chosen node believes of another. */
  readonly pair: Pair | null
  /** With whose eyes the cluster is looked at; null shows it as it is. */
  readonly observer: number | null
  /** What the legend has put out of sight. */
  readonly muted: readonly string[]
  readonly followed: Followed | null
  readonly crashes: readonly Crash[]
  /** What was refused last, until something is accepted. */
  readonly problem: Problem | null
  /** What the run goes on to when somebody asks for the next news. */
  readonly wantedNews: WantedNews
  /** Whether something is being computed that takes a while. */
  readonly computing: boolean
  /** The whole tick that is drawn; it follows the cursor. */
  readonly shownTick: number
  readonly settledRounds: number
}

/** What to run on for: a kind of news, or any. */
export type WantedNews = 'any' | 'first-noticed' | 'all-noticed' | 'false-alarm' | 'agreed'

/** At this many rounds a second every round is shown as soon as it is settled. */
export const TOP_SPEED = Number.POSITIVE_INFINITY
export const DEFAULT_SPEED = 1

/** The state of a run that has just been opened. */
export function openingState(scenario: Scenario): RunState {
  return {
    status: 'starting',
    scenario,
    original: scenario,
    takes: [rootTake(0, scenario)],
    take: 0,
    previous: null,
    history: [],
    cursorTick: 0,
    playing: false,
    backward: false,
    roundsPerSecond: DEFAULT_SPEED,
    reachedPerSecond: null,
    view: 'graph',
    beside: null,
    selected: null,
    pair: null,
    observer: null,
    muted: [],
    followed: null,
    crashes: [],
    problem: null,
    wantedNews: 'any',
    computing: false,
    shownTick: 0,
    settledRounds: 0,
  }
}

/** What is chosen and asked about, as far as it concerns nodes below a number. */
export function withoutNodesFrom(
  { selected, pair, observer, followed }: RunState,
  nodes: number,
): Pick<RunState, 'selected' | 'pair' | 'observer' | 'followed'> {
  const isThere = (node: number | null): boolean => node !== null && node < nodes
  return {
    selected: isThere(selected) ? selected : null,
    pair: pair && isThere(pair.observer) && isThere(pair.subject) ? pair : null,
    observer: isThere(observer) ? observer : null,
    followed: followed && isThere(followed.member) ? followed : null,
  }
}

/** What changes when a view is put on the page: one that stood beside another changes places with it. */
export function withView(
  { view, beside }: Pick<RunState, 'view' | 'beside'>,
  next: string,
): Partial<RunState> {
  return next === beside ? { view: next, beside: view } : { view: next }
}

/** What changes when a view is put beside the one on the page, or none any more. */
export function withBeside(
  { view, beside }: Pick<RunState, 'view' | 'beside'>,
  next: string | null,
): Partial<RunState> {
  if (next !== view) return { beside: next }
  return beside === null ? {} : { view: beside, beside: view }
}
