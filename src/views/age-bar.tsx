interface Props {
  readonly ageMs: number
  /** An age at the bar's end. */
  readonly fullMs: number
  /** Where stale begins; null in a protocol that has no such bound. */
  readonly failMs: number | null
  readonly belief: string
}

/** How old a timestamp is, against the ages at which it turns stale and is removed. */
export function AgeBar({ ageMs, fullMs, failMs, belief }: Props) {
  const share = Math.min(1, Math.max(0, ageMs / fullMs))
  return (
    <span className="age-bar" aria-hidden="true">
      <span className={`age ${belief}`} style={{ transform: `scaleX(${share})` }} />
      {failMs !== null && failMs < fullMs && (
        <span className="bound" style={{ left: `${(100 * failMs) / fullMs}%` }} />
      )}
    </span>
  )
}
