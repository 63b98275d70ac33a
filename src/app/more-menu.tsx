import { useId, useState } from 'react'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { later } from '../views/later.tsx'
import { useWords } from '../views/words.ts'

const MoreWays = later(async () => (await import('./more-ways.tsx')).MoreWays)

interface Props {
  readonly run: Run
}

/** The rarer ways to move, behind one button. */
export function MoreMenu({ run }: Props) {
  const { ways, recording: recordingWords } = useWords().transport
  const id = useId()
  // Once opened they stay, for what is being recorded goes on while the menu is closed.
  const [opened, setOpened] = useState(false)
  const [recording, setRecording] = useState(false)
  const label = recording ? recordingWords : ways
  return (
    <>
      <button
        type="button"
        className={recording ? 'quiet round ways recording' : 'quiet round ways'}
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        <Icon name="more" />
      </button>
      <div id={id} popover="auto" className="menu more-menu" onBeforeToggle={() => setOpened(true)}>
        {opened && <MoreWays run={run} onRecording={setRecording} />}
      </div>
    </>
  )
}
