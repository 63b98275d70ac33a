import { type KeyboardEvent, useRef } from 'react'
import { VIEWS } from '../views/registry.ts'
import { useWords } from '../views/words.ts'

interface Props {
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

/** The ways to look at the run. */
export function ViewTabs({ view, choose }: Props) {
  const { tabs } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const next = NAMES[WAYS[event.key]?.(NAMES.indexOf(view)) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={tabs.label} ref={list} onKeyDown={move}>
      {NAMES.map((each) => (
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
          {tabs.names[each]}
        </button>
      ))}
    </div>
  )
}
