/** The languages of the page. Each is fetched when it is spoken, so that nobody loads words that are not read. */
import type { Messages } from './en.ts'
import type { LaterMessages } from './en-later.ts'

export type { Messages } from './en.ts'
export type { LaterMessages } from './en-later.ts'

export const LANGUAGES = ['en', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'EN', zh: '中文' }

/** What browsers and screen readers call it. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

/** Fetches what a language says when the page opens; rejects when it cannot be had. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
}

const complete = new Map<Language, LaterMessages>()

/** Fetches all that a language says, for the parts of the page that are fetched later; rejects likewise. */
export async function loadLaterMessages(language: Language): Promise<LaterMessages> {
  const messages =
    language === 'zh' ? (await import('./zh-later.ts')).zhLater : (await import('./en-later.ts')).enLater
  complete.set(language, messages)
  return messages
}

/** The same without waiting; null when it was not fetched yet. */
export function laterMessages(language: Language): LaterMessages | null {
  return complete.get(language) ?? null
}

/** The first of the wished languages that the page speaks. */
export function pickLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const language = LANGUAGES.find((candidate) => wish.toLowerCase().startsWith(candidate))
    if (language) return language
  }
  return 'en'
}
