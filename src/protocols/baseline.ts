/** What the baselines have in common: a T_fail that is short, because nobody has to hear of anybody at second hand. */
import type { Bounds } from '../core/counters.ts'
import type { Parameter } from '../core/parameter.ts'
import type { Env } from '../core/protocol.ts'

export const T_FAIL: Parameter = {
  ...{ kind: 'number', name: 'tFailMs', unit: 'ms' },
  ...{ default: 1000, minimum: 1, maximum: 1_000_000_000 },
}

/** How long a member may be silent. */
export function boundsOf({ params }: Env): Bounds {
  return { tFailMs: params.tFailMs as number }
}
