import { describe, expect, test } from 'vitest'
import { DEAD, LIVE, STALE } from '../../src/core/belief.ts'
import type { Action } from '../../src/core/scenario.ts'
import { scheduleOf } from '../../src/run/schedule.ts'
import { faultNewsOf } from '../../src/trace/fault-news.ts'
import type { News } from '../../src/trace/news.ts'
import {
  excerptOf,
  groupOf,
  iconOf,
  NEWS_GROUPS,
  type NewsWish,
  type Told,
} from '../../src/views/news-kinds.ts'

const news: readonly News[] = [
  { kind: 'agreed', tick: 5 },
  { kind: 'down', tick: 10, node: 3, reason: 0 },
  { kind: 'first-noticed', tick: 20, node: 3, observer: 1, to: STALE },
  { kind: 'false-alarm', tick: 22, node: 2, observer: 3, to: STALE },
  { kind: 'declared', tick: 23, node: 2, observer: 0, to: DEAD, wrongly: true },
  { kind: 'recovered', tick: 24, node: 2, observer: 3, to: LIVE },
  { kind: 'all-noticed', tick: 30, node: 3, observer: 0, to: STALE },
]
const all: NewsWish = { groups: new Set(NEWS_GROUPS), node: null }
const ticks = (items: readonly Told[]) => items.map(({ tick }) => tick)

describe('an excerpt of the news', () => {
  test('is what happened before the cursor, the newest first, and says what lies ahead', () => {
    const { latest, older, ahead, next } = excerptOf(news, 23, all, 3)
    expect(ticks(latest)).toEqual([22, 20, 10])
    expect([older, ahead, next?.tick]).toEqual([1, 3, 23])
    expect(excerptOf(news, 99, all, 99)).toMatchObject({ ahead: 0, next: null, older: 0 })
  })

  test('holds only the groups and the node that are wanted', () => {
    const alarms = excerptOf(news, 99, { groups: new Set(['alarms'] as const), node: null }, 99)
    expect(ticks(alarms.latest)).toEqual([24, 23, 22])
    const ofTwo = excerptOf(news, 99, { ...all, node: 2 }, 99)
    expect(ticks(ofTwo.latest), 'what concerns all concerns n2 too').toEqual([24, 23, 22, 5])
    const ofOne = excerptOf(news, 99, { ...all, node: 1 }, 99)
    expect(ticks(ofOne.latest), 'as an observer').toEqual([20, 5])
    expect(ticks(excerptOf(news, 99, { groups: new Set(), node: null }, 99).latest)).toEqual([])
  })

  test('counts a death that is none among the false alarms', () => {
    expect(news.map(groupOf)).toEqual([
      ...['agreed', 'deaths', 'noticed', 'alarms', 'alarms', 'alarms', 'noticed'],
    ])
  })

  test('holds faults as a group of their own, and those of one node for that node', () => {
    const actions: readonly Action[] = [
      { at: 5, kind: 'slow', node: 2, every: 10, forTicks: 4 },
      { at: 6, kind: 'partition', members: '0-2', forTicks: 0 },
    ]
    const faults = faultNewsOf(scheduleOf({ actions }))
    expect(faults.map(groupOf)).toEqual(['faults', 'faults', 'faults'])
    expect(faults.map(iconOf)).toEqual(['slow', 'split', 'check'])
    expect(ticks(excerptOf(faults, 99, { ...all, node: 2 }, 99).latest)).toEqual([9, 6, 5])
    expect(ticks(excerptOf(faults, 99, { ...all, node: 3 }, 99).latest)).toEqual([6])
    expect(excerptOf(faults, 99, { ...all, groups: new Set(['deaths'] as const) }, 99).latest).toEqual([])
  })
})
