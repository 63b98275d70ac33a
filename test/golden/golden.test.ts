import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { play, scenarioOf } from '../support/play.ts'
import { inWords } from './words.ts'

/** A golden text is only written anew when somebody says so: GOLDEN=write npx vitest run test/golden. */
const writes = process.env.GOLDEN === 'write'

test('four nodes, one of them killed, do what they have always done', () => {
  const scenario = scenarioOf({
    ...{ nodes: 4, seed: 7, actions: [{ at: 21, kind: 'kill', node: 2 }] },
    params: { tFailMs: 500, tCleanupMs: 750 },
  })
  const text = inWords(scenario, play(scenario, 6))
  const path = join(import.meta.dirname, 'kill.txt')
  if (writes) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
})
