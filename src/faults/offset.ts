import { type Fault, FOR_TICKS, NODE_FIELD } from '../core/fault.ts'

/** A clock that was set wrong: so much ahead of the true time, or behind it when negative. */
export const offset: Fault = {
  kind: 'offset',
  strikes: 'node',
  fields: [
    NODE_FIELD,
    {
      ...{ kind: 'number', name: 'aheadMs', unit: 'ms', default: 6000 },
      ...{ minimum: -1_000_000_000, maximum: 1_000_000_000 },
    },
    FOR_TICKS,
  ],
  question: 'clock',
  node: (action) => action.node as number,
  aheadMs: (action) => action.aheadMs as number,
}
