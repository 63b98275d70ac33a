import { type KeyboardEvent, useRef } from 'react'
import { useWords } from '../views/words.ts'

export const VIEWS = ['graph', 'table'] as const

export type View = (typeof VIEWS)[number]

/** The view that a name means; links may bear names of views that this page does not have. */
export function asView(name: string): View {
  return VIEWS.find((view) => view === name) ?? 'graph'
}

interface Props {
  readonly view: View
  choose(view: View): void
}

const WAYS: Readonly<Record<string, (now: number) => number>> = {
  ArrowRight: (now) => (now + 1) % VIEWS.length,
  ArrowLeft: (now) => (now + VIEWS.length - 1) % VIEWS.length,
  Home: () => 0,
  End: () => VIEWS.length - 1,
}

/** The ways to look at the run. */
export function ViewTabs({ view, choose }: Props) {
  const { tabs } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const next = VIEWS[WAYS[event.key]?.(VIEWS.indexOf(view)) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={tabs.label} ref={list} onKeyDown={move}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === view}
          aria-controls={`view-${each}`}
          tabIndex={each === view ? 0 : -1}
          onClick={() => choose(each)}
        >
          {tabs[each]}
        </button>
      ))}
    </div>
  )
}
