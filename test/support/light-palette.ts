import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Palette } from '../../src/views/graph/canvas.ts'
import { VARIABLES } from '../../src/views/graph/palette.ts'

const css = readFileSync(join(import.meta.dirname, '../../src/app/theme.css'), 'utf8')

/** The colours of the light theme, read off its style sheet. */
export function lightPalette(): Palette {
  const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? ''
  const inks = Object.entries(VARIABLES).map(([ink, variable]) => {
    const colour = new RegExp(`${variable}: (#[0-9a-f]{6});`).exec(root)?.[1]
    if (colour === undefined) throw new Error(`the light theme has no ${variable}`)
    return [ink, colour]
  })
  return {
    ...(Object.fromEntries(inks) as Omit<Palette, 'font' | 'textScale'>),
    font: 'sans-serif',
    textScale: 1,
  }
}
