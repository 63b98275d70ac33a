import { useEffect, useState } from 'react'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'

interface Props {
  readonly run: Run
}

/** Long enough to read it and to find the button. The key that does the same goes on working. */
const SHOWN_FOR_MS = 20_000

/** After a reset or a load: the run that left the page can be brought back. */
export function Toast({ run }: Props) {
  const words = useWords()
  // A run that nobody has seen any of is no loss.
  const previous = useRunState(run, ({ previous, takes }) =>
    takes.some(({ id, seenTick }) => id === previous && seenTick > 0) ? previous : null,
  )
  const [gone, setGone] = useState<typeof previous>(null)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (previous === null || held) return
    const timer = setTimeout(() => setGone(previous), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [previous, held])
  const shown = previous !== null && previous !== gone
  return (
    <div
      className="toast-place"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {shown && (
        <div className="toast">
          <p>{words.toast.started}</p>
          <button type="button" onClick={() => void run.restore()}>
            {words.toast.restore}
          </button>
          <button
            type="button"
            className="quiet round"
            aria-label={words.dismiss}
            onClick={() => setGone(previous)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
