import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useWords } from '../views/words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { RunTools } from './run-tools.tsx'
import { scenarioInWords } from './scenario-words.ts'
import { ThemeMenu } from './theme-menu.tsx'
import { NARROW, useMedia } from './use-media.ts'

interface Props {
  readonly run: Run
  openBreaking(): void
  openSettings(): void
  openShare(): void
  openHelp(): void
}

/** What is on the page, and what concerns the page as a whole. */
export function Header({ run, openBreaking, openSettings, openShare, openHelp }: Props) {
  const words = useWords()
  const scenario = useRunState(run, (state) => state.scenario)
  const narrow = useMedia(NARROW)
  return (
    <header>
      <h1>{words.title}</h1>
      <button type="button" className="chip" title={words.header.change} onClick={openSettings}>
        <Icon name="tune" />
        <span>{scenarioInWords(scenario, words)}</span>
      </button>
      {narrow && <RunTools run={run} openBreaking={openBreaking} takes />}
      <span className="gap" />
      <button type="button" className="share" title={words.header.shareTitle} onClick={openShare}>
        <Icon name="share" />
        <span className="word">{words.header.share}</span>
      </button>
      <LanguageSwitch />
      <ThemeMenu />
      <button
        type="button"
        className="quiet round"
        aria-label={words.header.help}
        title={words.header.help}
        onClick={openHelp}
      >
        <Icon name="help" />
      </button>
    </header>
  )
}
