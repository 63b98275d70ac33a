/** A cluster in which nothing happens, and one in which a single process ends: what each protocol promises of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDoubt, UNKNOWN } from '../../src/core/belief.ts'
import { withAction } from '../../src/core/scenario.ts'
import { PROTOCOLS } from '../../src/protocols/registry.ts'
import { emptyFrame, isAgreed } from '../../src/trace/frame.ts'
import { CASES } from '../support/cases.ts'
import { insist, law } from '../support/law.ts'
import { endTick, hear, play, traceOf } from '../support/play.ts'
import { PROMISES, QUIET } from '../support/promises.ts'
import type { CaseOptions } from '../support/scenarios.ts'

/** Long enough for all to know each other, and for the slowest to notice a death. */
const ROUNDS = 160
const DEATH_ROUND = 50

test('every protocol says what it promises', () =>
  expect(Object.keys(PROMISES).sort()).toEqual(PROTOCOLS.map(({ name }) => name).sort()))

for (const [protocol, forms] of Object.entries(PROMISES))
  for (const { form, patient, noticedRounds, unwatched, wary } of forms) {
    const quiet: CaseOptions = {
      protocols: [protocol],
      nodes: { min: 2, max: 10 },
      rounds: { min: ROUNDS, max: ROUNDS },
      actions: 0,
      params: () => ({ ...QUIET, ...patient }),
    }

    describe(`${[protocol, form].filter(Boolean).join(', ')}: in a quiet network with patient settings`, () => {
      law('all nodes find each other, and there is no false alarm', CASES.costly, quiet, (one) => {
        const { scenario, rounds } = one
        const chunks = play(scenario, rounds)
        hear(chunks, {
          judge(tick, observer, subject, from, to) {
            const alarms = isDoubt(to) && !(wary && from === UNKNOWN)
            insist(!alarms, () => `${observer} doubts ${subject} at tick ${tick}`)
          },
        })
        const frame = emptyFrame(scenario.nodes)
        traceOf(scenario, chunks).seek(frame, endTick(scenario, rounds))
        expect(isAgreed(frame)).toBe(true)
      })

      const sentence = [
        noticedRounds === null ? 'nobody notices a death' : 'all others notice a death in time',
        unwatched === undefined ? '' : `, but for that of n${unwatched}, which nobody notices`,
      ].join('')
      law(sentence, CASES.costly, quiet, ({ scenario, rounds: all }, dice) => {
        const { nodes } = scenario
        const dead = dice(fc.nat, nodes - 1)
        const at = endTick(scenario, DEATH_ROUND) + dice(fc.nat, endTick(scenario, 1))
        const killed = withAction(scenario, { at, kind: 'kill', node: dead })
        const frame = emptyFrame(nodes)
        const rounds = noticedRounds === null || dead === unwatched ? null : noticedRounds
        const end = rounds === null ? endTick(scenario, all) : at + endTick(scenario, rounds)
        traceOf(killed, play(killed, all)).seek(frame, end)
        for (let observer = 0; observer < nodes; observer++)
          for (let subject = 0; subject < nodes; subject++) {
            if (observer === dead) continue
            const doubts = isDoubt(frame.beliefs[observer * nodes + subject] as number)
            const should = subject === dead && rounds !== null
            insist(
              doubts === should,
              () => `${observer} ${doubts ? 'doubts' : 'trusts'} ${subject}, not ${dead}`,
            )
          }
      })
    })
  }
