import { type ComponentType, useEffect, useState } from 'react'
import { useWords } from './words.ts'

/**
 * A part of the page that is fetched when it is first shown, so that opening the page need not wait for it. Where it
 * cannot be fetched, it says so and offers to try again; everything else goes on.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const { later: said } = useWords()
    const [attempt, setAttempt] = useState(0)
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded)
    const [failed, setFailed] = useState(false)
    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches once more.
    useEffect(() => {
      if (loaded) return
      let wanted = true
      load().then(
        (part) => {
          loaded = part
          if (wanted) setPart(() => part)
        },
        () => wanted && setFailed(true),
      )
      return () => {
        wanted = false
      }
    }, [attempt])
    if (Part) return <Part {...props} />
    if (!failed) return null
    return (
      <p className="note" role="alert">
        {said.failed}{' '}
        <button
          type="button"
          onClick={() => {
            setFailed(false)
            setAttempt(attempt + 1)
          }}
        >
          {said.again}
        </button>
      </p>
    )
  }
}
