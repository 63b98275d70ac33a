import type { Result } from '../../core/problem.ts'
import type { Action } from '../../core/scenario.ts'
import type { Run } from '../../run/run.ts'
import type { Choice } from './choices.ts'
import { type FaultDraft, fieldsOf, remember } from './fault-draft.ts'

/** Does what was chosen: now, or at the tick that is named. */
export async function perform(
  run: Run,
  choice: Choice,
  draft: FaultDraft,
  tick: number | null = null,
): Promise<Result<Action>> {
  const raw = { ...fieldsOf(choice.fault, draft), kind: choice.fault.kind }
  const done = await (tick === null ? run.strike(raw) : run.act({ ...raw, at: tick }))
  if (done.ok) remember(choice, draft)
  return done
}
