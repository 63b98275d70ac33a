import { useId, useState } from 'react'
import type { Run } from '../run/run.ts'
import type { Condition } from '../run/search.ts'
import { Icon } from '../views/icon.tsx'
import { useWords } from '../views/words.ts'
import { RecordButton } from './record-button.tsx'

interface Props {
  readonly run: Run
}

const CONDITIONS: readonly Condition[] = ['any', 'first-noticed', 'all-noticed', 'false-alarm', 'agreed']

/** The rarer ways to move, behind one button: by message, backward, and on until something happens. */
export function MoreMenu({ run }: Props) {
  const { more } = useWords().film
  const id = useId()
  const [condition, setCondition] = useState<Condition>('any')
  return (
    <>
      <button
        type="button"
        className="quiet round"
        aria-label={more.label}
        title={more.label}
        popoverTarget={id}
      >
        <Icon name="more" />
      </button>
      <div id={id} popover="auto" className="menu more-menu">
        <button type="button" onClick={() => run.play(true)}>
          {more.playBackward}
          <kbd>J</kbd>
        </button>
        <button type="button" onClick={() => void run.stepMessage(-1)}>
          {more.messageBack}
          <kbd>[</kbd>
        </button>
        <button type="button" onClick={() => void run.stepMessage(1)}>
          {more.messageOn}
          <kbd>]</kbd>
        </button>
        <div className="until">
          <label>
            {more.untilNews}
            <select value={condition} onChange={(event) => setCondition(event.target.value as Condition)}>
              {CONDITIONS.map((each) => (
                <option key={each} value={each}>
                  {more.conditions[each]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => void run.runUntil(condition)}>
            {more.go}
            <kbd>N</kbd>
          </button>
        </div>
        <RecordButton run={run} />
      </div>
    </>
  )
}
