import { expect, test } from 'vitest'
import { createPaceMeter } from '../../src/run/pace-meter.ts'

function playedAt(perSecond: number, asked: number) {
  const meter = createPaceMeter()
  for (let frame = 0; frame < 200; frame++) meter.note(16, (16 / 1000) * perSecond, asked)
  return meter
}

test('a run that is played as fast as was asked for has nothing to say', () => {
  expect(playedAt(2, 2).reachedPerSecond).toBeNull()
  expect(playedAt(1.9, 2).reachedPerSecond).toBeNull()
  expect(playedAt(40, Number.POSITIVE_INFINITY).reachedPerSecond).toBeNull()
})

test('a run that is slower says how fast it is, until it rests', () => {
  const meter = playedAt(0.78, 2)
  expect(meter.reachedPerSecond).toBe(0.8)
  meter.rest()
  expect(meter.reachedPerSecond).toBeNull()
})

test('another wish is measured anew', () => {
  const meter = playedAt(0.78, 2)
  meter.note(16, 0.01, 0.5)
  expect(meter.reachedPerSecond).toBeNull()
})

test('a picture that was kept waiting in a hidden tab makes nothing slower', () => {
  const meter = createPaceMeter()
  for (let i = 0; i < 9; i++) meter.note(60_000, 0.2, 2)
  expect(meter.reachedPerSecond).toBeNull()
})
