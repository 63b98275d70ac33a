/**
 * The paper's order (Das, Gupta and Motivala 2002, section 4.2). Alive needs a newer incarnation than anything that is
 * believed; suspect overrides alive of the same incarnation; confirm overrides both, whatever the incarnation, and the
 * member is deleted. What the paper leaves open: an alive about a deleted member is a join, anything else about it is
 * ignored; and a member that hears itself accused in an incarnation it has not reached, which only a former process of
 * its name can have, jumps over that. Nobody can refute a confirm, but the member goes on under a newer incarnation and
 * is let in again.
 */
import type { Order } from './order.ts'

export const paperOrder: Order = {
  alive: {
    unknown: ['enter', 'enter', 'enter', 'enter'],
    alive: ['ignore', 'ignore', 'revive', 'ignore'],
    suspect: ['ignore', 'ignore', 'revive', 'ignore'],
    dead: ['enter', 'enter', 'enter', 'enter'],
    left: ['enter', 'enter', 'enter', 'enter'],
    self: ['ignore', 'ignore', 'ignore', 'ignore'],
    leaving: ['ignore', 'ignore', 'ignore', 'ignore'],
    gone: ['ignore', 'ignore', 'ignore', 'ignore'],
  },
  suspect: {
    unknown: ['ignore', 'ignore', 'ignore'],
    alive: ['ignore', 'suspect', 'suspect'],
    suspect: ['ignore', 'confirm', 'suspect'],
    dead: ['ignore', 'ignore', 'ignore'],
    left: ['ignore', 'ignore', 'ignore'],
    self: ['ignore', 'refute', 'refute'],
    leaving: ['ignore', 'ignore', 'ignore'],
    gone: ['ignore', 'ignore', 'ignore'],
  },
  dead: {
    unknown: ['ignore', 'ignore', 'ignore'],
    alive: ['bury', 'bury', 'bury'],
    suspect: ['bury', 'bury', 'bury'],
    dead: ['ignore', 'ignore', 'ignore'],
    left: ['ignore', 'ignore', 'ignore'],
    self: ['ignore', 'refute', 'refute'],
    leaving: ['bury', 'bury', 'bury'],
    gone: ['ignore', 'ignore', 'ignore'],
  },
}
