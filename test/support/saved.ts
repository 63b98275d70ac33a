import { type Saved, writeFile } from '../../src/run/file.ts'
import type { Run } from '../../src/run/run.ts'

/** The text of a file that is not too long to be written. */
export function savedText(saved: Run | Saved): string {
  const text = 'save' in saved ? saved.save() : writeFile(saved)
  if (!text.ok) throw new Error(text.problem.code)
  return text.value
}
