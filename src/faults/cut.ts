import { type Fault, FOR_TICKS, memberField } from '../core/fault.ts'

/** The link between two nodes is cut: nothing gets through, either way. */
export const cut: Fault = {
  kind: 'cut',
  strikes: 'link',
  fields: [memberField('from'), memberField('to'), FOR_TICKS],
  apart: ['from', 'to'],
  question: 'passage',
  passes: ({ action: { from, to } }, flight) =>
    !(flight.from === from && flight.to === to) && !(flight.from === to && flight.to === from),
}
