/** What is followed, and how far it has come, in words. */
import type { LaterMessages } from '../locales/index.ts'
import { nodeName } from '../locales/node-name.ts'
import type { Followed, Run } from '../run/run.ts'
import type { Infection, Spread } from '../trace/infection.ts'
import { stampInWords } from './stamp.ts'

/** A stamp, or the next one while it is not made. */
export function followedInWords(
  run: Run,
  { member, stamp, next }: Followed,
  spread: Spread,
  words: LaterMessages,
): string {
  const made = next ? spread.first?.stamp : stamp
  return made === undefined
    ? words.followed.next(nodeName(member), words.stamps[run.protocol.stamp].name)
    : words.followed.heading(member, stampInWords(run.protocol, made, words))
}

/** How many of the nodes that are up have it, and after how many rounds, as a sentence. */
export function spreadInWords(run: Run, spread: Spread, { followed }: LaterMessages): string {
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
  { followed }: LaterMessages,
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
