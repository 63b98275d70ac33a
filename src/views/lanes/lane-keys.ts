import type { Action } from '../../core/scenario.ts'

/** Names for the things on the lanes that outlive an edit, so that what has the focus keeps it. */
export interface LaneKeys {
  of(action: Action): number
  /** Says that the next action which looks like this one takes the place of an old one. */
  handOver(from: Action, to: Action): void
}

export function createLaneKeys(): LaneKeys {
  const known = new WeakMap<Action, number>()
  let next = 0
  let heir: { readonly key: number; readonly looks: string } | null = null
  const looksOf = (action: Action): string => JSON.stringify(Object.entries(action).sort())
  const keyFor = (action: Action): number => {
    if (heir === null || heir.looks !== looksOf(action)) return next++
    const { key } = heir
    heir = null
    return key
  }
  const of = (action: Action): number => {
    const key = known.get(action) ?? keyFor(action)
    known.set(action, key)
    return key
  }
  return {
    of,
    handOver(from, to) {
      heir = { key: of(from), looks: looksOf(to) }
    },
  }
}
