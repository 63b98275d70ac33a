import { type Fault, NODE_FIELD } from '../core/fault.ts'

/** A fresh process takes the place of the old one: nothing is remembered, and it joins through its seeds. */
export const restart: Fault = {
  kind: 'restart',
  fields: [NODE_FIELD],
  effect: (action) => ({ kind: 'restart', node: action.node as number }),
}
