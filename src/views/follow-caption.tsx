import type { Run } from '../run/run.ts'
import { causeInWords, followedInWords, followedSpread, spreadInWords } from './followed.ts'
import { Icon } from './icon.tsx'
import { usePulse } from './pulse.ts'
import { useRunState } from './use-run-state.ts'
import { useWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** Says which timestamp is being followed, and how far it has come. */
export function FollowCaption({ run }: Props) {
  usePulse(run)
  const words = useWords()
  const followed = useRunState(run, (state) => state.followed)
  const selected = useRunState(run, (state) => state.selected)
  if (followed === null) return null
  const spread = followedSpread(run, followed)
  return (
    <section className="follow-caption" aria-label={words.members.followTitle}>
      <p>
        <strong>{followedInWords(run, followed, spread, words)}</strong> {spreadInWords(run, spread, words)}{' '}
        {selected !== null && causeInWords(spread, selected, words)}
      </p>
      <button
        type="button"
        className="quiet round"
        aria-label={words.follow.stop}
        title={words.follow.stop}
        onClick={() => run.follow(null)}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
