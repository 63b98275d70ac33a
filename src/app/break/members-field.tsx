import { useId } from 'react'
import { parseMembers, writeMembers } from '../../core/members.ts'
import { nodeName } from '../../locales/node-name.ts'
import { useLaterWords } from '../../views/words.ts'

interface Props {
  readonly label: string
  readonly hint: string
  readonly nodes: number
  /** As a scenario writes it. */
  readonly value: string
  /** Whether it divides the members into two sides. */
  readonly sides: boolean
  readonly problem: string | null
  change(value: string): void
}

/** Some members, each chosen by a touch or a key; what is chosen is told by a letter or a tick, too. */
export function MembersField({ label, hint, nodes, value, sides, problem, change }: Props) {
  const words = useLaterWords()
  const { form } = words.acting
  const id = useId()
  const chosen = new Set(parseMembers(value, nodes) ?? [])
  const all = Array.from({ length: nodes }, (_, node) => node)
  const choose = (wanted: (node: number) => boolean) => (): void => change(writeMembers(all.filter(wanted)))
  return (
    <fieldset className="members-field" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <div className="members-choice">
        {all.map((node) => (
          <label key={node} className={sides && chosen.has(node) ? 'side-a' : undefined}>
            <input
              type="checkbox"
              checked={chosen.has(node)}
              onChange={() => choose((each) => (each === node ? !chosen.has(each) : chosen.has(each)))()}
            />
            <span>
              {nodeName(node)}
              {sides && <b>{chosen.has(node) ? form.sideA : form.sideB}</b>}
            </span>
          </label>
        ))}
      </div>
      <div className="members-helpers">
        <button type="button" className="quiet" onClick={choose((node) => node < nodes / 2)}>
          {form.firstHalf}
        </button>
        <button type="button" className="quiet" onClick={choose((node) => node % 2 === 0)}>
          {form.everyOther}
        </button>
        <button type="button" className="quiet" onClick={choose((node) => !chosen.has(node))}>
          {form.invert}
        </button>
      </div>
      <p className={problem ? 'hint wrong' : 'hint'} id={`${id}-hint`}>
        {problem ?? hint}
      </p>
    </fieldset>
  )
}
