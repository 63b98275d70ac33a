/**
 * Takes: whoever acts in the past makes a new take and keeps the old one. A take is only a scenario and where it was
 * left, for the rest can be computed again; so nothing that was seen is ever lost.
 */
import type { Action, Scenario } from '../core/scenario.ts'

/** How an action came to make a take branch off: it was put in, replaced another, or was taken out. */
export const CHANGES = ['act', 'edit', 'removal'] as const
export type Change = (typeof CHANGES)[number]

export interface Take {
  readonly id: number
  /** The take that it branched off; null for one that began on its own. */
  readonly parent: number | null
  /** What made it branch off, and so where. */
  readonly cause: Action | null
  readonly change: Change
  readonly scenario: Scenario
  /** The scenario as it was loaded, without what was done since. */
  readonly original: Scenario
  /** Where the cursor was left. */
  readonly cursorTick: number
  /** How far it has been seen. */
  readonly seenTick: number
  /** A name that a person gave it. */
  readonly name: string | null
}

export const MAXIMUM_TAKES = 1000

/** A take that begins on its own. */
export function rootTake(id: number, scenario: Scenario): Take {
  const none = { parent: null, cause: null, change: 'act', name: null } as const
  return { id, ...none, scenario, original: scenario, cursorTick: 0, seenTick: 0 }
}

/** Replaces one take by what it has become. */
export function updateTake(takes: readonly Take[], id: number, change: Partial<Take>): readonly Take[] {
  return takes.map((take) => (take.id === id ? { ...take, ...change } : take))
}

/** The same tree with other numbers, to stand behind `offset` takes. */
export function renumbered(takes: readonly Take[], offset: number): readonly Take[] {
  return takes.map((take) => ({
    ...take,
    id: take.id + offset,
    parent: take.parent === null ? null : take.parent + offset,
  }))
}

/** The first tick at which two scenarios differ; null when they are the same run, −1 when they share no beginning. */
export function divergence(a: Scenario, b: Scenario): number | null {
  if (baseOf(a) !== baseOf(b)) return -1
  const shorter = Math.min(a.actions.length, b.actions.length)
  for (let i = 0; i < shorter; i++) {
    const one = a.actions[i] as Action
    const other = b.actions[i] as Action
    if (JSON.stringify(one) !== JSON.stringify(other)) return Math.min(one.at, other.at)
  }
  const next = a.actions[shorter] ?? b.actions[shorter]
  return next ? next.at : null
}

/** All that makes a run but what is done to it. */
function baseOf({ version, protocol, nodes, seed, params }: Scenario): string {
  return JSON.stringify([version, protocol, nodes, seed, Object.entries(params).sort()])
}
