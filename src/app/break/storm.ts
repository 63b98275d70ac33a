/** A storm: many faults by chance, all of them from one seed. What it schedules is known as its own while the page is open. */
import type { Result } from '../../core/problem.ts'
import type { Action, Scenario } from '../../core/scenario.ts'
import { FAULTS } from '../../faults/registry.ts'
import { drawStorm } from '../../lab/storm/plan.ts'
import type { Run } from '../../run/run.ts'

export const INTENSITIES = ['breeze', 'gale', 'hurricane'] as const
export type Intensity = (typeof INTENSITIES)[number]

/** How many faults in how many rounds. */
const FAULTS_OF: Readonly<Record<Intensity, number>> = { breeze: 4, gale: 12, hurricane: 36 }
export const STORM_ROUNDS = 40

export interface StormWish {
  readonly intensity: Intensity
  readonly seed: number
}

/** What strikes a whole run; single messages are struck by hand, and who joins is not chance. */
const STORMY = FAULTS.filter(({ kind, strikes }) => strikes !== 'message' && kind !== 'join')

/** The faults of a storm that begins with a round. */
export function stormOf(
  { intensity, seed }: StormWish,
  nodes: number,
  round: number,
  ticksPerRound: number,
): Action[] {
  const from = round * ticksPerRound
  const until = from + STORM_ROUNDS * ticksPerRound
  const drawn = drawStorm({ faults: STORMY, nodes, seed, from, until, count: FAULTS_OF[intensity] })
  return drawn.map((action) => inRounds(action, until, ticksPerRound))
}

/** Whole rounds are what a class counts. What lasts ends with the storm, so that one sees what has held. */
function inRounds(action: Action, until: number, ticksPerRound: number): Action {
  const whole = (ticks: number): number => Math.floor(ticks / ticksPerRound) * ticksPerRound
  const at = whole(action.at)
  const { forTicks } = action
  if (typeof forTicks !== 'number') return { ...action, at }
  const wanted = forTicks === 0 ? until - at : Math.max(ticksPerRound, whole(forTicks))
  return { ...action, at, forTicks: Math.min(wanted, until - at) }
}

const stormy = new WeakSet<Action>()

/** What is still scheduled of all storms. */
export function stormIn({ actions }: Pick<Scenario, 'actions'>): readonly Action[] {
  return actions.filter((action) => stormy.has(action))
}

/** Schedules a storm from now on, as one step. */
export async function startStorm(run: Run, wish: StormWish): Promise<Result<Scenario>> {
  const before = new Set(run.store.get().scenario.actions)
  const { scenario, cursorTick } = run.store.get()
  const { ticksPerRound } = run.trace
  const actions = stormOf(wish, scenario.nodes, Math.ceil(cursorTick / ticksPerRound), ticksPerRound)
  const done = await run.revise(actions.map((next) => ({ old: null, next })))
  if (done.ok) for (const action of done.value.actions) if (!before.has(action)) stormy.add(action)
  return done
}

/** Takes scheduled things out, as one step. */
export function takeOut(run: Run, actions: readonly Action[]): Promise<Result<Scenario>> {
  return run.revise(actions.map((old) => ({ old, next: null })))
}
