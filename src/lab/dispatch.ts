/** From the words of a command line to what is to be printed. */
import { bad, good, type Problem, type Result } from '../core/problem.ts'
import { explain, readArgs } from './args.ts'
import type { Command } from './command.ts'
import { detect } from './detect.ts'
import { mistake } from './mistake.ts'
import { rumour } from './rumour.ts'
import { run } from './run.ts'
import { spread } from './spread.ts'
import { stale } from './stale.ts'
import { storm } from './storm/storm.ts'
import { theory } from './theory.ts'

/** Every experiment there is; one line adds one. */
const COMMANDS: readonly Command[] = [run, spread, stale, theory, mistake, detect, rumour, storm]

/** What a program leaves behind. */
export interface Answer {
  readonly output: string
  readonly complaint: string
  readonly code: number
}

/** The exit code of a command that found what should not be. */
const FAILED = 1
/** The exit code of a command that was given something wrong. */
const WRONG = 2

/** Obeys a command line; `readText` fetches what an operand names, and may throw. */
export function dispatch(words: readonly string[], readText: (path: string) => string): Answer {
  const [name, ...rest] = words
  if (words.includes('--help') || name === 'help') return { output: usage(), complaint: '', code: 0 }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command === undefined) return complain(`no experiment is called "${name ?? ''}"; see --help`)
  const args = readArgs(rest, command.options, command.params !== undefined)
  if (!args.ok) return complain(inWords(args.problem))
  const { operands, options, params } = args.value
  const wanted = command.operand === null ? 0 : 1
  if (operands.length > wanted) return complain(`${operands[wanted]} is one word too many; see --help`)
  if (operands.length < wanted) return complain(`${command.operand} is missing; see --help`)
  const text = fetchText(operands[0], readText)
  if (!text.ok) return complain(inWords(text.problem))
  const result = command.carryOut(options, text.value, params)
  if (!result.ok) return complain(inWords(result.problem))
  const failed = command.fails?.(result.value) === true
  return { output: JSON.stringify(result.value), complaint: '', code: failed ? FAILED : 0 }
}

/** What is wrong, in one line: the code, and the values that belong to it. */
export function inWords({ code, values }: Problem): string {
  const details = Object.entries(values).map(([name, value]) => `${name} ${value}`)
  return [code.replaceAll('-', ' '), ...details].join(', ').replaceAll(/\s+/g, ' ')
}

function fetchText(path: string | undefined, readText: (path: string) => string): Result<string> {
  if (path === undefined) return good('')
  try {
    return good(readText(path))
  } catch (error) {
    return bad('missing', { name: error instanceof Error ? error.message : String(error) })
  }
}

function complain(sentence: string): Answer {
  return { output: '', complaint: `lab: ${sentence}`, code: WRONG }
}

function usage(): string {
  const lines = COMMANDS.map(({ name, operand, summary, options, params = [] }) => [
    `  ${[name, operand, '[options]'].filter(Boolean).join(' ')}`,
    `      ${summary}`,
    ...options.map((option) => `      ${explain(option)}`),
    ...params.map((line) => `      ${line}`),
  ])
  return [
    'Experiments over many runs. Each prints one JSON object on standard output.',
    '',
    ...lines.flat(),
  ].join('\n')
}
