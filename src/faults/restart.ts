import { type Fault, NODE_FIELD } from '../core/fault.ts'
import { endsLife } from './ending.ts'

/**
 * A process takes the place of the old one. As a rule it remembers nothing and joins through its seeds; with memory it
 * goes on from what the old one knew when it ended, as one that keeps its state on a disk does.
 */
export const restart: Fault = {
  kind: 'restart',
  strikes: 'node',
  fields: [NODE_FIELD, { kind: 'switch', name: 'memory', default: false }],
  question: 'life',
  change: ({ node, memory }) => ({ does: 'restart', node: node as number, memory: memory === true }),
  ends: endsLife,
}
