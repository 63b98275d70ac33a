/** What a person likes: the language and the colours. Kept by the browser, where it lets the page. */
import { LANGUAGE_TAGS, LANGUAGES, type Language, pickLanguage } from '../locales/index.ts'
import { createStore, type Store } from '../run/store.ts'

export const THEMES = ['system', 'light', 'dark', 'projector'] as const

export type Theme = (typeof THEMES)[number]

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
}

const KEY = 'gossip-playground'

/** Reads what was kept, and keeps what is chosen from now on; the document follows. */
export function openPreferences(): Store<Preferences> {
  const kept = readKept()
  const store = createStore<Preferences>({
    language: LANGUAGES.find((language) => language === kept.language) ?? pickLanguage(navigator.languages),
    theme: THEMES.find((theme) => theme === kept.theme) ?? 'system',
  })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => {
    const { language, theme } = store.get()
    const root = document.documentElement
    root.lang = LANGUAGE_TAGS[language]
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  store.watch(() => {
    follow()
    writeKept(store.get())
  })
  dark.addEventListener('change', follow)
  follow()
  return store
}

function readKept(): Partial<Record<keyof Preferences, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    // The browser may keep nothing, or something else may be kept there; both are no reason to stop.
    return {}
  }
}

function writeKept(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // Then the choice holds until the page is closed.
  }
}
