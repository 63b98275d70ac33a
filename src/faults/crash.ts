import { type Fault, NODE_FIELD } from '../core/fault.ts'

/** The process ends by an exception that is really thrown inside its worker. */
export const crash: Fault = {
  kind: 'crash',
  fields: [NODE_FIELD],
  effect: (action) => ({ kind: 'crash', node: action.node as number }),
}
