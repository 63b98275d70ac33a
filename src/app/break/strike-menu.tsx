import { useState } from 'react'
import type { Run } from '../../run/run.ts'
import { Icon } from '../../views/icon.tsx'
import { useWords } from '../../views/words.ts'
import { type Choice, choicesFor, type Struck } from './choices.ts'
import { draftFor } from './fault-draft.ts'
import { FaultForm } from './fault-form.tsx'
import { FaultList } from './fault-list.tsx'
import { momentOf } from './moment.ts'
import { perform } from './perform.ts'
import { TargetPicker } from './target-picker.tsx'

interface Props {
  readonly run: Run
  /** What was pointed at; null lets it be chosen here. */
  readonly pointed: Struck | null
  close(): void
}

/** What was struck last by this menu, as long as the page is open. */
let lastStruck: Struck = { kind: 'cluster' }

/** The faults that can strike something, and, of the one that is chosen, its form. */
export function StrikeMenu({ run, pointed, close }: Props) {
  const { acting } = useWords()
  const [moment] = useState(() => momentOf(run))
  const [picked, setPicked] = useState(() => firstPick(run))
  const [chosen, setChosen] = useState<Choice | null>(null)
  const struck = pointed ?? picked
  const pick = (next: Struck): void => {
    lastStruck = next
    setPicked(next)
  }
  const strike = (choice: Choice): void => {
    close()
    void perform(run, choice, draftFor(choice, moment))
  }
  if (chosen)
    return (
      <FaultForm
        key={chosen.fault.kind}
        run={run}
        moment={moment}
        fault={chosen.fault}
        fields={chosen.fields}
        first={draftFor(chosen, moment)}
        firstTick={null}
        said={(what) => what}
        perform={async (draft, tick) => {
          const done = await perform(run, chosen, draft, tick)
          run.store.set({ problem: null })
          if (done.ok) close()
          return done
        }}
      >
        <button type="button" className="quiet" onClick={() => setChosen(null)}>
          <Icon name="back" /> {acting.menu.back}
        </button>
      </FaultForm>
    )
  const known = struck.kind !== 'message' || struck.from >= 0
  return (
    <>
      {pointed === null && <TargetPicker run={run} moment={moment} struck={struck} choose={pick} />}
      <FaultList
        choices={known ? choicesFor(struck, moment) : []}
        moment={moment}
        strike={strike}
        adjust={setChosen}
      />
    </>
  )
}

/** The chosen node, or what was struck last, if it is still there. */
function firstPick(run: Run): Struck {
  const { selected, scenario } = run.store.get()
  if (selected !== null) return { kind: 'node', node: selected }
  if (lastStruck.kind === 'node' && lastStruck.node < scenario.nodes) return lastStruck
  if (lastStruck.kind === 'link' && Math.max(lastStruck.from, lastStruck.to) < scenario.nodes)
    return lastStruck
  return { kind: 'cluster' }
}
