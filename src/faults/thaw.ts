import { type Fault, NODE_FIELD } from '../core/fault.ts'
import { endsLife } from './ending.ts'

/** A frozen process goes on. */
export const thaw: Fault = {
  kind: 'thaw',
  strikes: 'node',
  fields: [NODE_FIELD],
  question: 'life',
  change: (action) => ({ does: 'thaw', node: action.node as number }),
  ends: endsLife,
}
