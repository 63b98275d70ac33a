import { type Fault, NODE_FIELD } from '../core/fault.ts'
import { endsLife } from './ending.ts'

/** The process ends at once: its worker is terminated, and what is on its way to it is lost. */
export const kill: Fault = {
  kind: 'kill',
  strikes: 'node',
  fields: [NODE_FIELD],
  question: 'life',
  change: (action) => ({ does: 'kill', node: action.node as number }),
  ends: endsLife,
}
