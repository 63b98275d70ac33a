import type { Fault } from '../core/fault.ts'
import { crash } from './crash.ts'
import { kill } from './kill.ts'
import { restart } from './restart.ts'

/** Every fault there is; one line adds one. */
export const FAULTS: readonly Fault[] = [kill, restart, crash]
