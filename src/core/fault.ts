import type { Parameter } from './parameter.ts'
import type { Action } from './scenario.ts'

/** A fault is data: its kind, the fields that its action carries, and what it does to the fleet at that tick. */
export interface Fault {
  readonly kind: string
  readonly fields: readonly Parameter[]
  effect(action: Action): Effect
}

/** What a fault asks of whoever runs the nodes. */
export type Effect =
  | { readonly kind: 'kill'; readonly node: number }
  | { readonly kind: 'crash'; readonly node: number }
  | { readonly kind: 'restart'; readonly node: number }

/** The field that names the node a fault strikes. */
export const NODE_FIELD: Parameter = {
  kind: 'number',
  name: 'node',
  unit: 'member',
  default: 0,
  minimum: 0,
  maximum: 0,
}
