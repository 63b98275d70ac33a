import { useCallback, useSyncExternalStore } from 'react'

/** From here on there is room for two views side by side; below it they are pages that one swipes between. */
export const WIDE = '(min-width: 61rem)'

/** On a phone, what is done to the run stands beside what is run, because the views need their whole line. */
export const NARROW = '(max-width: 44rem)'

/** Whether the screen is as the query says. */
export function useMedia(query: string): boolean {
  const watch = useCallback(
    (watcher: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', watcher)
      return () => list.removeEventListener('change', watcher)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => matchMedia(query).matches)
}
