import './theme.css'
import './page.css'
import './stage.css'
import './controls.css'
import './panel.css'
import './truth.css'
import './story.css'
import './phi.css'
import './tables.css'
import './transport.css'
import './dialog.css'
import './break/break.css'
import './break/sides.css'
import './film.css'
import './small.css'
import './phone.css'
import { createRoot } from 'react-dom/client'
import { loadLaterMessages } from '../locales/index.ts'
import { isRunFragment } from '../run/link.ts'
import { openRun } from '../run/open.ts'
import { keepAddress } from './address.ts'
import { createDoor } from './door.ts'
import { startDrawing } from './drawing-loop.ts'
import { openPreferences } from './preferences.ts'
import { Shell } from './shell.tsx'
import { openSpoken } from './spoken.ts'

/** Opens the page: the run that the address names, the door, the loop, and what is seen of them. */
export async function startPage(root: Element): Promise<void> {
  const preferences = openPreferences()
  const spoken = await openSpoken(preferences)
  const { run } = openRun(location.hash, budgetOf(location.search))
  window.playground = createDoor(run, () => loadLaterMessages(spoken.get().words.language))
  startDrawing(run)
  keepAddress(run)
  // Who pastes another link into the same tab wants to see that run, and a link is only read at the start.
  window.addEventListener('hashchange', () => isRunFragment(location.hash) && location.reload())
  createRoot(root).render(<Shell run={run} preferences={preferences} spoken={spoken} />)
}

const MEGABYTE = 1024 * 1024
const MOST_MEGABYTES = 4096

/** `?budget=64` keeps the trace below 64 MB, for a small machine; anything else leaves the default. */
function budgetOf(search: string): number | undefined {
  const megabytes = Number(new URLSearchParams(search).get('budget'))
  return megabytes >= 1 && megabytes <= MOST_MEGABYTES ? megabytes * MEGABYTE : undefined
}
