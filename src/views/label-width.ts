import { emsOf } from './text-width.ts'

const LABEL_REM = 0.8125

/** About as wide as a label on the time line will be, in pixels. */
export function labelWidth(text: string): number {
  return emsOf(text) * LABEL_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
