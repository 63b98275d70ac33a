import { type RefObject, useEffect, useRef, useState } from 'react'
import { watchHand } from './hand.ts'

export interface Pages {
  /** The pages that are seen, be it in part, while one swipes. */
  readonly seen: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Views as pages in a row: who swipes to a page turns to its view, and who turns to a view is brought to its page. The
 * pages are the children of `row`, in the order of `names`.
 */
export function usePages(
  row: RefObject<HTMLElement | null>,
  active: boolean,
  names: readonly string[],
  view: string,
  show: (view: string) => void,
): Pages {
  const [seen, setSeen] = useState(NONE)
  const current = useRef(view)
  current.current = view
  /** The page that is being turned to without a hand; those on the way there are not meant. */
  const goal = useRef<number | null>(null)

  useEffect(() => {
    const box = row.current
    if (!active || !box) return
    const align = (): void => turnTo(box, names.indexOf(current.current), 'instant')
    const hand = watchHand(box, () => {
      goal.current = null
    })
    const scrolled = (): void => {
      const page = nearestPage(box)
      if (goal.current === page) goal.current = null
      if (goal.current !== null) return
      const name = names[page]
      if (name === undefined || name === current.current) return
      // What scrolls by itself, to something that gets the focus, say, does not turn a page.
      if (hand.isOn()) show(name)
      else align()
    }
    const sizes = new ResizeObserver(align)
    const looks = new IntersectionObserver(
      (entries) => setSeen((before) => withEntries(before, entries, names, box)),
      { root: box },
    )
    for (const page of box.children) looks.observe(page)
    sizes.observe(box)
    align()
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      looks.disconnect()
      sizes.disconnect()
      box.removeEventListener('scroll', scrolled)
      hand.end()
      setSeen(NONE)
    }
  }, [row, active, names, show])

  useEffect(() => {
    const box = row.current
    const page = names.indexOf(view)
    // Who is swiping is already on the way there.
    if (!active || !box || nearestPage(box) === page) return
    goal.current = page
    turnTo(box, page, matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth')
  }, [row, active, names, view])

  return { seen }
}

function nearestPage(box: HTMLElement): number {
  return Math.round(box.scrollLeft / Math.max(1, box.clientWidth))
}

function turnTo(box: HTMLElement, page: number, behavior: ScrollBehavior): void {
  box.scrollTo({ left: page * box.clientWidth, behavior })
}

function withEntries(
  before: ReadonlySet<string>,
  entries: readonly IntersectionObserverEntry[],
  names: readonly string[],
  box: HTMLElement,
): ReadonlySet<string> {
  const after = new Set(before)
  const pages = [...box.children]
  for (const { target, isIntersecting } of entries) {
    const name = names[pages.indexOf(target)] as string
    if (isIntersecting) after.add(name)
    else after.delete(name)
  }
  return after
}
