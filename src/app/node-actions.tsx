import type { Truth } from '../core/truth.ts'
import { wordOf } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { middleOf, usePointing } from '../views/pointing.ts'
import { useLaterWords } from '../views/words.ts'
import { choicesFor } from './break/choices.ts'
import { draftFor } from './break/fault-draft.ts'
import { momentOf } from './break/moment.ts'
import { perform } from './break/perform.ts'

interface Props {
  readonly run: Run
  readonly node: number
}

/** What is wanted most is offered at once; all else is one click away. */
const OFFERED: Readonly<Record<Truth, readonly string[]>> = {
  up: ['kill', 'freeze', 'offset'],
  frozen: ['thaw', 'kill'],
  down: ['restart'],
}

/** What can be done to a node. */
export function NodeActions({ run, node }: Props) {
  const words = useLaterWords()
  const point = usePointing()
  const moment = momentOf(run)
  const offered = OFFERED[moment.truths[node] ?? 'down']
  const choices = choicesFor({ kind: 'node', node }, moment).filter(({ fault }) =>
    offered.includes(fault.kind),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="actions" role="group" aria-label={words.node.actions(node)}>
      {choices.map((choice) => {
        const { kind } = choice.fault
        const name = wordOf(words.faults, kind)
        return (
          <button
            key={kind}
            type="button"
            className={kind}
            aria-label={words.faultOn(words.acting.brief[kind] ?? name, node)}
            title={words.faultWords[kind]?.does}
            onClick={() => void perform(run, choice, draftFor(choice, moment))}
          >
            {words.acting.brief[kind] ?? name}
          </button>
        )
      })}
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={words.acting.menu.moreFor(node)}
        onClick={({ currentTarget }) => point({ target: { kind: 'node', node }, ...middleOf(currentTarget) })}
      >
        {words.node.more} <Icon name="more" />
      </button>
    </div>
  )
}
