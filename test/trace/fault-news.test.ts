import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/core/scenario.ts'
import type { Span } from '../../src/core/span.ts'
import { scheduleOf } from '../../src/run/schedule.ts'
import { faultNewsOf, merged, strikes } from '../../src/trace/fault-news.ts'

const newsOf = (...actions: Action[]): string[] =>
  faultNewsOf(scheduleOf({ actions })).map(
    ({ kind, tick, span }) => `${tick} ${span.action.kind}${kind === 'fault-begun' ? '' : ' over'}`,
  )
const spanOf = (action: Action): Span => scheduleOf({ actions: [action] })[0] as Span
const everyone = { from: '', to: '' }

describe('news of faults', () => {
  test('say when one begins, and when it is over by itself', () => {
    expect(newsOf({ at: 30, kind: 'partition', members: '0-2', forTicks: 50 })).toEqual([
      ...['30 partition', '80 partition over'],
    ])
    expect(newsOf({ at: 30, kind: 'slow', node: 1, every: 10, forTicks: 0 })).toEqual(['30 slow'])
  })

  test('leave it to what ends a fault to say that it is over', () => {
    const loss = { at: 10, kind: 'loss', percent: 20, ...everyone, forTicks: 90 }
    expect(newsOf(loss, { at: 40, kind: 'heal' })).toEqual(['10 loss', '40 heal'])
    const offset = { at: 10, kind: 'offset', node: 1, aheadMs: 500, forTicks: 0 }
    expect(newsOf(offset, { at: 40, kind: 'sync', node: 1 })).toEqual(['10 offset', '40 sync'])
  })

  test('stand in the order of their ticks, and what is over stands before what begins', () => {
    const long = { at: 10, kind: 'swizzle', percent: 50, forTicks: 50 }
    const brief = { at: 20, kind: 'cut', from: 1, to: 2, forTicks: 10 }
    const last = { at: 30, kind: 'region', members: '0-2', minTicks: 9, maxTicks: 9, forTicks: 0 }
    expect(newsOf(long, brief, last)).toEqual([
      ...['10 swizzle', '20 cut', '30 cut over', '30 region', '60 swizzle over'],
    ])
  })

  test('do not repeat what the trace tells of processes and of single messages', () => {
    expect(
      newsOf(
        { at: 1, kind: 'kill', node: 1 },
        { at: 2, kind: 'freeze', node: 2, forTicks: 9 },
        { at: 3, kind: 'drop', from: 0, seq: 4 },
      ),
    ).toEqual([])
  })

  test('come before whatever else happens at their tick', () => {
    const faults = faultNewsOf(
      scheduleOf({ actions: [{ at: 5, kind: 'partition', members: '0-2', forTicks: 4 }] }),
    )
    const news = [1, 5, 7].map((tick) => ({ kind: 'agreed', tick }) as const)
    expect(merged(faults, news).map(({ kind, tick }) => `${tick} ${kind}`)).toEqual([
      ...['1 agreed', '5 fault-begun', '5 agreed', '7 agreed', '9 fault-over'],
    ])
    expect(merged([], news)).toBe(news)
  })
})

describe('a fault strikes', () => {
  test('the node or the ends of the link that it names', () => {
    const slow = spanOf({ at: 1, kind: 'slow', node: 3, every: 10, forTicks: 0 })
    expect([2, 3].map((node) => strikes(slow, node))).toEqual([false, true])
    const cut = spanOf({ at: 1, kind: 'cut', from: 1, to: 4, forTicks: 0 })
    expect([1, 2, 4].map((node) => strikes(cut, node))).toEqual([true, false, true])
    const loss = spanOf({ at: 1, kind: 'loss', percent: 20, from: '1,2', to: '1,2', forTicks: 0 })
    expect([0, 1, 2].map((node) => strikes(loss, node))).toEqual([false, true, true])
  })

  test('everyone where it names nobody or divides all', () => {
    expect(strikes(spanOf({ at: 1, kind: 'heal' }), 9)).toBe(true)
    expect(strikes(spanOf({ at: 1, kind: 'partition', members: '0-2', forTicks: 0 }), 9)).toBe(true)
    expect(strikes(spanOf({ at: 1, kind: 'loss', percent: 20, ...everyone, forTicks: 0 }), 9)).toBe(true)
  })
})
