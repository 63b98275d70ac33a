import { type KeyboardEvent, useState } from 'react'
import { actionInWords } from '../../locales/label.ts'
import { faultIcon } from '../../views/fault-icon.ts'
import { Icon, type IconName } from '../../views/icon.tsx'
import { useLaterWords } from '../../views/words.ts'
import type { Choice } from './choices.ts'
import { draftFor, fieldsOf, isOpen } from './fault-draft.ts'
import type { Moment } from './moment.ts'

/** Something else that can be opened from here. */
export interface Extra {
  readonly icon: IconName
  readonly name: string
  readonly does: string
  open(): void
}

interface Props {
  readonly choices: readonly Choice[]
  readonly moment: Moment
  readonly extras: readonly Extra[]
  /** Does it at once, as it was done last. */
  strike(choice: Choice): void
  /** Asks first. */
  adjust(choice: Choice): void
}

/** All that can be done here: a click does it, and the button beside it asks how. */
export function FaultList({ choices, moment, extras, strike, adjust }: Props) {
  const words = useLaterWords()
  const [near, setNear] = useState<Choice | null>(null)
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.fault')]
    const now = buttons.findIndex((button) => button.parentElement?.contains(document.activeElement))
    if (way === 0 || buttons.length === 0) return
    event.preventDefault()
    buttons[(now + way + buttons.length) % buttons.length]?.focus()
  }
  // Of something else that is opened from here, nothing is to be expected yet.
  const first = extras.length === 0 ? choices[0] : undefined
  const shown = near && choices.includes(near) ? near : first
  if (choices.length === 0) return <p className="fault-none">{words.acting.menu.nothing}</p>
  return (
    <>
      <ul className="fault-list" onKeyDown={move}>
        {extras.map(({ icon, name, does, open }) => (
          <li key={icon} onPointerEnter={() => setNear(null)} onFocus={() => setNear(null)}>
            <button type="button" className="fault" aria-haspopup="dialog" onClick={open}>
              <Icon name={icon} />
              <span className="name">{words.acting.menu.more(name)}</span>
              <span className="does">{does}</span>
            </button>
          </li>
        ))}
        {choices.map((choice) => {
          const { kind } = choice.fault
          const told = words.faultWords[kind]
          const name = told?.name ?? kind
          return (
            <li key={kind} onPointerEnter={() => setNear(choice)} onFocus={() => setNear(choice)}>
              <button
                type="button"
                className="fault"
                onClick={() => (isOpen(choice) ? adjust(choice) : strike(choice))}
              >
                <Icon name={faultIcon(choice.fault)} />
                <span className="name">
                  {isOpen(choice) ? words.acting.menu.more(name) : whatOf(choice, moment, words)}
                </span>
                <span className="does">
                  {told?.does} <span className="expects">{told?.expect}</span>
                </span>
              </button>
              <button
                type="button"
                className="quiet round"
                aria-label={words.acting.menu.adjust(name)}
                title={words.acting.menu.adjust(name)}
                onClick={() => adjust(choice)}
              >
                <Icon name="tune" />
              </button>
            </li>
          )
        })}
      </ul>
      <p className="expect" aria-hidden="true">
        {shown && <Icon name="eye" />}
        {shown && words.faultWords[shown.fault.kind]?.expect}
      </p>
    </>
  )
}

/** What a click would do, in a few words. */
function whatOf(choice: Choice, moment: Moment, words: ReturnType<typeof useLaterWords>): string {
  const { fault } = choice
  const fields = fieldsOf(fault, draftFor(choice, moment))
  return actionInWords(words.faultWords, { at: 0, kind: fault.kind, ...fields })
}
