import type { Dice } from './dice.ts'
import type { NumberParameter, Parameter } from './parameter.ts'
import type { Action } from './scenario.ts'
import type { Span } from './span.ts'

/**
 * A fault is data and one pure function: it answers one question, and nothing else of the run asks it anything. Its
 * action's fields are declared as parameters are. An action that has the field `forTicks` lasts: it is in force for so
 * many ticks, or, with 0, until another ends it.
 */
export type Fault = Declared &
  (
    | LifeFault
    | PaceFault
    | ClockFault
    | PassageFault
    | DelayFault
    | CopyFault
    | ContentFault
    | FlightFault
    | Remedy
  )

interface Declared {
  readonly kind: string
  /** What a person points at to do it. */
  readonly strikes: 'node' | 'link' | 'message' | 'cluster'
  readonly fields: readonly Parameter[]
  /** Two fields that must differ. */
  readonly apart?: readonly [string, string]
  /** Two fields of which the first must not be larger. */
  readonly ordered?: readonly [string, string]
  /** Whether how it begins depends on how long it lasts. */
  readonly unfolds?: boolean
  /** The field that may name a node which is not there yet: the next one. */
  readonly newcomer?: string
  /** Whether its action ends another's that began before it. */
  ends?(action: Action, earlier: Action, of: Fault): boolean
}

/** Is the process there? */
interface LifeFault {
  readonly question: 'life'
  change(action: Action): Change
}

/** Which ticks does the node use? Every so many. */
interface PaceFault {
  readonly question: 'pace'
  node(action: Action): number
  every(action: Action): number
}

/** How far ahead of the true time is the node's clock, `elapsedMs` after the fault began? */
interface ClockFault {
  readonly question: 'clock'
  node(action: Action): number
  aheadMs(action: Action, elapsedMs: number): number
}

/** Does the message get through? */
interface PassageFault {
  readonly question: 'passage'
  passes(span: Span, flight: FlightPlan, dice: Dice): boolean
}

/** How many ticks is the message under way? Null leaves it as it is. */
interface DelayFault {
  readonly question: 'delay'
  ticks(span: Span, flight: FlightPlan, dice: Dice): number | null
  /** The bounds of what it answers, where `most` is the longest that a message takes without it. */
  least(action: Action): number
  most(action: Action, most: number): number
}

/** Does the message come twice? */
interface CopyFault {
  readonly question: 'copies'
  doubles(span: Span, flight: FlightPlan, dice: Dice): boolean
}

/** Is one bit of what the message says turned over? */
interface ContentFault {
  readonly question: 'content'
  garbles(span: Span, flight: FlightPlan, dice: Dice): boolean
}

/** What is done to one message under way? */
interface FlightFault {
  readonly question: 'flight'
  touch(action: Action): Touch
}

/** It only ends others. */
interface Remedy {
  readonly question: 'none'
}

/** What becomes of a process. */
export type Change =
  | { readonly does: 'kill' | 'crash' | 'leave' | 'thaw'; readonly node: number }
  /** Of a node that runs it takes the place; with `memory` it goes on from what the last process left behind. */
  | { readonly does: 'restart'; readonly node: number; readonly memory: boolean }
  /** Of a node that runs nothing happens. The new process knows one member only. */
  | { readonly does: 'join'; readonly node: number; readonly through: number }
  | { readonly does: 'freeze'; readonly node: number; readonly forTicks: number }

/** A message as a link sees it, before it travels. */
export interface FlightPlan {
  readonly from: number
  readonly to: number
  readonly seq: number
  /** Index into the protocol's kinds of messages. */
  readonly kind: number
  readonly sentTick: number
  /** How long it would be under way. */
  readonly ticks: number
  /** The scenario's. */
  readonly seed: number
}

/** What is done to a message under way; it is named by its sender and number. */
export type Touch = { readonly from: number; readonly seq: number } & (
  | { readonly does: 'drop' }
  | { readonly does: 'delay'; readonly ticks: number }
  | { readonly does: 'deliver' }
  | { readonly does: 'duplicate'; readonly ticks: number }
  | { readonly does: 'flip'; readonly subject: number; readonly bit: number }
)

/** A field that names a member. */
export function memberField(name: string): NumberParameter {
  return { kind: 'number', name, unit: 'member', default: 0, minimum: 0, maximum: 0 }
}

/** The field that names the node a fault strikes. */
export const NODE_FIELD = memberField('node')

/** A span longer than any run. */
const LONGEST_TICKS = 1_000_000_000

/** How long a fault is in force; 0 until something ends it. */
export const FOR_TICKS: NumberParameter = {
  ...{ kind: 'number', name: 'forTicks', unit: 'ticks', default: 0 },
  ...{ minimum: 0, maximum: LONGEST_TICKS },
}

/** Whether a fault lasts. */
export function isSpan(fault: Fault): boolean {
  return fault.fields.some(({ name }) => name === FOR_TICKS.name)
}
