/** The lab's command lines. An option is declared as a parameter is, so that it is checked and explained alike. */
import { type Parameter, type Params, readParams } from '../core/parameter.ts'
import { bad, good, type Result } from '../core/problem.ts'

/** What a command line said. */
export interface Args {
  /** The words that are no options. */
  readonly operands: readonly string[]
  readonly options: Params
  /** The parameters of the protocol under test, as they were written. */
  readonly params: Readonly<Record<string, string>>
}

/** The flag by which a protocol's parameters are set, one each time. */
const PARAM_FLAG = '--param'

/**
 * Reads `--name value`, `--name=value` and, for switches, `--name`; what is left out takes its default. Where a command
 * takes a protocol's parameters, `--param name=value` may come as often as it likes.
 */
export function readArgs(
  words: readonly string[],
  declared: readonly Parameter[],
  takesParams = false,
): Result<Args> {
  const operands: string[] = []
  const given: Record<string, unknown> = Object.create(null)
  const params: Record<string, string> = Object.create(null)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (!word.startsWith('--')) {
      operands.push(word)
      continue
    }
    const [flag, attached] = splitOnce(word)
    if (takesParams && flag === PARAM_FLAG) {
      const [name, value] = splitOnce(attached ?? words[++at] ?? '')
      if (value === undefined) return bad('missing', { name: `${PARAM_FLAG} name=value` })
      params[name] = value
      continue
    }
    const parameter = declared.find(({ name }) => flagOf(name) === flag)
    if (parameter === undefined) return bad('unknown-parameter', { name: flag })
    const text = attached ?? (parameter.kind === 'switch' ? 'true' : words[++at])
    if (text === undefined) return bad('missing', { name: flag })
    given[parameter.name] = readWord(parameter, text)
  }
  const options = readParams(declared, given)
  return options.ok ? good({ operands, options: options.value, params }) : options
}

/** The flag of an option: `tfailRounds` is written `--tfail-rounds`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** One line that explains an option. */
export function explain(parameter: Parameter): string {
  const flag = flagOf(parameter.name)
  switch (parameter.kind) {
    case 'number':
      return `${flag} N, ${parameter.minimum} to ${parameter.maximum}${inParentheses(parameter.default)}`
    case 'choice':
      return `${flag} ${parameter.choices.join('|')}${inParentheses(parameter.default)}`
    case 'switch':
      return flag
    case 'members':
      return `${flag} 0-5,8`
  }
}

function inParentheses(value: unknown): string {
  return typeof value === 'function' ? '' : ` (${value})`
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

/** The value that a word stands for; a word that stands for none is left as it is, and then refused. */
export function readWord(parameter: Parameter, text: string): unknown {
  if (parameter.kind === 'choice' || parameter.kind === 'members') return text
  if (parameter.kind === 'switch') return text === 'true' ? true : text === 'false' ? false : text
  // A share may be written in either way: 10, or 0.1.
  const isFraction = parameter.kind === 'number' && parameter.unit === 'percent' && /^0?\.\d+$/.test(text)
  if (isFraction) return Math.round(Number(text) * 100)
  return /^-?\d+(\.\d+)?(e\d+)?$/i.test(text) ? Number(text) : text
}
