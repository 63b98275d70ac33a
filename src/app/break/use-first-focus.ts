import { type RefObject, useEffect, useRef } from 'react'

/** What a person wants to begin with; the button that closes a dialog is not it. */
const WANTED = 'input[type=radio]:checked, .fault, input, select, button'

/** Gives the focus to the first thing in an element that can be used, when it appears and whenever `page` changes. */
export function useFirstFocus<T extends HTMLElement>(page: string): RefObject<T | null> {
  const ref = useRef<T>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another first thing.
  useEffect(() => {
    // A dialog that opens gives the focus to its first button, and does so after this.
    queueMicrotask(() => ref.current?.querySelector<HTMLElement>(WANTED)?.focus())
  }, [page])
  return ref
}
