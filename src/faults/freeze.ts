import { type Fault, FOR_TICKS, NODE_FIELD } from '../core/fault.ts'
import { endsLife } from './ending.ts'

/**
 * The process stops, as by SIGSTOP, a long collection of garbage or a laptop's lid. Messages wait in its port. When it
 * goes on its timers are overdue, so it sweeps its list before it reads what has waited.
 */
export const freeze: Fault = {
  kind: 'freeze',
  strikes: 'node',
  fields: [NODE_FIELD, FOR_TICKS],
  question: 'life',
  change: ({ node, forTicks }) => ({
    does: 'freeze',
    node: node as number,
    forTicks: forTicks as number,
  }),
  ends: endsLife,
}
