import { type Fault, FOR_TICKS, NODE_FIELD } from '../core/fault.ts'

/** A clock that runs too fast, or too slowly when negative, by so many parts in a thousand. */
export const drift: Fault = {
  kind: 'drift',
  strikes: 'node',
  fields: [
    NODE_FIELD,
    { kind: 'number', name: 'ppt', unit: 'ppt', default: 100, minimum: -1000, maximum: 10_000 },
    FOR_TICKS,
  ],
  question: 'clock',
  node: (action) => action.node as number,
  aheadMs: ({ ppt }, elapsedMs) => Math.floor(((ppt as number) * elapsedMs) / 1000),
}
