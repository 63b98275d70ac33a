import type { Run } from '../run/run.ts'
import {
  changeSpeed,
  killOrRestart,
  playFaster,
  seekEnd,
  showNextView,
  toggleBeside,
  toggleFollow,
  toggleObserver,
  togglePlay,
} from './commands.ts'

/** What the keys do beside the run itself. */
export interface KeyboardListener {
  openHelp(): void
  openBreaking(): void
}

type Deed = (run: Run, listener: KeyboardListener) => void

const DEEDS: Readonly<Record<string, Deed>> = {
  ' ': (run) => togglePlay(run),
  ArrowRight: (run) => void run.step(1),
  ArrowLeft: (run) => void run.step(-1),
  // Presenters' remotes send these.
  PageDown: (run) => void run.step(1),
  PageUp: (run) => void run.step(-1),
  '.': (run) => togglePlay(run),
  // The keys of film editors: back, halt, on; pressed again, faster.
  j: (run) => playFaster(run, true),
  k: (run) => run.pause(),
  l: (run) => playFaster(run, false),
  '[': (run) => void run.stepMessage(-1),
  ']': (run) => void run.stepMessage(1),
  n: (run) => void run.runToNews(),
  Home: (run) => void run.seek(0),
  End: seekEnd,
  r: (run) => void run.reset(),
  v: showNextView,
  e: toggleObserver,
  b: toggleBeside,
  f: followSelected,
  '+': (run) => changeSpeed(run, 1),
  '=': (run) => changeSpeed(run, 1),
  '-': (run) => changeSpeed(run, -1),
  Delete: strikeSelected,
  Backspace: strikeSelected,
  Escape: (run) => run.select(null),
  x: (_run, listener) => listener.openBreaking(),
  '?': (_run, listener) => listener.openHelp(),
}

/** Deeds that a held key does only once. */
const ONCE: ReadonlySet<string> = new Set([
  ' ',
  '.',
  'r',
  'j',
  'k',
  'l',
  'n',
  'v',
  'e',
  'b',
  'f',
  'Delete',
  'Backspace',
  'x',
  '?',
])

/** Listens to the keys of the whole page; the answer ends it. */
export function listenToKeys(run: Run, listener: KeyboardListener): () => void {
  const hear = (event: KeyboardEvent): void => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (event.defaultPrevented || isTyping(event) || (event.repeat && ONCE.has(key))) return
    if ((event.ctrlKey || event.metaKey) && key === 'z' && !event.shiftKey) {
      event.preventDefault()
      void run.undo()
      return
    }
    const deed = Object.hasOwn(DEEDS, key) ? DEEDS[key] : undefined
    if (!deed || event.ctrlKey || event.metaKey || event.altKey || belongsToWidget(event, key)) return
    event.preventDefault()
    deed(run, listener)
  }
  window.addEventListener('keydown', hear)
  return () => window.removeEventListener('keydown', hear)
}

function followSelected(run: Run): void {
  const { selected } = run.store.get()
  if (selected !== null) toggleFollow(run, selected)
}

function strikeSelected(run: Run): void {
  const { selected } = run.store.get()
  if (selected !== null) killOrRestart(run, selected)
}

/** What is typed into a field, or into a dialog that lies over the page, is not for the page. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}

/** A key that means something to the element that has the focus stays with it. */
function belongsToWidget({ target }: KeyboardEvent, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (key === ' ') return target.closest('button, a, summary') !== null
  // Escape closes a menu that is open, wherever the focus is.
  if (key === 'Escape') return document.querySelector(':popover-open') !== null
  return target.closest('[role=tablist]') !== null && /^(Arrow|Home|End)/.test(key)
}
