import type { Fault } from '../core/fault.ts'
import { crash } from './crash.ts'
import { cut } from './cut.ts'
import { delay } from './delay.ts'
import { deliver } from './deliver.ts'
import { drift } from './drift.ts'
import { drop } from './drop.ts'
import { duplicate } from './duplicate.ts'
import { duplicates } from './duplicates.ts'
import { flip } from './flip.ts'
import { freeze } from './freeze.ts'
import { garble } from './garble.ts'
import { heal } from './heal.ts'
import { join } from './join.ts'
import { kill } from './kill.ts'
import { latency } from './latency.ts'
import { leave } from './leave.ts'
import { loss } from './loss.ts'
import { offset } from './offset.ts'
import { oneWay } from './one-way.ts'
import { partition } from './partition.ts'
import { region } from './region.ts'
import { reorder } from './reorder.ts'
import { restart } from './restart.ts'
import { slow } from './slow.ts'
import { spikes } from './spikes.ts'
import { swizzle } from './swizzle.ts'
import { sync } from './sync.ts'
import { thaw } from './thaw.ts'

/** Every fault there is; one line adds one. */
export const FAULTS: readonly Fault[] = [
  ...[kill, restart, crash, freeze, thaw, slow, leave, join],
  ...[offset, drift, sync],
  ...[loss, latency, spikes, reorder, duplicates, garble, cut, oneWay],
  ...[partition, heal, region, swizzle],
  ...[drop, delay, deliver, duplicate, flip],
]
