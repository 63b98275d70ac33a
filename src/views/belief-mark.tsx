import type { Belief } from '../core/belief.ts'

interface Props {
  readonly belief: Belief
}

/** Live is filled, stale dashed, removed hollow, unknown a stroke: a belief is never told by its colour alone. */
export function BeliefMark({ belief }: Props) {
  return (
    <svg className={`mark ${belief}`} viewBox="0 0 12 12" aria-hidden="true">
      {belief === 'unknown' ? <path d="M2.5 6h7" /> : <circle cx="6" cy="6" r="4.2" />}
    </svg>
  )
}
