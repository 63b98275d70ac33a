import type { Pace } from '../../core/clock.ts'
import type { Params } from '../../core/parameter.ts'
import type { Run } from '../../run/run.ts'
import { paceOf } from '../moment.ts'
import { ages, stampAges } from '../stamp.ts'

/** In a protocol without a bound of its own, so many rounds without news count as old. */
const OLD_ROUNDS = 20

/** How old a pair's stamp is at the drawn moment, as a share of the age at which it turns stale. */
export function ageShares(run: Run): (pair: number) => number {
  if (!ages(run.protocol)) return () => 0
  const oldMs = oldAgeMs(run.store.get().scenario.params, paceOf(run))
  const ageMs = stampAges(run)
  return (pair) => ageMs(pair) / oldMs
}

/** The age from which a stamp counts as old. */
export function oldAgeMs({ tFailMs }: Params, { roundMs }: Pace): number {
  return typeof tFailMs === 'number' ? Math.max(1, tFailMs) : OLD_ROUNDS * roundMs
}
