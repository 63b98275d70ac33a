/**
 * Takes: whoever acts in the past makes a new take and keeps the old one. A take is only a scenario and where it was
 * left, for the rest can be computed again; so nothing that was seen is ever lost.
 */
import { absentNodes } from '../core/absent.ts'
import { NEVER } from '../core/clock.ts'
import { type Fault, isSpan } from '../core/fault.ts'
import { bad, good, type Result } from '../core/problem.ts'
import type { Action, Scenario } from '../core/scenario.ts'
import { endOf } from '../core/span.ts'

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

/** Whether so many more takes can be kept: a file that held more could not be opened again. */
export function roomFor(takes: readonly Take[], more = 1): Result<number> {
  const count = takes.length + more
  return count > MAXIMUM_TAKES ? bad('too-many-takes', { maximum: MAXIMUM_TAKES }) : good(count)
}

/** A take that begins on its own. */
export function rootTake(id: number, scenario: Scenario): Take {
  const none = { parent: null, cause: null, change: 'act', name: null } as const
  return { id, ...none, scenario, original: scenario, cursorTick: 0, seenTick: 0 }
}

/** Whether nobody has seen anything of the takes or done anything to them, so that they need not be kept. */
export function isUntouched([only, ...others]: readonly Take[]): boolean {
  if (only === undefined) return true
  const { seenTick, name, scenario } = only
  return others.length === 0 && seenTick === 0 && name === null && scenario.actions.length === 0
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
export function divergence(a: Scenario, b: Scenario, faults: readonly Fault[]): number | null {
  return baseOf(a) === baseOf(b) && a.nodes === b.nodes ? firstDifference(a, b, faults) : -1
}

/** The first tick at which two scenarios differ that are the same but for what is done; null when they never do. */
export function firstDifference(a: Scenario, b: Scenario, faults: readonly Fault[]): number | null {
  if (!sameStart(a, b, faults)) return 0
  const shorter = Math.min(a.actions.length, b.actions.length)
  let first = NEVER
  for (let i = 0; i < shorter; i++) {
    const one = a.actions[i] as Action
    const other = b.actions[i] as Action
    if (isSame(one, other)) continue
    // What lasts longer in the one than in the other is the same up to the earlier end.
    const fault = faults.find(({ kind }) => kind === one.kind)
    const lasts =
      fault && isSpan(fault) && !fault.unfolds && isSame({ ...one, forTicks: 0 }, { ...other, forTicks: 0 })
    if (!lasts) return Math.min(first, one.at, other.at)
    first = Math.min(first, endOf(one, fault), endOf(other, fault))
  }
  const next = a.actions[shorter] ?? b.actions[shorter]
  first = Math.min(first, next?.at ?? NEVER)
  return first === NEVER ? null : first
}

function isSame(one: Action, other: Action): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}

/** Whether the nodes that both have are there from the start in both or in none. */
function sameStart(a: Scenario, b: Scenario, faults: readonly Fault[]): boolean {
  const [inA, inB] = [absentNodes(a.actions, faults), absentNodes(b.actions, faults)]
  for (let node = 0; node < Math.min(a.nodes, b.nodes); node++)
    if (inA.has(node) !== inB.has(node)) return false
  return true
}

/** All that makes a run but its nodes and what is done to them. */
function baseOf({ version, protocol, seed, params }: Scenario): string {
  return JSON.stringify([version, protocol, seed, Object.entries(params).sort()])
}
