import { useState } from 'react'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { TakesTree } from '../views/takes-tree.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useLaterWords } from '../views/words.ts'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly run: Run
}

/** Which take is on the page, and the way to the others. */
export function TakesButton({ run }: Props) {
  const { takes } = useLaterWords().film
  const take = useRunState(run, (state) => state.take)
  const count = useRunState(run, (state) => state.takes.length)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="quiet takes-button"
        aria-label={takes.open(take + 1, count)}
        onClick={() => setOpen(true)}
      >
        <Icon name="branch" />
        <span className="word">{takes.open(take + 1, count)}</span>
        <span className="short">{takes.short(take + 1, count)}</span>
      </button>
      <Dialog heading={takes.heading} open={open} close={() => setOpen(false)}>
        <p className="hint takes-lead">{takes.lead}</p>
        <TakesTree run={run} />
      </Dialog>
    </>
  )
}
