/** Acting: each way to change what is done to a run makes another scenario, and a take of its own in the past. */
import { withActed, withoutAction } from '../core/absent.ts'
import { bad, good, type Result } from '../core/problem.ts'
import { type Action, MAXIMUM_ACTIONS, readAction, type Scenario } from '../core/scenario.ts'
import { WORKER_REGISTRY } from '../fleet/registry.ts'
import type { Projector } from './projector.ts'
import type { RunState } from './state.ts'
import type { Store } from './store.ts'
import { firstDifference, MAXIMUM_TAKES, rootTake, type Take } from './takes.ts'

export interface Acting {
  /** Does one thing. */
  act(raw: unknown): Promise<Result<Action>>
  /** Does many things at once, or none of them. */
  actAll(raws: readonly unknown[]): Promise<Result<readonly Action[]>>
  /** Puts another action in the place of one of the scenario's; null takes it away. */
  reschedule(index: number, raw: unknown): Promise<Result<Scenario>>
}

/** What acting needs of the run. */
export interface Stage {
  readonly store: Store<RunState>
  projector(): Projector
  savedTakes(): readonly Take[]
  /** Goes on under a scenario that differs from `tick` on; what was shown up to `seenTick` stays. */
  rewrite(scenario: Scenario, tick: number, seenTick: number): Promise<void>
}

const { faults, maximumNodes } = WORKER_REGISTRY

/** How to act on a stage. */
export function createActing({ store, projector, savedTakes, rewrite }: Stage): Acting {
  const refuse = <T>(result: Result<T>): Result<T> => {
    if (!result.ok) store.set({ problem: result.problem })
    return result
  }
  /** What a stranger wants done, read against the scenario that it would change. */
  const read = (raw: unknown, scenario: Scenario): Result<Action> =>
    readAction(raw, { faults, nodes: scenario.nodes, now: projector().nowTick, mostNodes: maximumNodes })
  const roomFor = (scenario: Scenario): Result<Scenario> => {
    const count = scenario.actions.length
    if (count > MAXIMUM_ACTIONS) return bad('too-many-actions', { value: count, maximum: MAXIMUM_ACTIONS })
    return store.get().takes.length >= MAXIMUM_TAKES
      ? bad('too-many-takes', { maximum: MAXIMUM_TAKES })
      : good(scenario)
  }
  const change = async (next: Scenario, cause: Action): Promise<void> => {
    const { scenario, take, cursorTick } = store.get()
    const tick = firstDifference(scenario, next, faults)
    if (tick === null) return
    let { seenTick } = projector()
    if (tick < seenTick) {
      // Somebody has seen what would have come; it stays as the take that it was.
      const takes = savedTakes()
      const { original } = takes[take] as Take
      const branch = { ...rootTake(takes.length, next), original, parent: take, cause }
      store.set({ takes: [...takes, branch], take: branch.id })
      seenTick = Math.max(tick, projector().shownTick, cursorTick)
    }
    await rewrite(next, tick, seenTick)
  }
  /** The scenario with some actions more, and the actions as they were read. */
  const addAll = (raws: readonly unknown[]): Result<{ next: Scenario; actions: Action[] }> => {
    let next = store.get().scenario
    const actions: Action[] = []
    for (const raw of raws) {
      const action = read(raw, next)
      if (!action.ok) return action
      const acted = withActed(next, action.value, faults)
      if (!acted.ok) return acted
      actions.push(action.value)
      next = acted.value
    }
    const room = roomFor(next)
    return room.ok ? good({ next, actions }) : room
  }

  const actAll: Acting['actAll'] = async (raws) => {
    const added = addAll(raws)
    if (!added.ok) return refuse(added)
    const { next, actions } = added.value
    const [first] = actions
    if (first) await change(next, first)
    return good(actions)
  }
  return {
    actAll,
    async act(raw) {
      const done = await actAll([raw])
      return done.ok ? good(done.value[0] as Action) : done
    },
    async reschedule(index, raw) {
      const { scenario } = store.get()
      const old = scenario.actions[index]
      if (old === undefined) return refuse(bad('unknown-action', { value: index, kinds: '' }))
      const rest = withoutAction(scenario, index, faults)
      if (raw === null) {
        await change(rest, old)
        return good(rest)
      }
      const action = read(raw, scenario)
      if (!action.ok) return refuse(action)
      const actions = scenario.actions.map((other, i) => (i === index ? action.value : other))
      const next = { ...scenario, actions: actions.sort((a, b) => a.at - b.at) }
      await change(next, action.value)
      return good(next)
    },
  }
}
