import { useEffect } from 'react'
import type { Run } from '../run/run.ts'
import { useLaterWords } from '../views/words.ts'
import { download, fileName } from './download.ts'
import { useRecording, videoType } from './use-recording.ts'

interface Props {
  readonly run: Run
  /** Hears when a recording begins and ends, so that it can be seen while the menu is closed. */
  onRecording(recording: boolean): void
}

/** Records the moving picture while the run goes on; pressed again, it saves the video. */
export function RecordButton({ run, onRecording }: Props) {
  const { share } = useLaterWords().film
  const { recording, toggle } = useRecording((video) => {
    const { scenario, cursorTick } = run.store.get()
    const extension = video.type.includes('mp4') ? 'mp4' : 'webm'
    const round = Math.floor(cursorTick / run.trace.ticksPerRound)
    download(fileName(scenario.seed, round, extension), [video], video.type)
  })
  useEffect(() => onRecording(recording), [recording, onRecording])
  if (videoType() === null) return <p className="hint">{share.noVideo}</p>
  return (
    <button
      type="button"
      className={recording ? 'recording' : undefined}
      aria-pressed={recording}
      onClick={toggle}
    >
      {recording ? share.stopRecording : share.record}
    </button>
  )
}
