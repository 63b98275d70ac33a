import { type Fault, NODE_FIELD } from '../core/fault.ts'

/** The process takes its leave: it says what its protocol says on leaving, if anything, and ends. */
export const leave: Fault = {
  kind: 'leave',
  strikes: 'node',
  fields: [NODE_FIELD],
  question: 'life',
  change: (action) => ({ does: 'leave', node: action.node as number }),
}
