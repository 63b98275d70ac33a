import { parametersOf, type Scenario } from '../core/scenario.ts'
import type { Messages } from '../locales/index.ts'
import { choiceOf, protocolName } from '../locales/label.ts'
import { DECLARATIONS } from '../protocols/registry.ts'

/** A scenario in one line: how many nodes, which protocol in which manner, and the seed. */
export function scenarioInWords(scenario: Scenario, words: Messages): string {
  const protocol = DECLARATIONS.find(({ name }) => name === scenario.protocol)
  const choices = (protocol ? parametersOf(protocol) : []).filter(({ kind }) => kind === 'choice')
  // The last choice tells the manner; the others matter only where they are not as usual.
  const telling = choices.filter(
    ({ name, default: usual }, i) => i === choices.length - 1 || scenario.params[name] !== usual,
  )
  const manner = telling.map(({ name }) => choiceOf(words.choices, name, String(scenario.params[name])))
  return words.header.summary(
    scenario.nodes,
    protocolName(words.protocolNames, scenario.protocol),
    manner,
    scenario.seed,
  )
}
