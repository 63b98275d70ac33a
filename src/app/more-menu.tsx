import { useId } from 'react'
import type { Run, WantedNews } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { RecordButton } from './record-button.tsx'

interface Props {
  readonly run: Run
}

const NEWS: readonly WantedNews[] = ['any', 'first-noticed', 'all-noticed', 'false-alarm', 'agreed']

/** The rarer ways to move, behind one button: by message, backward, and on until something happens. */
export function MoreMenu({ run }: Props) {
  const { more } = useWords().film
  const id = useId()
  const wanted = useRunState(run, (state) => state.wantedNews)
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
            <select value={wanted} onChange={(event) => run.want(event.target.value as WantedNews)}>
              {NEWS.map((each) => (
                <option key={each} value={each}>
                  {more.conditions[each]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => void run.runToNews()}>
            {more.go}
            <kbd>N</kbd>
          </button>
        </div>
        <RecordButton run={run} />
      </div>
    </>
  )
}
