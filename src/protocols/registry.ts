import type { Declaration, Protocol } from '../core/protocol.ts'
import { allToAll, allToAllDeclaration } from './all-to-all.ts'
import { central, centralDeclaration } from './central.ts'
import { heartbeats, heartbeatsDeclaration } from './heartbeats.ts'
import { phi, phiDeclaration } from './phi.ts'
import { ring, ringDeclaration } from './ring.ts'
import { rumour, rumourDeclaration } from './rumour.ts'
import { swim, swimDeclaration } from './swim.ts'
import { timestamps, timestampsDeclaration } from './timestamps.ts'

/**
 * What there is to say of every protocol; the first is the default. The page's thread runs none of them: it takes this
 * list, and so is spared what the other one brings with it.
 */
export const DECLARATIONS: readonly Declaration[] = [
  timestampsDeclaration,
  heartbeatsDeclaration,
  swimDeclaration,
  phiDeclaration,
  rumourDeclaration,
  allToAllDeclaration,
  ringDeclaration,
  centralDeclaration,
]

/** Every protocol there is, in the same order. */
// biome-ignore lint/suspicious/noExplicitAny: each protocol has a state of its own, and nobody else looks inside.
export const PROTOCOLS: readonly Protocol<any>[] = [
  timestamps,
  heartbeats,
  swim,
  phi,
  rumour,
  allToAll,
  ring,
  central,
]
