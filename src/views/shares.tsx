import type { Belief } from '../core/belief.ts'
import { BeliefMark } from './belief-mark.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly label: string
  readonly parts: readonly { readonly belief: Belief; readonly count: number }[]
}

/** Beliefs as parts of a bar, with their numbers below it. */
export function Shares({ label, parts }: Props) {
  const { beliefs, format } = useWords()
  const shown = parts.filter(({ belief, count }) => count > 0 || belief !== 'unknown')
  return (
    <div className="shares">
      <div className="bar" aria-hidden="true">
        {parts.map(({ belief, count }) => (
          <span key={belief} className={belief} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul aria-label={label}>
        {shown.map(({ belief, count }) => (
          <li key={belief}>
            <BeliefMark belief={belief} /> {beliefs[belief]} <b>{format.number(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
