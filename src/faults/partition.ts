import { type Fault, FOR_TICKS } from '../core/fault.ts'
import { crosses, SIDE_FIELD } from './link.ts'

/** Nothing gets through between some members and the rest. Two partitions at once make up to four groups. */
export const partition: Fault = {
  kind: 'partition',
  strikes: 'cluster',
  fields: [SIDE_FIELD, FOR_TICKS],
  question: 'passage',
  passes: ({ action }, flight) => !crosses(action, flight),
}
