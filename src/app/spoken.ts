/** The language that the page speaks: the one that is preferred, as soon as it has been fetched. */
import { type Language, loadLaterMessages, loadMessages, type Messages } from '../locales/index.ts'
import { createStore, type Store } from '../run/store.ts'
import type { Preferences } from './preferences.ts'

export interface Spoken {
  readonly words: Messages
}

/** Fetches the preferred language, and from then on each that is preferred; the document bears its title. */
export async function openSpoken(preferences: Store<Preferences>): Promise<Store<Spoken>> {
  let spoken: Language = preferences.get().language
  const store = createStore<Spoken>({ words: await loadMessages(spoken) })
  const name = (): void => {
    document.title = store.get().words.title
  }
  const follow = async (): Promise<void> => {
    const { language } = preferences.get()
    if (language === spoken) return
    spoken = language
    // In full, so that no part which is open meanwhile goes on in another language.
    const [words] = await Promise.all([loadMessages(language), loadLaterMessages(language)])
    // Meanwhile another may have been preferred.
    if (spoken === language) store.set({ words })
  }
  preferences.watch(() => {
    // What cannot be fetched now is not spoken; the page goes on in the language that it has.
    follow().catch(() => preferences.get())
  })
  store.watch(name)
  name()
  return store
}
