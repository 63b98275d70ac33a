import { describe, expect, test } from 'vitest'
import { emptyQueue, enqueue, type Queue, take } from '../../../src/protocols/swim/queue.ts'

const roomy = { transmits: 3, count: Number.POSITIVE_INFINITY, bytes: 1400, overhead: 2 }

function queueOf(...news: readonly (readonly [subject: number, bytes: number])[]): Queue<string> {
  const queue = emptyQueue<string>()
  for (const [subject, bytes] of news) enqueue(queue, subject, `${subject}/${bytes}`, bytes)
  return queue
}

describe('what is to be passed on', () => {
  test('goes those first that went least often, then the longest, then the newest', () => {
    const queue = queueOf([1, 10], [2, 30], [3, 10])
    expect(take(queue, { ...roomy, count: 1 })).toEqual(['2/30'])
    expect(take(queue, { ...roomy, count: 2 })).toEqual(['3/10', '1/10'])
    enqueue(queue, 4, 'new', 5)
    expect(take(queue, { ...roomy, count: 1 })).toEqual(['new'])
  })

  test('goes as often as the limit says, and at least once', () => {
    const queue = queueOf([1, 10])
    for (let i = 0; i < 3; i++) expect(take(queue, roomy)).toEqual(['1/10'])
    expect(take(queue, roomy)).toEqual([])
    const once = queueOf([1, 10])
    expect(take(once, { ...roomy, transmits: 0 })).toEqual(['1/10'])
    expect(once.items).toEqual([])
  })

  test('fills a message as far as the bytes and the count go, and lets what does not fit wait', () => {
    const queue = queueOf([1, 50], [2, 40], [3, 9])
    expect(take(queue, { ...roomy, bytes: 65 })).toEqual(['1/50', '3/9'])
    // What has just gone comes behind what has waited.
    expect(take(queue, { ...roomy, bytes: 65, count: 6 })).toEqual(['2/40', '3/9'])
    const many = queueOf(...Array.from({ length: 9 }, (_, i) => [i, 20] as const))
    expect(take(many, { ...roomy, count: 6 })).toHaveLength(6)
  })

  test('is replaced by newer news of the same member, which begins anew', () => {
    const queue = queueOf([1, 10], [2, 10])
    take(queue, roomy)
    take(queue, roomy)
    enqueue(queue, 1, 'newer', 10)
    expect(take(queue, roomy)).toEqual(['newer', '2/10'])
    expect(take(queue, roomy)).toEqual(['newer'])
  })
})
