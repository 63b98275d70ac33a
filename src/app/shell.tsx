import { useSyncExternalStore } from 'react'
import { MESSAGES } from '../locales/index.ts'
import type { Run } from '../run/run.ts'
import type { Store } from '../run/store.ts'
import { WordsContext } from '../views/words.ts'
import { App } from './App.tsx'
import type { Preferences } from './preferences.ts'
import { PreferencesContext } from './use-preferences.ts'

interface Props {
  readonly run: Run
  readonly preferences: Store<Preferences>
}

/** Hands the language and the preferences down to the page. */
export function Shell({ run, preferences }: Props) {
  const language = useSyncExternalStore(preferences.watch, () => preferences.get().language)
  return (
    <PreferencesContext value={preferences}>
      <WordsContext value={MESSAGES[language]}>
        <App run={run} />
      </WordsContext>
    </PreferencesContext>
  )
}
