/**
 * What is wrong with something that came from outside. It is a value, not an exception: a code that the message
 * tables turn into a sentence, and the values that the sentence needs.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

export type ProblemCode =
  | 'not-a-scenario'
  | 'unknown-version'
  | 'unknown-key'
  | 'unknown-protocol'
  | 'unknown-parameter'
  | 'unknown-action'
  | 'not-a-number'
  | 'not-whole'
  | 'not-a-choice'
  | 'not-a-switch'
  | 'not-members'
  | 'not-some'
  | 'out-of-range'
  | 'out-of-order'
  | 'missing'
  | 'too-many-actions'
  | 'no-such-action'
  | 'already-there'
  | 'not-there-yet'
  | 'to-itself'
  | 'not-json'
  | 'too-long'
  | 'too-long-for-file'
  | 'too-long-for-link'
  | 'other-digest'
  | 'too-many-takes'
  | 'no-news'

/** Either a value or what is wrong. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

/** A result that went well. */
export function good<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that did not. */
export function bad(code: ProblemCode, values: Problem['values'] = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, values } }
}

/** A stranger's value in a few characters. An object is only named: its own `toString` could be anything. */
export function inBrief(value: unknown): string {
  return typeof value === 'object' ? 'object' : String(value).slice(0, 40)
}
