import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useLaterWords } from '../views/words.ts'
import { toggleFollow } from './commands.ts'

interface Props {
  readonly run: Run
  readonly node: number
  readonly up: boolean
}

/** Follows what a node will tell of itself next, from the moment at which it is made. */
export function FollowNext({ run, node, up }: Props) {
  const words = useLaterWords()
  const followed = useRunState(run, (state) => state.followed?.member === node)
  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={followed}
      disabled={!up && !followed}
      onClick={() => toggleFollow(run, node)}
    >
      <Icon name="follow" />{' '}
      {followed ? words.followed.stop : words.followed.followNext(words.stamps[run.protocol.stamp].name)}
    </button>
  )
}
