import { useState } from 'react'
import type { Action } from '../../core/scenario.ts'
import { FAULTS } from '../../faults/registry.ts'
import type { Run } from '../../run/run.ts'
import { Icon } from '../../views/icon.tsx'
import { useLaterWords } from '../../views/words.ts'
import { draftOf, fieldsOf } from './fault-draft.ts'
import { FaultForm } from './fault-form.tsx'
import { momentOf } from './moment.ts'

interface Props {
  readonly run: Run
  readonly action: Action
  close(): void
}

/** Something that is scheduled: when, how, and whether at all. */
export function ActionEditor({ run, action, close }: Props) {
  const { acting } = useLaterWords()
  const [moment] = useState(() => momentOf(run))
  const fault = FAULTS.find(({ kind }) => kind === action.kind)
  if (fault === undefined) return null
  const indexNow = (): number => run.store.get().scenario.actions.indexOf(action)
  return (
    <FaultForm
      run={run}
      moment={moment}
      fault={fault}
      fields={fault.fields}
      first={draftOf(fault, action)}
      firstTick={action.at}
      said={acting.menu.change}
      perform={async (draft, tick) => {
        const next = { ...fieldsOf(fault, draft), at: tick ?? action.at, kind: action.kind }
        const done = await run.edit(indexNow(), next)
        run.report(null)
        if (done.ok) close()
        return done
      }}
    >
      <button
        type="button"
        onClick={() => {
          close()
          void run.edit(indexNow(), null)
        }}
      >
        <Icon name="trash" /> {acting.menu.remove}
      </button>
    </FaultForm>
  )
}
