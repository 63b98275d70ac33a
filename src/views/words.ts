import { createContext, useContext } from 'react'
import { MESSAGES, type Messages } from '../locales/index.ts'

/** The language of what is below, handed down by the shell. */
export const WordsContext = createContext<Messages>(MESSAGES.en)

/** All that the page says, in the page's language. */
export function useWords(): Messages {
  return useContext(WordsContext)
}
