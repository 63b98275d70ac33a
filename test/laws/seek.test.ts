import { expect, test } from 'vitest'
import { openDice } from '../../src/core/dice.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'
import { frameDigest } from '../support/frame-digest.ts'
import { endTick, play, scenarioOf, traceOf } from '../support/play.ts'

const RUNS = share(20)
const ROUNDS = 300
const SEEKS = 500

/** A run with some kills and restarts, so that frames differ in more than timestamps. */
function anyScenario(run: number) {
  const dice = openDice(run, 0, 0, 'seek law')
  const nodes = 2 + dice.below(9)
  const actions = Array.from({ length: 8 }, () => ({
    at: dice.below(ROUNDS * 10),
    kind: dice.below(2) === 0 ? 'kill' : 'restart',
    node: dice.below(nodes),
  }))
  const exchange = ['push', 'pull', 'push-pull'][dice.below(3)]
  return scenarioOf({
    nodes,
    seed: run,
    params: { exchange, stagger: run % 2 === 0, tFailMs: 2000 },
    actions,
  })
}

const sentence = `seek = play: ${RUNS * SEEKS} seeks find the frames that straight play went through`

test(sentence, { timeout: PATIENCE_MS }, () => {
  for (let run = 0; run < RUNS; run++) {
    const scenario = anyScenario(run)
    const trace = traceOf(scenario, play(scenario, ROUNDS))
    const last = endTick(scenario, ROUNDS)
    const straight: string[] = []
    const played = trace.firstFrame()
    for (let tick = 0; tick <= last; tick++) {
      trace.seek(played, tick)
      straight.push(frameDigest(played))
    }
    const sought = trace.firstFrame()
    const dice = openDice(run, 1, 0, 'seek law')
    for (let seek = 0; seek < SEEKS; seek++) {
      const tick = dice.below(last + 1)
      trace.seek(sought, tick)
      expect(frameDigest(sought), `run ${run}, tick ${tick}`).toBe(straight[tick])
    }
  }
})
