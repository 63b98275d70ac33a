import { describe, expect, test } from 'vitest'
import { createStore } from '../../src/run/store.ts'

describe('a store', () => {
  test('tells its watchers of every change, and of nothing else', () => {
    const store = createStore({ round: 0, playing: false })
    let told = 0
    const end = store.watch(() => told++)
    store.set({ round: 1 })
    expect([store.get(), told]).toEqual([{ round: 1, playing: false }, 1])
    const before = store.get()
    store.set({ round: 1, playing: false })
    store.set({ round: Number.NaN })
    store.set({ round: Number.NaN })
    expect(told).toBe(2)
    expect(before).toEqual({ round: 1, playing: false })
    end()
    store.set({ round: 3 })
    expect(told).toBe(2)
  })

  test('gives the same object as long as nothing changed', () => {
    const store = createStore({ round: 0 })
    const first = store.get()
    store.set({ round: 0 })
    expect(store.get()).toBe(first)
  })

  test('lets a watcher leave while it is being told', () => {
    const store = createStore({ round: 0 })
    const heard: string[] = []
    const end = store.watch(() => {
      heard.push('a')
      end()
    })
    store.watch(() => heard.push('b'))
    store.set({ round: 1 })
    store.set({ round: 2 })
    expect(heard).toEqual(['a', 'b', 'b'])
  })
})
