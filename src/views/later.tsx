import { type ComponentType, useEffect, useReducer, useState } from 'react'
import { laterMessages, loadLaterMessages } from '../locales/index.ts'
import { LaterWordsContext, useWords } from './words.ts'

/**
 * A part of the page that is fetched when it is first shown, and with it the words of all such parts, so that opening
 * the page need not wait for them. Where they cannot be fetched, it says so and offers to try again; everything else
 * goes on.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const { language, later: said } = useWords()
    const words = laterMessages(language)
    const isThere = Part !== null && words !== null
    const [attempt, setAttempt] = useState(0)
    const [, showFetched] = useReducer((times: number) => times + 1, 0)
    const [failed, setFailed] = useState(false)
    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches once more.
    useEffect(() => {
      if (isThere) return
      let wanted = true
      Promise.all([load(), loadLaterMessages(language)]).then(
        ([part]) => {
          Part = part
          if (wanted) showFetched()
        },
        () => wanted && setFailed(true),
      )
      return () => {
        wanted = false
      }
    }, [attempt, language])
    if (Part && words)
      return (
        <LaterWordsContext value={words}>
          <Part {...props} />
        </LaterWordsContext>
      )
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
