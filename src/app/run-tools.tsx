import type { Run } from '../run/run.ts'
import { later } from '../views/later.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { BreakButton } from './break/break-button.tsx'

const UndoButton = later(async () => (await import('./undo-button.tsx')).UndoButton)
const TakesButton = later(async () => (await import('./takes-button.tsx')).TakesButton)

interface Props {
  readonly run: Run
}

interface ToolsProps extends Props {
  /** Whether the way to the other takes is among them. */
  readonly takes: boolean
  openBreaking(): void
}

/** What is done to the run: break something, take it back, and go over to another take. */
export function RunTools({ run, takes, openBreaking }: ToolsProps) {
  // While nothing was done, nobody needs to take it back.
  const acted = useRunState(run, (state) => state.history.length > 0)
  return (
    <div className="run-tools">
      <BreakButton open={openBreaking} />
      {acted && <UndoButton run={run} />}
      {takes && <OtherTakes run={run} />}
    </div>
  )
}

/** The way to the other takes. While there is only one, nobody needs to know of takes. */
export function OtherTakes({ run }: Props) {
  const branched = useRunState(run, (state) => state.takes.length > 1)
  return branched ? <TakesButton run={run} /> : null
}
