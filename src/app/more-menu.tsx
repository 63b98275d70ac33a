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
  const { ways } = useWords().transport
  const id = useId()
  // Once opened they stay, for what is being recorded goes on while the menu is closed.
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button type="button" className="quiet round" aria-label={ways} title={ways} popoverTarget={id}>
        <Icon name="more" />
      </button>
      <div id={id} popover="auto" className="menu more-menu" onBeforeToggle={() => setOpened(true)}>
        {opened && <MoreWays run={run} />}
      </div>
    </>
  )
}
