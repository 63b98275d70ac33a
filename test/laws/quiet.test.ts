/** A cluster in which nothing happens, and one in which a single process ends: what each protocol promises of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDoubt, LIVE } from '../../src/core/belief.ts'
import { withAction } from '../../src/core/scenario.ts'
import { PROTOCOLS } from '../../src/protocols/registry.ts'
import { emptyFrame, isAgreed } from '../../src/trace/frame.ts'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { endTick, hear, play, traceOf } from '../support/play.ts'
import { PROMISES, type Promised, QUIET } from '../support/promises.ts'
import type { CaseOptions } from '../support/scenarios.ts'

/** Long enough for all to know each other, and for the slowest to notice a death. */
const ROUNDS = 160
const DEATH_ROUND = 50

const quiet: CaseOptions = {
  nodes: { min: 2, max: 10 },
  rounds: { min: ROUNDS, max: ROUNDS },
  actions: 0,
  params: (protocol) => ({ ...QUIET, ...PROMISES[protocol]?.patient }),
}

test('every protocol says what it promises', () =>
  expect(Object.keys(PROMISES).sort()).toEqual(PROTOCOLS.map(({ name }) => name).sort()))

describe('in a quiet network with patient settings', () => {
  law('all nodes find each other, and there is no false alarm', CASES.costly, quiet, (one) => {
    const { scenario, rounds } = one
    const chunks = play(scenario, rounds)
    hear(chunks, { judge: (_tick, _observer, _subject, _from, to) => expect(to).toBe(LIVE) })
    const frame = emptyFrame(scenario.nodes)
    traceOf(scenario, chunks).seek(frame, endTick(scenario, rounds))
    expect(isAgreed(frame)).toBe(true)
  })

  law(
    'a death is noticed by all in time where that is promised, else by nobody',
    CASES.costly,
    quiet,
    (one, dice) => {
      const { scenario, rounds } = one
      const node = dice(fc.nat, scenario.nodes - 1)
      const at = endTick(scenario, DEATH_ROUND) + dice(fc.nat, endTick(scenario, 1))
      const { noticedRounds } = PROMISES[scenario.protocol] as Promised
      const killed = withAction(scenario, { at, kind: 'kill', node })
      const trace = traceOf(killed, play(killed, rounds))
      const frame = emptyFrame(scenario.nodes)
      trace.seek(
        frame,
        noticedRounds === null ? endTick(scenario, rounds) : at + endTick(scenario, noticedRounds),
      )
      for (let observer = 0; observer < scenario.nodes; observer++)
        for (let subject = 0; subject < scenario.nodes; subject++) {
          if (observer === node) continue
          const doubted = isDoubt(frame.beliefs[observer * scenario.nodes + subject] as number)
          insist(
            doubted === (subject === node && noticedRounds !== null),
            () =>
              `${observer} ${doubted ? 'doubts' : 'does not doubt'} ${subject} after the death of ${node}`,
          )
        }
    },
  )
})
