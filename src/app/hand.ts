/** Whether it is a hand that scrolls something: a finger on it, a wheel, or the way that they left it. */
export interface Hand {
  isOn(): boolean
  end(): void
}

/** What a hand has set in motion is at rest when it has not scrolled for so long. */
const REST_MS = 150

const TOUCHES = ['touchstart', 'touchend', 'touchcancel'] as const

/** Watches an element; `began` is told whenever a hand takes it over. */
export function watchHand(element: HTMLElement, began: () => void): Hand {
  let fingers = 0
  let on = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      on = fingers > 0
    }, REST_MS)
  }
  const take = (): void => {
    on = true
    began()
    rest()
  }
  const touch = (event: TouchEvent): void => {
    fingers = event.touches.length
    if (event.type === 'touchstart') take()
    else rest()
  }
  element.addEventListener('scroll', rest, { passive: true })
  element.addEventListener('wheel', take, { passive: true })
  for (const kind of TOUCHES) element.addEventListener(kind, touch, { passive: true })
  return {
    isOn: () => on,
    end() {
      clearTimeout(timer)
      element.removeEventListener('scroll', rest)
      element.removeEventListener('wheel', take)
      for (const kind of TOUCHES) element.removeEventListener(kind, touch)
    },
  }
}
