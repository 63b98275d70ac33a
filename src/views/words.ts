import { createContext, useContext } from 'react'
import type { Messages } from '../locales/index.ts'

/** The language of what is below, handed down by the shell. */
export const WordsContext = createContext<Messages | null>(null)

/** All that the page says, in the page's language. */
export function useWords(): Messages {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('nobody speaks here')
  return words
}
