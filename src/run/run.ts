/**
 * One run under way, as the page sees it. Everything a person does comes through here, and each act is the same four
 * steps: fork, act, save, draw.
 */
import type { NodeClock } from '../core/node-clock.ts'
import type { Problem, Result } from '../core/problem.ts'
import type { Declaration } from '../core/protocol.ts'
import type { Action, Scenario } from '../core/scenario.ts'
import type { Frame } from '../trace/frame.ts'
import type { News } from '../trace/news.ts'
import type { Trace } from '../trace/trace.ts'
import type { Edit } from './edit.ts'
import type { Export } from './exports/export.ts'
import type { Saved } from './file.ts'
import type { Followed, Pair, RunState, WantedNews } from './state.ts'
import type { Watched } from './store.ts'

export {
  DEFAULT_SPEED,
  type Followed,
  type Pair,
  type RunState,
  TOP_SPEED,
  type WantedNews,
} from './state.ts'

export interface Run {
  readonly store: Watched<RunState>
  /** What its nodes speak; a load may replace it. */
  readonly protocol: Declaration
  /** The trace of the run; a load replaces it. */
  readonly trace: Trace
  /** What happened, as far as the run is settled; it may lie behind the cursor. */
  readonly news: readonly News[]
  /** The frame at the drawn position. It is one object that changes: read it, do not keep it. */
  readonly frame: Frame
  /** What is drawn, between two ticks. */
  readonly shownTick: number
  /** For how many rounds a message can be under way; one that is drawn may have been sent so long before. */
  readonly flightRounds: number
  /** A node's own clock, right or wrong. */
  clockOf(node: number): NodeClock
  load(raw: unknown): Promise<Result<Scenario>>
  /** Back to the start of the scenario as it was loaded; `restore` undoes it. */
  reset(): Promise<void>
  /** Brings the take back to the page that the last reset or load took off. */
  restore(): Promise<void>
  /** Brings any take back to the page, where it was left. */
  choose(take: number): Promise<void>
  /** Gives a take a name; null takes it away. */
  rename(take: number, name: string | null): void
  /** Moves by whole rounds, backward when negative; answers when the cursor is there. */
  step(rounds: number): Promise<void>
  /** Moves by messages delivered or lost, in their one fixed order; backward when negative. */
  stepMessage(messages: number): Promise<void>
  /** Brings the cursor to a position: a tick, or between two messages of one. */
  seek(tick: number): Promise<void>
  /** Says which news are worth running on to. */
  want(news: WantedNews): void
  /** Runs on to the next of these news, and stops right behind it; null when nothing happened for very long. */
  runToNews(): Promise<News | null>
  /** Plays on from the cursor, or back from it. */
  play(backward?: boolean): void
  /** Stops where the cursor is; a long way that is being settled is broken off. */
  pause(): void
  setSpeed(roundsPerSecond: number): void
  /** Does something to the run, now unless the action says when. */
  act(raw: unknown): Promise<Result<Action>>
  /** Does something now; a run that stands still goes on by one tick, so that what was done can be seen. */
  strike(raw: unknown): Promise<Result<Action>>
  /** Puts another action in the place of a scheduled one, or nothing; what was seen of the old future stays as a take. */
  edit(index: number, raw: unknown | null): Promise<Result<Scenario>>
  /** Makes several changes to what is scheduled, as one step. */
  revise(edits: readonly Edit[]): Promise<Result<Scenario>>
  /** Takes back what was done last: an act, a change of what is scheduled, or that another take came to the page. */
  undo(): Promise<void>
  select(node: number | null): void
  /** Asks what a node believes of another, and chooses that node; null asks no more. */
  choosePair(pair: Pair | null): void
  /** Shows the cluster with a node's eyes; null shows it as it is. */
  observe(node: number | null): void
  /** Puts something of the legend out of sight, or back. */
  mute(what: string, muted: boolean): void
  /** Puts another view on the page. */
  show(view: string): void
  /** Puts a view beside it; null takes it away. */
  showBeside(view: string | null): void
  follow(followed: Followed | null): void
  /** Says that something is wrong; null once that was read, or is being mended. */
  report(problem: Problem | null): void
  /** The digest of the trace from the start to the cursor. */
  digest(): string
  /** A frame of its own at the cursor. */
  frameAtCursor(): Frame
  /** The trace up to the cursor as an export writes it, in parts. */
  carryOut(to: Export): Promise<string[]>
  /** The run as a file's text, with all its takes; refused when it could not be opened again. */
  save(): Result<string>
  /** Opens a file's text; its takes are put beside those that are there. */
  openFile(text: string): Promise<Result<Saved>>
  /** Moves the picture; the page calls it once a frame with the time that passed. */
  draw(elapsedMs: number, glides: boolean): void
}
