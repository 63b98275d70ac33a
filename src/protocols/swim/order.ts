/**
 * The order on beliefs, as a table: what a member makes of an update, by what it says, by what is believed already, and
 * by whether its incarnation is older than the one believed, the same, or newer. Each dialect has a table of its own.
 */
import { memberlistOrder } from './memberlist-order.ts'
import { paperOrder } from './paper-order.ts'
import type { Settings } from './settings.ts'

/** What an update says. Dead is the paper's confirm. */
export type Word = 'alive' | 'suspect' | 'dead'

/** What is believed of the member that an update is about; the last three are about oneself. */
export type Held = 'unknown' | 'alive' | 'suspect' | 'dead' | 'left' | 'self' | 'leaving' | 'gone'

/** What is made of it; all but ignoring, refuting and refusing passes the update on. */
export type Verdict =
  | 'ignore'
  /** A member that was not in the list enters it. */
  | 'enter'
  /** It is alive, in the incarnation that the update names. */
  | 'revive'
  /** It is alive at another address, if it was dead for long enough. */
  | 'reclaim'
  | 'suspect'
  /** One more accuses whom one suspects already. */
  | 'confirm'
  /** It is dead; or it has left, if it says so itself. */
  | 'bury'
  | 'refute'
  /** Refuted, unless it is just what one says oneself. */
  | 'dispute'

export type Verdicts = readonly [older: Verdict, same: Verdict, newer: Verdict]

/** An exhaustive table; of an alive that comes from another address the last column speaks. */
export interface Order {
  readonly alive: Readonly<Record<Held, readonly [...Verdicts, elsewhere: Verdict]>>
  readonly suspect: Readonly<Record<Held, Verdicts>>
  readonly dead: Readonly<Record<Held, Verdicts>>
}

/** What the incarnation of an update is, beside the one believed. */
export type Age = 'older' | 'same' | 'newer' | 'elsewhere'

const COLUMNS: Readonly<Record<Age, number>> = { older: 0, same: 1, newer: 2, elsewhere: 3 }

/** Looks a verdict up. */
export function verdictOn({ dialect }: Pick<Settings, 'dialect'>, word: Word, held: Held, age: Age): Verdict {
  const order = dialect === 'paper' ? paperOrder : memberlistOrder
  return order[word][held][COLUMNS[age]] as Verdict
}
