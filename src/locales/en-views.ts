/** What the page says about its views, in English. */
import type { Format } from './format.ts'

export const enViews = (_format: Format) => ({
  label: 'View',
  besideLabel: 'View beside it',
  names: {
    graph: 'Graph',
    matrix: 'Matrix',
    'space-time': 'Space–time',
    spread: 'Spread',
    table: 'Table',
  } as Readonly<Record<string, string>>,
  beside: 'Second view',
  besideTitle: 'Put a second view beside this one (B)',
})
