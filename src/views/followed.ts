import { ABSENT } from '../core/belief.ts'
import type { Messages } from '../locales/index.ts'
import { nodeName } from '../locales/node-name.ts'
import type { Followed, Run } from '../run/run.ts'
import { messageKey } from '../trace/fate.ts'
import type { Frame } from '../trace/frame.ts'
import { type Infection, type Spread, spreadOf } from '../trace/infection.ts'
import { stampInWords } from './stamp.ts'

/** How far what is followed has come at the drawn moment. */
export function followedSpread(run: Run, { member, stamp }: Followed): Spread {
  return spreadOf(run.trace, member, stamp, run.frame.tick)
}

/** What a picture has to know of what is followed. */
export interface Following {
  /** By node: how it came by the stamp; null where it does not have it. */
  readonly infections: readonly (Infection | null)[]
  /** The messages that bring it to somebody, by `messageKey`. */
  readonly bringers: ReadonlySet<number>
}

/** The same with the messages that will still bring it, as far as the trace is settled. */
export function followingOf(run: Run, { member, stamp }: Followed): Following {
  const { trace, frame } = run
  const { infections } = spreadOf(trace, member, stamp, frame.tick)
  const ahead = Math.floor(frame.tick / trace.ticksPerRound) + 1 + run.flightRounds
  const later = spreadOf(trace, member, stamp, Math.min(ahead, trace.rounds) * trace.ticksPerRound)
  const bringers = new Set<number>()
  for (const infection of [...infections, ...later.infections])
    if (infection && infection.from >= 0) bringers.add(messageKey(frame.nodes, infection.from, infection.seq))
  return { infections, bringers }
}

/** The next stamp that a member will make; null while it is down. */
export function nextOf(frame: Frame, member: number): Followed | null {
  const own = frame.stamps[member * frame.nodes + member] as number
  return own === ABSENT ? null : { member, stamp: own + 1, next: true }
}

/** What is followed, in words: a stamp, or the next one while it is not made. */
export function followedInWords(
  run: Run,
  { member, stamp, next }: Followed,
  spread: Spread,
  words: Messages,
): string {
  const made = next ? spread.first?.stamp : stamp
  return made === undefined
    ? words.followed.next(nodeName(member), words.stamps[run.protocol.stamp].name)
    : words.follow.heading(member, stampInWords(run.protocol, made, words))
}

/** How many of the nodes that are up have it, and after how many rounds, as a sentence. */
export function spreadInWords(run: Run, spread: Spread, { followed }: Messages): string {
  const { frame, trace } = run
  const holders = spread.infections.filter((infection) => infection !== null)
  const up = frame.up.reduce((sum, one) => sum + one, 0)
  if (holders.length === 0)
    return spread.whole && run.store.get().followed?.next ? followed.notMade : followed.nobody
  if (spread.first === null) return followed.some(holders.length, up)
  const roundsTo = (tick: number): number =>
    Math.floor((tick - (spread.first as Infection).tick) / trace.ticksPerRound)
  if (holders.length < up) return followed.someAfter(holders.length, up, roundsTo(frame.tick))
  return followed.allAfter(up, roundsTo(Math.max(...holders.map(({ tick }) => tick))))
}

/** From whom a node has it, and from whom they have it, as a sentence; null for a node that needs none. */
export function causeInWords(
  { infections, first }: Spread,
  node: number,
  { followed }: Messages,
): string | null {
  const infection = infections[node]
  if (!infection) return first === null ? null : followed.notYet(nodeName(node))
  const names = chainOf(infection).map((one) => nodeName(one))
  if (infection.hops === 0) return followed.itself(nodeName(node))
  if (names.length === 1)
    return infection.tick < 0 ? followed.unknown(nodeName(node)) : followed.fromStart(nodeName(node))
  const newer = first !== null && infection.stamp > first.stamp
  const chain = newer ? followed.newerChain(names) : followed.chain(names)
  if (infection.hops !== null) return chain
  let root = infection
  while (root.parent) root = root.parent
  // It may have been told so at its start, or have gone on from what an earlier process left behind.
  return `${chain} ${root.from < 0 && root.tick >= 0 ? followed.fromStart(nodeName(root.node)) : followed.letGo}`
}

/** The node, the one who told it, the one who told that one, as far as it is known. */
function chainOf(infection: Infection): number[] {
  const nodes = [infection.node]
  for (let one = infection; one.from >= 0; one = one.parent) {
    nodes.push(one.from)
    if (one.parent === null) break
  }
  return nodes
}
