import type { Followed, Run } from '../run/run.ts'
import { spreadOf } from '../trace/infection.ts'
import { causeInWords, followedInWords, spreadInWords } from './followed-words.ts'
import { Icon } from './icon.tsx'
import { usePulse } from './pulse.ts'
import { useRunState } from './use-run-state.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly followed: Followed
}

/** Says which timestamp is being followed, and how far it has come. */
export function FollowCaption({ run, followed }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const selected = useRunState(run, (state) => state.selected)
  const spread = spreadOf(run.trace, followed.member, followed.stamp, run.frame.tick)
  return (
    <section className="follow-caption" aria-label={words.members.followTitle}>
      <p>
        <strong>{followedInWords(run, followed, spread, words)}</strong> {spreadInWords(run, spread, words)}{' '}
        {selected !== null && causeInWords(spread, selected, words)}
      </p>
      <button
        type="button"
        className="quiet round"
        aria-label={words.followed.stop}
        title={words.followed.stop}
        onClick={() => run.follow(null)}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
