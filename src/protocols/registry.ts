import type { Protocol } from '../core/protocol.ts'
import { allToAll } from './all-to-all.ts'
import { central } from './central.ts'
import { heartbeats } from './heartbeats.ts'
import { phi } from './phi.ts'
import { ring } from './ring.ts'
import { rumour } from './rumour.ts'
import { swim } from './swim.ts'
import { timestamps } from './timestamps.ts'

/** Every protocol there is; one line adds one. The first is the default. */
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
