/** A partition of 64 nodes for 100 rounds: what each side believes meanwhile, and that they find each other again. */
import { describe, expect, test } from 'vitest'
import { LIVE, REMOVED } from '../../src/core/belief.ts'
import { isAmong } from '../../src/core/members.ts'
import { isAgreed } from '../../src/trace/frame.ts'
import { scenarioOf } from '../support/play.ts'
import { watch } from '../support/watch.ts'

const NODES = 64
const CUT_ROUND = 40
const ROUNDS = 100
const HEAL_ROUND = CUT_ROUND + ROUNDS
const LEFT = '0-19,40'

/** T_fail of 30 rounds, so that there is no false alarm in so large a cluster. */
const params = { fanout: 2, tFailMs: 7500, tCleanupMs: 10_000 }

const partitioned = (how: readonly object[]) =>
  watch(scenarioOf({ nodes: NODES, seed: 2, params, actions: how }), 220)

describe('64 nodes that are parted for 100 rounds', () => {
  const run = partitioned([
    { at: CUT_ROUND * 10, kind: 'partition', members: LEFT },
    { at: HEAL_ROUND * 10, kind: 'heal' },
  ])

  test('agree before', () => expect(isAgreed(run.at(CUT_ROUND))).toBe(true))

  test('believe their own side live and have removed the other, each of them', () => {
    const { beliefs, nodes } = run.at(HEAL_ROUND)
    for (let observer = 0; observer < nodes; observer++)
      for (let subject = 0; subject < nodes; subject++) {
        const together = isAmong(LEFT, observer) === isAmong(LEFT, subject)
        expect(beliefs[observer * nodes + subject], `${observer} of ${subject}`).toBe(
          together ? LIVE : REMOVED,
        )
      }
  })

  test('agree again within 20 rounds, because those who have lost sight of a seed go on calling it', () => {
    for (const round of [HEAL_ROUND + 20, HEAL_ROUND + 60]) expect(isAgreed(run.at(round))).toBe(true)
  })
})
