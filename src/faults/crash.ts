import { type Fault, NODE_FIELD } from '../core/fault.ts'
import { endsLife } from './ending.ts'

/** The process ends by an exception that is really thrown inside its worker. */
export const crash: Fault = {
  kind: 'crash',
  strikes: 'node',
  fields: [NODE_FIELD],
  question: 'life',
  change: (action) => ({ does: 'crash', node: action.node as number }),
  ends: endsLife,
}
