import { type Fault, NODE_FIELD } from '../core/fault.ts'

/** The process ends at once: its worker is terminated, and what is on its way to it is lost. */
export const kill: Fault = {
  kind: 'kill',
  fields: [NODE_FIELD],
  effect: (action) => ({ kind: 'kill', node: action.node as number }),
}
