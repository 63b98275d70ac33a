import { expect, test } from 'vitest'
import { type Dice, openDice } from '../../src/core/dice.ts'
import { WORKER_REGISTRY } from '../../src/fleet/registry.ts'
import { readFragment, writeFragment } from '../../src/run/link.ts'
import { PATIENCE_MS, share } from '../support/cases.ts'
import { quietMs } from '../support/pace.ts'
import { scenarioOf } from '../support/play.ts'

/** LAWS_RUNS=50 makes a million of them. */
const LINKS = share(20_000)
const MOST_MS = 200

const shared = {
  scenario: scenarioOf({
    nodes: 9,
    params: { exchange: 'push-pull', fanout: 2 },
    actions: [
      { at: 40, kind: 'kill', node: 3 },
      { at: 90, kind: 'restart', node: 3 },
    ],
  }),
  tick: 120,
  selected: 4,
  view: 'graph',
  beside: 'table',
  pair: { observer: 4, subject: 3 },
  observer: 2,
  muted: ['live', 'message list'],
  followed: { member: 3, stamp: 1750 },
  digest: '0123456789abcdef',
}
const TEXT = JSON.stringify(shared)
const WORDS = [
  '__proto__',
  'constructor',
  '1e309',
  '-1',
  'null',
  '[]',
  '{}',
  '""',
  '9'.repeat(40),
  '\\u0000',
  'true',
]

/** A link that was damaged or forged: as it travels, or in the text inside it. */
function mutate(dice: Dice): string {
  const inside = dice.below(2) === 0
  let text = inside ? TEXT : writeFragment(shared, WORKER_REGISTRY).slice(5)
  for (let i = 1 + dice.below(4); i > 0; i--) {
    const at = dice.below(text.length + 1)
    const end = Math.min(text.length, at + dice.below(12))
    const put = [
      () => '',
      () => WORDS[dice.below(WORDS.length)] as string,
      () => String.fromCharCode(dice.below(0x3000)),
      () => text.slice(at, end).repeat(2 + dice.below(3)),
    ][dice.below(4)] as () => string
    text = text.slice(0, at) + put() + text.slice(end)
  }
  return `#run=${inside ? Buffer.from(text).toString('base64url') : text}`
}

function timed(link: string) {
  const began = performance.now()
  const read = readFragment(link, WORKER_REGISTRY)
  return { read, tookMs: performance.now() - began }
}

const sentence = `${LINKS} mutated links are read or refused, and never throw or dally`

test(sentence, { timeout: PATIENCE_MS }, () => {
  const dice = openDice(1, 0, 0, 'mutated links')
  let opened = 0
  let slowestMs = 0
  for (let i = 0; i < LINKS; i++) {
    const link = mutate(dice)
    const { read, tookMs } = timed(link)
    // Another program may have had the processor; a link that is slow by itself is slow again.
    slowestMs = Math.max(
      slowestMs,
      tookMs < MOST_MS ? tookMs : Math.min(timed(link).tookMs, timed(link).tookMs),
    )
    if (!read.ok) {
      expect(read.problem.code.length).toBeGreaterThan(0)
      continue
    }
    opened++
    const { scenario, tick, selected } = read.value
    expect(scenario.nodes).toBeLessThanOrEqual(WORKER_REGISTRY.maximumNodes)
    expect(tick).toBeGreaterThanOrEqual(0)
    expect(selected === null || selected < scenario.nodes).toBe(true)
  }
  expect(slowestMs).toBeLessThan(MOST_MS)
  // Some mutations must pass and most must not, or the test would say nothing of either.
  expect(opened).toBeGreaterThan(LINKS / 100)
  expect(opened).toBeLessThan(LINKS / 2)
})

test('a bomb of a link is refused before it is decoded', () => {
  const bomb = `#run=${'A'.repeat(50_000_000)}`
  expect(timed(bomb).read.ok).toBe(false)
  expect(quietMs(() => timed(bomb))).toBeLessThan(1)
})
