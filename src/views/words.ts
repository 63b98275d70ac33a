import { createContext, useContext } from 'react'
import type { LaterMessages, Messages } from '../locales/index.ts'

/** The language of what is below, handed down by the shell. */
export const WordsContext = createContext<Messages | null>(null)

/** What the page says when it opens, in the page's language. */
export function useWords(): Messages {
  return said(useContext(WordsContext))
}

/** The same language in full, handed down to each part that is fetched later. */
export const LaterWordsContext = createContext<LaterMessages | null>(null)

/** All that the page says, in the page's language; for parts that are fetched later, and for these only. */
export function useLaterWords(): LaterMessages {
  return said(useContext(LaterWordsContext))
}

function said<T>(words: T | null): T {
  if (words === null) throw new Error('nobody speaks here')
  return words
}
