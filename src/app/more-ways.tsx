import type { Run, WantedNews } from '../run/run.ts'
import { useRunState } from '../views/use-run-state.ts'
import { useLaterWords } from '../views/words.ts'
import { RecordButton } from './record-button.tsx'

interface Props {
  readonly run: Run
  onRecording(recording: boolean): void
}

const NEWS: readonly WantedNews[] = ['any', 'first-noticed', 'all-noticed', 'false-alarm', 'agreed']

/** By message, backward, and on until something happens; and the way to keep what is seen as a video. */
export function MoreWays({ run, onRecording }: Props) {
  const { more } = useLaterWords().film
  const wanted = useRunState(run, (state) => state.wantedNews)
  return (
    <>
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
      <RecordButton run={run} onRecording={onRecording} />
    </>
  )
}
