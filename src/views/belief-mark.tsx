import type { Belief } from '../core/belief.ts'

interface Props {
  readonly belief: Belief
}

/**
 * Live is filled, stale dashed, removed hollow, suspect half filled, dead crossed, unknown a stroke: a belief is never
 * told by its colour alone.
 */
export function BeliefMark({ belief }: Props) {
  return (
    <svg className={`mark ${belief}`} viewBox="0 0 12 12" aria-hidden="true">
      {belief === 'unknown' ? <path d="M2.5 6h7" /> : <circle cx="6" cy="6" r="4.2" />}
      {belief === 'suspect' && <path className="half" d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" />}
      {belief === 'dead' && <path d="M3.6 3.6l4.8 4.8M8.4 3.6 3.6 8.4" />}
    </svg>
  )
}
