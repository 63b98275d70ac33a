import type { Run } from '../run/run.ts'
import { BreakButton } from './break/break-button.tsx'
import { TakesButton } from './takes-button.tsx'
import { UndoButton } from './undo-button.tsx'

interface Props {
  readonly run: Run
  /** Whether the way to the other takes is among them. */
  readonly takes: boolean
  openBreaking(): void
}

/** What is done to the run: break something, take it back, and go over to another take. */
export function RunTools({ run, takes, openBreaking }: Props) {
  return (
    <div className="run-tools">
      <BreakButton open={openBreaking} />
      <UndoButton run={run} />
      {takes && <TakesButton run={run} />}
    </div>
  )
}
