import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from '../locales/index.ts'
import { useWords } from '../views/words.ts'
import { usePreferences } from './use-preferences.ts'

/** The languages, each under its own name. */
export function LanguageSwitch() {
  const words = useWords()
  const [{ language }, prefer] = usePreferences()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these buttons make none.
    <div className="languages" role="group" aria-label={words.header.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={LANGUAGE_TAGS[each]}
          aria-pressed={each === language}
          onClick={() => prefer({ language: each })}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </div>
  )
}
