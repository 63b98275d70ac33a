import { type Fault, NODE_FIELD } from '../core/fault.ts'

/** The node's clock is set right, as by NTP: whatever was wrong with it ends. */
export const sync: Fault = {
  kind: 'sync',
  strikes: 'node',
  fields: [NODE_FIELD],
  question: 'none',
  ends: (action, earlier, of) => of.question === 'clock' && earlier.node === action.node,
}
