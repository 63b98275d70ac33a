import { describe, expect, test } from 'vitest'
import { createGate } from '../../src/fleet/gate.ts'

function ranOf(gate: ReturnType<typeof createGate>, expected: number, windowTick: number): () => boolean {
  let ran = false
  gate.whenHolding(expected, windowTick, () => {
    ran = true
  })
  return () => ran
}

describe('the gate', () => {
  test('opens at once when nothing is expected', () => {
    expect(ranOf(createGate(), 0, 0)()).toBe(true)
  })

  test('opens when the last expected message comes', () => {
    const gate = createGate()
    const ran = ranOf(gate, 2, 10)
    gate.arrive(0)
    expect(ran()).toBe(false)
    gate.arrive(3)
    expect(ran()).toBe(true)
  })

  test('does not take a quick message of the same window for a slow one of an earlier', () => {
    const gate = createGate()
    gate.arrive(10)
    const ran = ranOf(gate, 1, 10)
    expect(ran()).toBe(false)
    gate.arrive(10)
    expect(ran()).toBe(false)
    gate.arrive(0)
    expect(ran()).toBe(true)
  })

  test('counts messages once their window has passed, even when some windows did not concern the node', () => {
    const gate = createGate()
    ranOf(gate, 0, 10)
    gate.arrive(10)
    gate.arrive(13)
    expect(ranOf(gate, 2, 20)()).toBe(true)
    expect(ranOf(gate, 3, 30)()).toBe(false)
  })

  test('begins anew with what a checkpoint held', () => {
    const gate = createGate()
    ranOf(gate, 9, 50)
    gate.reset(4)
    expect(ranOf(gate, 4, 40)()).toBe(true)
  })

  test('that begins anew in the past still tells quick messages from slow ones', () => {
    const gate = createGate()
    ranOf(gate, 0, 50)
    gate.reset(4)
    // Posted in the second window after the way back; the one of the first is still under way.
    gate.arrive(23)
    const ran = ranOf(gate, 5, 23)
    expect(ran()).toBe(false)
    gate.arrive(20)
    expect(ran()).toBe(true)
  })
})
