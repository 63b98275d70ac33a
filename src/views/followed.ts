import type { Messages } from '../locales/index.ts'
import { nodeName } from '../locales/node-name.ts'
import type { Followed, Run } from '../run/run.ts'
import { type Infection, type Spread, spreadOf } from '../trace/infection.ts'

/** How far what is followed has come at the drawn moment. */
export function followedSpread(run: Run, { member, stamp }: Followed): Spread {
  return spreadOf(run.trace, member, stamp, run.frame.tick)
}

/** How many of the nodes that are up have it, and after how many rounds, as a sentence. */
export function spreadInWords(run: Run, spread: Spread, { followed }: Messages): string {
  const { frame, trace } = run
  const holders = spread.infections.filter((infection) => infection !== null)
  const up = frame.up.reduce((sum, one) => sum + one, 0)
  if (holders.length === 0) return followed.nobody
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
  if (names.length === 1) return followed.unknown(nodeName(node))
  const newer = first !== null && infection.stamp > first.stamp
  const chain = newer ? followed.newerChain(names) : followed.chain(names)
  return infection.hops === null ? `${chain} ${followed.letGo}` : chain
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
