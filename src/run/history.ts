/** What was done to a run, step by step, so that each step can be taken back. Nothing is lost: takes keep the rest. */
import type { Action, Scenario } from '../core/scenario.ts'
import type { Change } from './takes.ts'

/** Where a run was before something was done to it. */
export interface Step {
  readonly take: number
  readonly scenario: Scenario
  readonly cursorTick: number
  /** What was done: an action, and how; null when another take was put on the page. */
  readonly did: Deed | null
}

/** An action that was put into a scenario, changed in it or taken out of it. */
export interface Deed {
  readonly change: Change
  readonly action: Action
}

/** Older steps than these are forgotten; their takes stay. */
const MOST_STEPS = 200

/** The history of a run with one more step, which leads back to where the run is. */
export function withStep(
  { take, scenario, cursorTick, history }: Omit<Step, 'did'> & { readonly history: readonly Step[] },
  did: Deed | null,
): readonly Step[] {
  return [...history, { take, scenario, cursorTick, did }].slice(-MOST_STEPS)
}

/** The history after its last step was taken back, and another take has gone on in the place of the one it was in. */
export function withoutLast(history: readonly Step[], take: number, now: number): readonly Step[] {
  return history.slice(0, -1).map((step) => (step.take === take ? { ...step, take: now } : step))
}
