import type { Followed, Run } from '../run/run.ts'
import type { Frame } from '../trace/frame.ts'
import { Icon } from './icon.tsx'
import { usePulse } from './pulse.ts'
import { stampInWords } from './stamp.ts'
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
  if (followed === null) return null
  const { have, up } = countHolders(run.frame, followed)
  return (
    <section className="follow-caption" aria-label={words.members.followTitle}>
      <p>
        <strong>
          {words.follow.heading(followed.member, stampInWords(run.protocol, followed.stamp, words))}
        </strong>{' '}
        {words.follow.text(have, up)}
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

/** How many nodes that are up have the timestamp, or a newer one of the same member. */
function countHolders(frame: Frame, { member, stamp }: Followed): { have: number; up: number } {
  let have = 0
  let up = 0
  for (let node = 0; node < frame.nodes; node++) {
    if (frame.up[node] !== 1) continue
    up++
    if ((frame.stamps[node * frame.nodes + member] as number) >= stamp) have++
  }
  return { have, up }
}
