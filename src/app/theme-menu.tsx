import { useId } from 'react'
import { Icon } from '../views/icon.tsx'
import { useWords } from '../views/words.ts'
import { THEMES } from './preferences.ts'
import { usePreferences } from './use-preferences.ts'

/** The colours of the page, behind one button. */
export function ThemeMenu() {
  const { header } = useWords()
  const [{ theme }, prefer] = usePreferences()
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="quiet round"
        aria-label={header.theme}
        title={header.theme}
        popoverTarget={id}
      >
        <Icon name="theme" />
      </button>
      <div id={id} popover="auto" className="menu" role="radiogroup" aria-label={header.theme}>
        {THEMES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={each === theme}
              onChange={() => prefer({ theme: each })}
            />
            {header.themes[each]}
          </label>
        ))}
      </div>
    </>
  )
}
