import { type Fault, FOR_TICKS, NODE_FIELD } from '../core/fault.ts'

/** An overloaded node uses only every so many ticks: what comes in between, and its own rounds, wait. */
export const slow: Fault = {
  kind: 'slow',
  strikes: 'node',
  fields: [
    NODE_FIELD,
    { kind: 'number', name: 'every', unit: 'ticks', default: 10, minimum: 1, maximum: 1000 },
    FOR_TICKS,
  ],
  question: 'pace',
  node: (action) => action.node as number,
  every: (action) => action.every as number,
  ends: (action, earlier, of) => of.kind === 'slow' && earlier.node === action.node,
}
