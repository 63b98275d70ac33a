import { type Fault, memberField, NODE_FIELD } from '../core/fault.ts'

/**
 * A fresh process joins, and knows one member only: the one that it joins through. A node that joins before anything
 * else befalls it was not there from the start.
 */
export const join: Fault = {
  kind: 'join',
  strikes: 'cluster',
  fields: [NODE_FIELD, memberField('through')],
  apart: ['node', 'through'],
  newcomer: 'node',
  question: 'life',
  change: ({ node, through }) => ({ does: 'join', node: node as number, through: through as number }),
}
