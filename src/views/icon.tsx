/** Drawn by hand, because letters that look like pictures differ from system to system. */
const PATHS = {
  reset: 'M4.5 12a7.5 7.5 0 1 0 2.6-5.7M4.5 4.5v4.2h4.2',
  back: 'M16.5 6.5v11l-8-5.5zM6.5 6.5v11',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M7 5.5h3.2v13H7zM13.8 5.5H17v13h-3.2z',
  step: 'M7.5 6.5v11l8-5.5zM17.5 6.5v11',
  share: 'M12 14.5V4M8.2 7.4 12 3.6l3.8 3.8M7.5 11H5.8v9h12.4v-9h-1.7',
  theme: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  help: 'M8.9 9.2a3.2 3.2 0 1 1 4.7 2.8c-1.1.6-1.6 1.2-1.6 2.4M12 17.6v.3',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  down: 'M6.5 9.5l5.5 5.5 5.5-5.5',
  up: 'M6.5 14.5 12 9l5.5 5.5',
  cross: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.8l4.6 4.6L19 7',
  eye: 'M3.5 12S6.6 6.5 12 6.5 20.5 12 20.5 12 17.4 17.5 12 17.5 3.5 12 3.5 12zM12 9.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  alarm: 'M12 5v8.5M12 17.6v.6',
  dice: 'M4.5 6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2zM9 8.9v.2M15 14.9v.2M12 11.9v.2',
  warning: 'M12 4.2 21 19.5H3zM12 10v4.6M12 17v.1',
  more: 'M5.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M11.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M17.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0',
  letter: 'M3.5 6.5h17v11h-17z',
  ask: 'M3.5 6.5h17v11h-17zM3.5 6.5l8.5 6.5 8.5-6.5',
  follow:
    'M7 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM21 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM21 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM7 11l10-4.2M7 13l10 4.2',
  answer: 'M21 12 4 19l4.5-7L4 5z',
  bolt: 'M13.5 3.5 6 13.5h5l-1.5 7L17.5 10h-5.2z',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2',
  cut: 'M3.5 12H9M15 12h5.5M10.5 16.5l3-9',
  split: 'M12 3.5v3M12 10.5v3M12 17.5v3M3.5 12h4M5.8 9.8 3.5 12l2.3 2.2M20.5 12h-4M18.2 9.8l2.3 2.2-2.3 2.2',
  region:
    'M12 4.5c4.5 0 8 2.6 8 6.8 0 4.6-3.4 8.2-8 8.2s-8-3.6-8-8.2c0-4.2 3.5-6.8 8-6.8zM12 10.6v2.8M10.6 12h2.8',
  slow: 'M7 4h10M7 20h10M8 4c0 4.5 8 6.5 8 11v5M16 4c0 4.5-8 6.5-8 11v5',
  plus: 'M12 5.5v13M5.5 12h13',
  leave: 'M13.5 5H6v14h7.5M10 12h10M16.8 8.8 20 12l-3.2 3.2',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  shuffle: 'M4 7.5h3.5l9 9H20M4 16.5h3.5l2-2M14.5 9.5l2-2H20M17.5 5 20 7.5 17.5 10M17.5 14l2.5 2.5-2.5 2.5',
  bit: 'M5 7.5h5v9H5zM15 7.5l2-1v10M14.5 16.5h5',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.2M4.5 12h.2M4.5 17.5h.2',
  arrow: 'M5 12h14M13.5 6.5 19 12l-5.5 5.5',
  cutLink: 'M2.5 12h1.8M6.3 12h1.8M8.9 8.5v7M15.1 8.5v7M15.9 12h1.8M19.7 12h1.8',
  undo: 'M4.5 9.5h9.5a5 5 0 0 1 0 10h-4M8.5 5.5l-4 4 4 4',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5',
  storm:
    'M6.5 13.5a4 4 0 0 1 .6-7.9 5.4 5.4 0 0 1 10.3 1.3 3.4 3.4 0 0 1 .3 6.6M12.5 10.5l-2.5 4.5h4L11.5 20',
  target: 'M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM12 3v5M12 16v5M3 12h5M16 12h5',
  rows: 'M4 6h16M4 10h16M4 14h16M4 18h16',
  grid: 'M4 5.5h16v13H4zM4 10h16M4 14.3h16M9.5 10v8.5',
  minus: 'M5.5 12h13',
  branch: 'M7 4v16M7 13.5c0-4 10-1.5 10-7.5M14 9.5l3-3 3 3',
  columns: 'M4 5.5h16v13H4zM12 5.5v13',
  tune: 'M4.5 8h7M17.5 8h2M14.5 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8zM4.5 16h2M12.5 16h7M9.5 13.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
} as const

export type IconName = keyof typeof PATHS

const FILLED: ReadonlySet<IconName> = new Set(['play', 'pause', 'letter', 'answer'])

interface Props {
  readonly name: IconName
}

/** A small picture beside or instead of a word; whoever shows it says the word to screen readers. */
export function Icon({ name }: Props) {
  return (
    <svg className={FILLED.has(name) ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
