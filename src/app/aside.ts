/** What stands beside a field of the form: the same value in other words, and what follows from it. */
import { SMALLEST_MISTAKE } from '../core/mistake.ts'
import type { Parameter, Params } from '../core/parameter.ts'
import type { LaterMessages } from '../locales/index.ts'
import { DECLARATIONS } from '../protocols/registry.ts'
import { type Draft, meantBy, NODES, problemWith } from './settings-draft.ts'

/** A time in the unit that says more: ms as seconds and rounds, ticks as ms. */
export function asideOf(
  parameter: Parameter,
  draft: Draft,
  values: Params,
  words: LaterMessages,
): string | undefined {
  const value = values[parameter.name]
  const { roundMs, ticksPerRound } = values as { roundMs: number; ticksPerRound: number }
  if (parameter.kind !== 'number' || typeof value !== 'number' || !(value > 0)) return undefined
  if (parameter.unit === 'ticks' && parameter.name !== 'ticksPerRound')
    return words.format.duration((value * roundMs) / ticksPerRound)
  if (parameter.unit !== 'ms') return undefined
  // Below a second the field itself says it in ms.
  const time = value < 1000 ? [] : [words.format.duration(value)]
  if (parameter.name === 'roundMs') return time[0]
  const spans = [...time, words.settings.rounds(value / roundMs)].join(' · ')
  const mistake = parameter.name === 'tFailMs' ? mistakeIn(draft, values, words) : undefined
  return mistake === undefined ? spans : `${spans}\n${mistake}`
}

/** How likely a healthy member is failed under these settings, where the protocol has a theory of that. */
function mistakeIn(draft: Draft, values: Params, { mistake: said }: LaterMessages): string | undefined {
  const protocol = DECLARATIONS.find(({ name }) => name === draft.protocol)
  const sound = protocol?.parameters.every(({ name }) => !Number.isNaN(values[name]))
  if (!protocol?.mistake || !sound || problemWith(NODES, draft.nodes) !== null) return undefined
  const probability = protocol.mistake(values, meantBy(NODES, draft.nodes) as number)
  if (probability === null) return undefined
  return probability < SMALLEST_MISTAKE ? said.below(SMALLEST_MISTAKE) : said.atMost(probability)
}
