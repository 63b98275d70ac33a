import type { Action } from '../core/scenario.ts'
import type { FaultWords } from './en-faults.ts'
import type { ParameterWords } from './en-parameters.ts'

/** Names from strangers are cut to this length before they are shown. */
const LONGEST_NAME = 40

/** What a parameter is called; one without a word of its own goes by its declared name. */
export function labelOf(words: Readonly<Record<string, ParameterWords>>, name: string): string {
  return (Object.hasOwn(words, name) ? words[name]?.label : undefined) ?? name.slice(0, LONGEST_NAME)
}

/** What a choice is called; one without a word of its own goes by its declared name. */
export function choiceOf(
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
  name: string,
  choice: string,
): string {
  const choices = Object.hasOwn(words, name) ? words[name] : undefined
  return choices ? wordOf(choices, choice) : choice
}

/** What a protocol is called; one without a word of its own goes by its declared name. */
export function protocolName(words: Readonly<Record<string, string>>, name: string): string {
  return wordOf(words, name).slice(0, LONGEST_NAME)
}

/** What the faults are called, by kind. */
export function namesOf(words: Readonly<Record<string, FaultWords>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([kind, { name }]) => [kind, name]))
}

/** An action in a few words, with what it strikes; one of an unknown kind goes by that. */
export function actionInWords(words: Readonly<Record<string, FaultWords>>, action: Action): string {
  const found = Object.hasOwn(words, action.kind) ? words[action.kind] : undefined
  return found ? found.of(action) : action.kind.slice(0, LONGEST_NAME)
}

/** Looks a word up in a table that may lack it. */
export function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? name
}
