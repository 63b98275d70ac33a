/** Whatever is done to a run is a change of its scenario: the film is written anew from where the two scenarios part. */
import { good, type Result } from '../core/problem.ts'
import type { Action, Scenario } from '../core/scenario.ts'
import { PAGE_REGISTRY } from '../fleet/registry.ts'
import { type Edit, withEdits } from './edit.ts'
import { type Deed, withoutLast, withStep } from './history.ts'
import type { Showing } from './showing.ts'
import type { RunState } from './state.ts'
import type { Store } from './store.ts'
import { firstDifference, roomFor, rootTake, type Take } from './takes.ts'

/** What acting needs of the run. */
export interface Stage {
  readonly store: Store<RunState>
  readonly showing: Showing
  /** Shows what is wrong, if something is; answers with the same. */
  refuse<T>(result: Result<T>): Result<T>
}

export interface Acting {
  act(raw: unknown): Promise<Result<Action>>
  revise(edits: readonly Edit[]): Promise<Result<Scenario>>
  undo(): Promise<void>
}

/** All that can be done to a run. */
export function createActing({ store, showing, refuse }: Stage): Acting {
  /** Goes on under another scenario; what was seen of the future under the old one stays as the take that it was. */
  const become = async (next: Scenario, { action, change }: Deed): Promise<void> => {
    const { take, scenario, cursorTick } = store.get()
    const tick = firstDifference(scenario, next, PAGE_REGISTRY.faults)
    if (tick === null) return
    const { seenTick, shownTick } = showing.projector
    let takes = showing.savedTakes()
    let now = { ...(takes[take] as Take), scenario: next }
    let seen = seenTick
    if (tick < seenTick) {
      const root = rootTake(takes.length, next)
      now = { ...root, original: now.original, parent: take, cause: action, change }
      takes = [...takes, now]
      seen = Math.max(tick, shownTick, cursorTick)
    }
    store.set({ takes, take: now.id })
    await showing.rewrite(next, tick, seen)
  }
  /** Makes the changes; answers with the actions that they put in. */
  const perform = async (edits: readonly Edit[]): Promise<Result<readonly Action[]>> => {
    const { scenario, takes } = store.get()
    const edited = withEdits(scenario, edits, showing.projector.nowTick, PAGE_REGISTRY)
    if (!edited.ok) return refuse(edited)
    const room = roomFor(takes)
    if (!room.ok) return refuse(room)
    const { added } = edited.value
    const deed = deedOf(edits, added)
    if (deed) {
      store.set({ history: withStep(store.get(), deed) })
      await become(edited.value.scenario, deed)
    }
    return good(added)
  }

  return {
    async act(raw) {
      const done = await perform([{ old: null, next: raw }])
      return done.ok ? good(done.value[0] as Action) : done
    },
    async revise(edits) {
      const done = await perform(edits)
      return done.ok ? good(store.get().scenario) : done
    },
    async undo() {
      const { history, take, takes } = store.get()
      const step = history.at(-1)
      if (step === undefined) return
      if (step.take !== take || step.did === null) {
        await showing.choose(step.take)
        store.set({ history: withoutLast(history, take, take) })
        return
      }
      if (!refuse(roomFor(takes)).ok) return
      await become(step.scenario, { ...step.did, change: step.did.change === 'act' ? 'removal' : 'edit' })
      store.set({ history: withoutLast(history, take, store.get().take) })
      await showing.projector.moveTo(step.cursorTick)
    },
  }
}

/** What changes amount to, by the first of them; null when there are none. */
function deedOf(edits: readonly Edit[], added: readonly Action[]): Deed | null {
  const first = edits[0]
  if (first === undefined) return null
  if (first.next === null) return first.old && { action: first.old, change: 'removal' }
  return { action: added[0] as Action, change: first.old === null ? 'act' : 'edit' }
}
