import { type KeyboardEvent, useEffect, useRef } from 'react'
import { VIEWS } from '../views/registry.ts'
import { useWords } from '../views/words.ts'

interface Props {
  /** Of two views side by side, which one these tabs choose. */
  readonly place: 'first' | 'second'
  readonly view: string
  choose(view: string): void
}

const NAMES = VIEWS.map(({ name }) => name)

const WAYS: Readonly<Record<string, (now: number) => number>> = {
  ArrowRight: (now) => (now + 1) % NAMES.length,
  ArrowLeft: (now) => (now + NAMES.length - 1) % NAMES.length,
  Home: () => 0,
  End: () => NAMES.length - 1,
}

/** What the tab of a view is called in the document. */
export function tabId(place: 'first' | 'second', view: string): string {
  return place === 'first' ? `tab-${view}` : `beside-${view}`
}

/** The ways to look at the run. */
export function ViewTabs({ place, view, choose }: Props) {
  const { views } = useWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone not all names may be in sight; the chosen one must be.
    const box = list.current
    const tab = box?.querySelector<HTMLElement>(`#${tabId(place, view)}`)
    if (!box || !tab) return
    const hidden = tab.offsetLeft + tab.offsetWidth - box.offsetLeft - box.clientWidth
    box.scrollLeft = Math.min(Math.max(box.scrollLeft, hidden), tab.offsetLeft - box.offsetLeft)
  }, [place, view])
  const move = (event: KeyboardEvent): void => {
    const next = NAMES[WAYS[event.key]?.(NAMES.indexOf(view)) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    list.current?.querySelector<HTMLElement>(`#${tabId(place, next)}`)?.focus()
  }
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={place === 'first' ? views.label : views.besideLabel}
      ref={list}
      onKeyDown={move}
    >
      {NAMES.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabId(place, each)}
          aria-selected={each === view}
          aria-controls={`view-${each}`}
          tabIndex={each === view ? 0 : -1}
          onClick={() => choose(each)}
        >
          {views.names[each]}
        </button>
      ))}
    </div>
  )
}
