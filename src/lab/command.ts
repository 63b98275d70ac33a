import type { Parameter, Params } from '../core/parameter.ts'
import type { Result } from '../core/problem.ts'

/** An experiment, as the terminal offers it. */
export interface Command {
  readonly name: string
  /** A sentence for the usage. */
  readonly summary: string
  /** What the command reads, as the usage names it; null when it reads nothing. */
  readonly operand: string | null
  readonly options: readonly Parameter[]
  /** What else the usage says, of a command that takes the parameters of a protocol. */
  readonly params?: readonly string[]
  /** Carries the experiment out on the text of its operand; the answer is plain data. */
  carryOut(options: Params, text: string, params: Readonly<Record<string, string>>): Result<object>
  /** Whether an answer says that what was to hold does not. */
  fails?(answer: object): boolean
}
