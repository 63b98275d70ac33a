import fc from 'fast-check'
import { test } from 'vitest'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { writeFragment } from '../../src/run/link.ts'
import { PATIENCE_MS } from './cases.ts'
import { type Case, type CaseOptions, cases } from './scenarios.ts'

/** A law over random scenarios. When it fails, it prints the shrunk scenario as a link that opens it. */
export function law(
  sentence: string,
  numRuns: number,
  options: CaseOptions,
  claim: (one: Case, dice: fc.GeneratorValue) => void | Promise<void>,
): void {
  test(
    sentence,
    async () => {
      const property = fc.asyncProperty(cases(options), fc.gen(), async (one, dice) => {
        await claim(one, dice)
      })
      const details = await fc.check(property, { numRuns })
      if (!details.failed) return
      const [counterexample] = details.counterexample ?? []
      const where = counterexample ? `\nOpen the page with ${linkTo(counterexample)}` : ''
      throw new Error(`${sentence}: not so.${where}\n${fc.defaultReportMessage(details)}`)
    },
    PATIENCE_MS,
  )
}

/** The fragment that opens a case at its end. */
export function linkTo({ scenario, rounds }: Case): string {
  const tick = rounds * (scenario.params.ticksPerRound as number)
  const looks = { selected: null, view: 'graph', beside: null, pair: null, observer: null, followed: null }
  return writeFragment({ scenario, tick, ...looks, muted: [], digest: null }, LOCAL_REGISTRY)
}

/** A claim about one event of very many: cheap as long as it holds. */
export function insist(holds: boolean, otherwise: () => string): void {
  if (!holds) throw new Error(otherwise())
}
