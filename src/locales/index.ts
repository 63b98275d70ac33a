/** The languages of the page. */
import { en, type Messages } from './en.ts'
import { zh } from './zh.ts'

export type { Messages } from './en.ts'

export const LANGUAGES = ['en', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

export const MESSAGES: Readonly<Record<Language, Messages>> = { en, zh }

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'EN', zh: '中文' }

/** The first of the wished languages that the page speaks. */
export function pickLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const language = LANGUAGES.find((candidate) => wish.toLowerCase().startsWith(candidate))
    if (language) return language
  }
  return 'en'
}
