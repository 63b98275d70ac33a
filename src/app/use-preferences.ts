import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Store } from '../run/store.ts'
import type { Preferences } from './preferences.ts'

/** The preferences of the page, handed down by the shell. */
export const PreferencesContext = createContext<Store<Preferences> | null>(null)

/** What is preferred now, and how to prefer something else. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const store = useContext(PreferencesContext)
  if (store === null) throw new Error('there are no preferences here')
  return [useSyncExternalStore(store.watch, store.get), store.set]
}
