/** What a scenario holds in store for the conductor: what is done when, and how far it may look ahead. */
import { absentNodes } from '../core/absent.ts'
import { NEVER } from '../core/clock.ts'
import type { Change, Fault, Touch } from '../core/fault.ts'
import type { Scenario } from '../core/scenario.ts'
import { endOf, type Span, spansOf } from '../core/span.ts'
import { createStride, type Stride } from '../core/stride.ts'
import { latencyBounds } from './network.ts'

/** What happens to a process or to a message under way, in the order of the actions. */
export interface Deed {
  readonly at: number
  readonly kind: string
  readonly change: Change | null
  readonly touch: Touch | null
}

export interface Agenda {
  /** Nodes that are not there from the start. */
  readonly absent: ReadonlySet<number>
  readonly deeds: readonly Deed[]
  /** When clocks turn, and so their nodes must be woken, in the order of the ticks. */
  readonly turns: readonly { readonly tick: number; readonly node: number }[]
  /** By node; null where it is never slow. */
  readonly strides: readonly (Stride | null)[]
  /** A message sent at a tick never arrives sooner than so many later. */
  readonly leastTicks: number
  /** When a node that is frozen at a tick goes on by itself; NEVER if it does not. */
  thawTick(node: number, tick: number): number
}

/** Reads a scenario ahead. */
export function createAgenda(scenario: Scenario, faults: readonly Fault[]): Agenda {
  const spans = spansOf(scenario.actions, faults)
  const slow = spans.some(({ fault }) => fault.question === 'pace')
  return {
    absent: absentNodes(scenario.actions, faults),
    deeds: spans.flatMap(deedOf),
    turns: spans.flatMap(turnsOf).sort((a, b) => a.tick - b.tick),
    strides: Array.from({ length: scenario.nodes }, (_, node) => (slow ? createStride(spans, node) : null)),
    leastTicks: latencyBounds(scenario, spans).least,
    thawTick(node, tick) {
      const last = spans.findLast((span) => span.from < tick && isFreezeOf(span, node))
      return last ? endOf(last.action, last.fault) : NEVER
    },
  }
}

function deedOf({ action, fault }: Span): Deed[] {
  const { at, kind } = action
  if (fault.question === 'life') return [{ at, kind, change: fault.change(action), touch: null }]
  if (fault.question === 'flight') return [{ at, kind, change: null, touch: fault.touch(action) }]
  return []
}

function isFreezeOf({ action, fault }: Span, node: number): boolean {
  if (fault.question !== 'life') return false
  const change = fault.change(action)
  return change.does === 'freeze' && change.node === node
}

function turnsOf({ action, fault, from, until }: Span): { tick: number; node: number }[] {
  if (fault.question !== 'clock' || until <= from) return []
  const node = fault.node(action)
  return [from, until].filter((tick) => tick < NEVER).map((tick) => ({ tick, node }))
}
