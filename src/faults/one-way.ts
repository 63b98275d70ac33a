import { type Fault, FOR_TICKS, memberField } from '../core/fault.ts'

/** Nothing gets through from one node to another, while the way back is open: each believes something else. */
export const oneWay: Fault = {
  kind: 'one-way',
  strikes: 'link',
  fields: [memberField('from'), memberField('to'), FOR_TICKS],
  apart: ['from', 'to'],
  question: 'passage',
  passes: ({ action: { from, to } }, flight) => flight.from !== from || flight.to !== to,
}
