/** What the faults of links have in common. */
import type { FlightPlan } from '../core/fault.ts'
import { isAmong } from '../core/members.ts'
import type { MembersParameter, NumberParameter } from '../core/parameter.ts'
import type { Action } from '../core/scenario.ts'

const anybody = { kind: 'members', default: '', nodes: 0, proper: false } as const

/** The links from some members to some; left out, from and to everybody. */
export const LINK_FIELDS: readonly MembersParameter[] = [
  { ...anybody, name: 'from' },
  { ...anybody, name: 'to' },
]

/** Some members, but not all. */
export const SIDE_FIELD: MembersParameter = { ...anybody, name: 'members', proper: true }

/** How many messages in a hundred are struck. */
export function percentField(usual: number): NumberParameter {
  return { kind: 'number', name: 'percent', unit: 'percent', default: usual, minimum: 0, maximum: 100 }
}

/** A number of ticks that a message may be under way, or late. */
export function ticksField(name: string, usual: number, minimum = 1): NumberParameter {
  return { kind: 'number', name, unit: 'ticks', default: usual, minimum, maximum: 1000 }
}

/** Whether a message goes by the links of an action. */
export function goesBy({ from, to }: Action, flight: FlightPlan): boolean {
  return isAmong(from as string, flight.from) && isAmong(to as string, flight.to)
}

/** Whether a message crosses the border around the members of an action. */
export function crosses({ members }: Action, flight: FlightPlan): boolean {
  return isAmong(members as string, flight.from) !== isAmong(members as string, flight.to)
}
