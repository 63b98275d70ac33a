import { useState } from 'react'
import type { Action } from '../../core/scenario.ts'
import type { Run } from '../../run/run.ts'
import { Icon } from '../../views/icon.tsx'
import { useLaterWords } from '../../views/words.ts'
import { ActionEditor } from './action-editor.tsx'
import { type Choice, choicesFor, type Struck } from './choices.ts'
import { draftFor } from './fault-draft.ts'
import { FaultForm } from './fault-form.tsx'
import { type Extra, FaultList } from './fault-list.tsx'
import { momentOf } from './moment.ts'
import { perform } from './perform.ts'
import { ScheduledList } from './scheduled-list.tsx'
import { StormForm } from './storm-form.tsx'
import { TargetPicker } from './target-picker.tsx'
import { useFirstFocus } from './use-first-focus.ts'

interface Props {
  readonly run: Run
  /** What was pointed at; null lets it be chosen here. */
  readonly pointed: Struck | null
  /** Lets the cluster be divided by a line in the graph. */
  cut(): void
  close(): void
}

/** What the menu shows: the faults, one of them and how, a storm, or what is scheduled. */
type Page =
  | { readonly page: 'faults' | 'storm' | 'scheduled' }
  | { readonly page: 'fault'; readonly choice: Choice }
  | { readonly page: 'action'; readonly action: Action }

/** The fault that a line in the graph makes. */
const CUT_BY_HAND = 'partition'

/** What was struck last by this menu, as long as the page is open. */
let lastStruck: Struck = { kind: 'cluster' }

/** The faults that can strike something, and, of the one that is chosen, its form. */
export function StrikeMenu({ run, pointed, cut, close }: Props) {
  const { acting } = useLaterWords()
  const [moment] = useState(() => momentOf(run))
  const [picked, setPicked] = useState(() => firstPick(run))
  const [shown, setShown] = useState<Page>({ page: 'faults' })
  const struck = pointed ?? picked
  const back = (): void => setShown({ page: 'faults' })
  const pick = (next: Struck): void => {
    lastStruck = next
    setPicked(next)
  }
  const strike = (choice: Choice): void => {
    close()
    void perform(run, choice, draftFor(choice, moment))
  }
  const pageOf = () => {
    switch (shown.page) {
      case 'storm':
        return <StormForm run={run} back={back} close={close} />
      case 'scheduled':
        return <ScheduledList run={run} edit={(action) => setShown({ page: 'action', action })} back={back} />
      case 'action':
        return <ActionEditor run={run} action={shown.action} close={close} />
      case 'fault': {
        const { choice } = shown
        return (
          <FaultForm
            run={run}
            moment={moment}
            fault={choice.fault}
            fields={choice.fields}
            first={draftFor(choice, moment)}
            firstTick={null}
            said={(what) => what}
            help={
              choice.fault.kind === CUT_BY_HAND && (
                <button type="button" className="draw-cut" onClick={cut}>
                  <Icon name="cut" /> {acting.cutting.open}
                </button>
              )
            }
            perform={async (draft, tick) => {
              const done = await perform(run, choice, draft, tick)
              run.report(null)
              if (done.ok) close()
              return done
            }}
          >
            <button type="button" className="quiet" onClick={back}>
              <Icon name="back" /> {acting.menu.back}
            </button>
          </FaultForm>
        )
      }
    }
    const known = struck.kind !== 'message' || struck.from >= 0
    const scheduled = run.store.get().scenario.actions.length
    const extras: Extra[] = [
      {
        icon: 'storm',
        name: acting.storm.name,
        does: acting.storm.brief,
        open: () => setShown({ page: 'storm' }),
      },
    ]
    if (scheduled > 0)
      extras.push({
        ...{ icon: 'list', name: acting.menu.scheduledCount(scheduled), does: acting.menu.scheduledDoes },
        open: () => setShown({ page: 'scheduled' }),
      })
    return (
      <>
        {pointed === null && <TargetPicker run={run} moment={moment} struck={struck} choose={pick} />}
        <FaultList
          choices={known ? choicesFor(struck, moment) : []}
          moment={moment}
          extras={struck.kind === 'cluster' ? extras : []}
          strike={strike}
          adjust={(choice) => setShown({ page: 'fault', choice })}
        />
      </>
    )
  }
  const focus = useFirstFocus<HTMLDivElement>(shown.page)
  return (
    <div className="break-body" ref={focus}>
      {pageOf()}
    </div>
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
