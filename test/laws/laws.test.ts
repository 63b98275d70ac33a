/** What holds in every run, whatever the scenario and whatever is done to it; the storm holds its runs to the same. */
import { describe } from 'vitest'
import { findProtocol } from '../../src/fleet/local.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { LAWS } from '../../src/lab/laws/registry.ts'
import { CASES } from '../support/cases.ts'
import { law } from '../support/law.ts'
import { play } from '../support/play.ts'

const { faults } = LOCAL_REGISTRY

describe('in every run', () => {
  for (const { sentence, protocols, check } of LAWS)
    law(sentence, CASES.law, { protocols }, ({ scenario, rounds }) => {
      const chunks = play(scenario, rounds)
      check({ scenario, rounds, chunks, faults, protocol: findProtocol(scenario, LOCAL_REGISTRY) })
    })
})
