/** The order on beliefs against the rules as they are written down, cell by cell. */
import { describe, expect, test } from 'vitest'
import { type Age, type Held, type Verdict, verdictOn, type Word } from '../../../src/protocols/swim/order.ts'

const WORDS: readonly Word[] = ['alive', 'suspect', 'dead']
const OTHERS: readonly Held[] = ['alive', 'suspect', 'dead', 'left']
const AGES = { older: -1, same: 0, newer: 1 } as const

type Rule = (word: Word, held: Held, age: number) => Verdict

/** Das, Gupta and Motivala 2002, section 4.2. */
const paper: Rule = (word, held, age) => {
  if (word === 'dead') return held === 'alive' || held === 'suspect' ? 'bury' : 'ignore'
  if (held === 'dead' || held === 'left') return word === 'alive' ? 'enter' : 'ignore'
  if (word === 'alive') return age > 0 ? 'revive' : 'ignore'
  // Of two suspicions of one incarnation the second only says who else has it.
  if (held === 'suspect') return age > 0 ? 'suspect' : age === 0 ? 'confirm' : 'ignore'
  return age >= 0 ? 'suspect' : 'ignore'
}

/** hashicorp/memberlist, state.go. */
const memberlist: Rule = (word, held, age) => {
  if (word === 'alive') return age > 0 ? 'revive' : 'ignore'
  if (age < 0 || held === 'dead' || held === 'left') return 'ignore'
  if (word === 'dead') return 'bury'
  return held === 'suspect' ? 'confirm' : 'suspect'
}

for (const [dialect, rule] of [
  ['paper', paper],
  ['memberlist', memberlist],
] as const)
  describe(`the ${dialect} dialect`, () => {
    for (const word of WORDS)
      for (const held of OTHERS)
        for (const [age, sign] of Object.entries(AGES))
          test(`makes of ${word}, ${age}, about a member held ${held}: ${rule(word, held, sign)}`, () => {
            expect(verdictOn({ dialect }, word, held, age as Age)).toBe(rule(word, held, sign))
          })

    test('lets a stranger in only by an alive', () => {
      for (const age of ['older', 'same', 'newer'] as const)
        expect(WORDS.map((word) => verdictOn({ dialect }, word, 'unknown', age))).toEqual([
          'enter',
          'ignore',
          'ignore',
        ])
    })

    test('has a member refute any accusation that is not out of date', () => {
      for (const word of ['suspect', 'dead'] as const)
        expect(
          (['older', 'same', 'newer'] as const).map((age) => verdictOn({ dialect }, word, 'self', age)),
        ).toEqual(['ignore', 'refute', 'refute'])
    })

    test('never lets a member that has left be talked back', () => {
      for (const word of WORDS)
        for (const age of ['older', 'same', 'newer'] as const)
          expect(verdictOn({ dialect }, word, 'gone', age)).toBe('ignore')
    })
  })

describe('memberlist', () => {
  const from = (held: Held): Verdict => verdictOn({ dialect: 'memberlist' }, 'alive', held, 'elsewhere')

  test('takes another address for a conflict, unless the name is free', () => {
    expect([from('alive'), from('suspect'), from('self')]).toEqual(['ignore', 'ignore', 'ignore'])
    expect([from('dead'), from('left')]).toEqual(['reclaim', 'revive'])
  })

  test('disputes what others say of itself in its own words', () => {
    const about = (age: Age): Verdict => verdictOn({ dialect: 'memberlist' }, 'alive', 'self', age)
    expect([about('older'), about('same'), about('newer')]).toEqual(['ignore', 'dispute', 'refute'])
  })
})
