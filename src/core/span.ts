import { NEVER } from './clock.ts'
import { textKey } from './dice.ts'
import type { Fault } from './fault.ts'
import type { Action } from './scenario.ts'

/** An action with what it asks for, and from when until when it is in force; for one that does not last, at once. */
export interface Span {
  readonly action: Action
  readonly fault: Fault
  readonly from: number
  /** Exclusive. */
  readonly until: number
  /**
   * What its dice are keyed by. It depends on what is struck and since when, not on the action's place in the list, how
   * long it lasts or how hard it strikes: so another action moves none of its dice, and who raises a loss from 10 to
   * 20 % loses the same messages and some more.
   */
  readonly key: number
}

/** The actions as spans, in their order. */
export function spansOf(actions: readonly Action[], faults: readonly Fault[]): readonly Span[] {
  type Draft = { -readonly [key in keyof Span]: Span[key] }
  const spans: Draft[] = []
  /** Those that are in force. */
  let open: Draft[] = []
  const alike = new Map<string, number>()
  for (const action of actions) {
    const fault = faults.find(({ kind }) => kind === action.kind)
    if (fault === undefined) continue
    if (fault.ends)
      open = open.filter((earlier) => {
        if (earlier.until <= action.at) return false
        const ends = fault.ends?.(action, earlier.action, earlier.fault) === true
        if (ends) earlier.until = action.at
        return !ends
      })
    const name = nameOf(action, fault)
    const before = alike.get(name) ?? 0
    alike.set(name, before + 1)
    const until = endOf(action, fault)
    const span = { action, fault, from: action.at, until, key: textKey(`${name} ${before}`) }
    spans.push(span)
    if (until > action.at) open.push(span)
  }
  return spans
}

/** When an action ends by itself. */
export function endOf(action: Action, fault: Fault): number {
  if (!fault.fields.some(({ name }) => name === 'forTicks')) return action.at
  const forTicks = action.forTicks as number
  return forTicks === 0 ? NEVER : Math.min(NEVER, action.at + forTicks)
}

/** What an action is and whom it strikes. */
function nameOf(action: Action, { kind, fields }: Fault): string {
  const struck = fields.flatMap((field) =>
    field.kind === 'members' || (field.kind === 'number' && field.unit === 'member')
      ? [`${field.name}=${action[field.name]}`]
      : [],
  )
  return [kind, action.at, ...struck].join(' ')
}
