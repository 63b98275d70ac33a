interface Props {
  /** How old the timestamp is, or whatever else grows with the silence. */
  readonly age: number
  /** An age at the bar's end. */
  readonly full: number
  /** Where stale begins; null in a protocol that has no such bound. */
  readonly bound: number | null
  readonly belief: string
}

/** How old a timestamp is, against the ages at which it turns stale and is removed. */
export function AgeBar({ age, full, bound, belief }: Props) {
  const share = Math.min(1, Math.max(0, age / full))
  return (
    <span className="age-bar" aria-hidden="true">
      <span className={`age ${belief}`} style={{ transform: `scaleX(${share})` }} />
      {bound !== null && bound < full && (
        <span className="bound" style={{ left: `${(100 * bound) / full}%` }} />
      )}
    </span>
  )
}
