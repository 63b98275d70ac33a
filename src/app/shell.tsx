import { useSyncExternalStore } from 'react'
import type { Run } from '../run/run.ts'
import type { Store } from '../run/store.ts'
import { WordsContext } from '../views/words.ts'
import { App } from './App.tsx'
import type { Preferences } from './preferences.ts'
import type { Spoken } from './spoken.ts'
import { PreferencesContext } from './use-preferences.ts'

interface Props {
  readonly run: Run
  readonly preferences: Store<Preferences>
  readonly spoken: Store<Spoken>
}

/** Hands the language and the preferences down to the page. */
export function Shell({ run, preferences, spoken }: Props) {
  const { words } = useSyncExternalStore(spoken.watch, spoken.get)
  return (
    <PreferencesContext value={preferences}>
      <WordsContext value={words}>
        <App run={run} />
      </WordsContext>
    </PreferencesContext>
  )
}
