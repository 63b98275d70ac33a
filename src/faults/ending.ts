import type { Fault } from '../core/fault.ts'
import type { Action } from '../core/scenario.ts'

/** What ends a process ends its pause, too. */
export function endsLife(action: Action, earlier: Action, of: Fault): boolean {
  return of.question === 'life' && earlier.node === action.node
}

/** What heals the network ends everything that links do. */
export function endsLinks(_action: Action, _earlier: Action, of: Fault): boolean {
  return LINK_QUESTIONS.has(of.question)
}

const LINK_QUESTIONS: ReadonlySet<Fault['question']> = new Set(['passage', 'delay', 'copies', 'content'])
