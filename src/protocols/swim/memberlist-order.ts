/**
 * memberlist's order (hashicorp/memberlist, state.go). It differs from the paper's in that the dead stay in the list for
 * a while, can be heard of again in a newer incarnation, and are told from those that left.
 *
 * Its known holes are kept, because they are what clusters really run. Dead on dead is ignored and does not raise the
 * incarnation, so that after dead@10 on dead@1 an old alive@2 brings the member back. Alive on dead in an old incarnation
 * and accusations of the unknown are dropped without a word, so that a restarted process may stay dead for those who
 * knew it in a later incarnation. Suspect on suspect does not raise the incarnation either.
 */
import type { Order } from './order.ts'

export const memberlistOrder: Order = {
  alive: {
    unknown: ['enter', 'enter', 'enter', 'enter'],
    alive: ['ignore', 'ignore', 'revive', 'ignore'],
    suspect: ['ignore', 'ignore', 'revive', 'ignore'],
    dead: ['ignore', 'ignore', 'revive', 'reclaim'],
    left: ['ignore', 'ignore', 'revive', 'revive'],
    self: ['ignore', 'dispute', 'refute', 'ignore'],
    leaving: ['ignore', 'ignore', 'ignore', 'ignore'],
    gone: ['ignore', 'ignore', 'ignore', 'ignore'],
  },
  suspect: {
    unknown: ['ignore', 'ignore', 'ignore'],
    alive: ['ignore', 'suspect', 'suspect'],
    suspect: ['ignore', 'confirm', 'confirm'],
    dead: ['ignore', 'ignore', 'ignore'],
    left: ['ignore', 'ignore', 'ignore'],
    self: ['ignore', 'refute', 'refute'],
    leaving: ['ignore', 'refute', 'refute'],
    gone: ['ignore', 'ignore', 'ignore'],
  },
  dead: {
    unknown: ['ignore', 'ignore', 'ignore'],
    alive: ['ignore', 'bury', 'bury'],
    suspect: ['ignore', 'bury', 'bury'],
    dead: ['ignore', 'ignore', 'ignore'],
    left: ['ignore', 'ignore', 'ignore'],
    self: ['ignore', 'refute', 'refute'],
    leaving: ['ignore', 'bury', 'bury'],
    gone: ['ignore', 'ignore', 'ignore'],
  },
}
