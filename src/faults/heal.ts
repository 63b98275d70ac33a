import type { Fault } from '../core/fault.ts'
import { endsLinks } from './ending.ts'

/** The network is whole again: everything that was wrong with any link ends. */
export const heal: Fault = {
  kind: 'heal',
  strikes: 'cluster',
  fields: [],
  question: 'none',
  ends: endsLinks,
}
