import { describe, expect, test } from 'vitest'
import { movePlayback, type Playback, type PlaybackPace } from '../../src/run/playback.ts'

const pace: PlaybackPace = {
  ticksPerRound: 10,
  roundsPerSecond: 2,
  heldFromTick: 0,
  settledTick: 1000,
  glides: true,
}
const playing: Playback = { cursorTick: 40, shownTick: 40, playing: true, backward: false }
const still: Playback = { cursorTick: 40, shownTick: 40, playing: false, backward: false }

describe('while playing', () => {
  test('the picture moves by the time that passed, and the cursor is the whole tick before it', () => {
    expect(movePlayback(playing, pace, 1000)).toEqual({ ...playing, cursorTick: 60, shownTick: 60 })
    expect(movePlayback(playing, pace, 16)).toEqual({ ...playing, shownTick: 40.32 })
  })

  test('it waits where the settled rounds end, and never goes back', () => {
    expect(movePlayback(playing, { ...pace, settledTick: 45 }, 1000).shownTick).toBe(45)
    expect(movePlayback(playing, { ...pace, settledTick: 30 }, 1000).shownTick).toBe(40)
  })

  test('at top speed it shows each round as soon as it is settled', () => {
    const fast = { ...pace, roundsPerSecond: Number.POSITIVE_INFINITY }
    expect(movePlayback(playing, fast, 16).shownTick).toBe(1000)
  })
})

describe('while playing backward', () => {
  const back: Playback = { ...playing, backward: true }

  test('the picture moves as fast as forward, and the cursor is the whole tick after it', () => {
    expect(movePlayback(back, pace, 1000)).toEqual({ ...back, cursorTick: 20, shownTick: 20 })
    expect(movePlayback(back, pace, 16)).toEqual({ ...back, cursorTick: 40, shownTick: 39.68 })
  })

  test('it waits where the rounds at hand begin', () => {
    expect(movePlayback(back, { ...pace, heldFromTick: 35 }, 1000).shownTick).toBe(35)
  })

  test('it stops at the start', () => {
    expect(movePlayback(back, pace, 10_000)).toEqual({ ...back, cursorTick: 0, shownTick: 0, playing: false })
  })
})

describe('while paused', () => {
  test('the picture stays where the cursor is', () => {
    expect(movePlayback(still, pace, 16)).toBe(still)
  })

  test('a step glides, as smoothly back as forth, and ends at the cursor', () => {
    for (const cursorTick of [50, 30]) {
      let playback: Playback = { ...still, cursorTick }
      const way = Math.sign(cursorTick - 40)
      for (let ms = 0; ms < 590; ms += 10) {
        const next = movePlayback(playback, pace, 10)
        expect((next.shownTick - playback.shownTick) * way).toBeGreaterThan(0)
        expect((cursorTick - next.shownTick) * way).toBeGreaterThan(0)
        playback = next
      }
      expect(movePlayback(playback, pace, 20).shownTick).toBe(cursorTick)
      expect(playback.cursorTick).toBe(cursorTick)
    }
  })

  test('a jump, or a person who wants no motion, is there at once', () => {
    expect(movePlayback({ ...still, cursorTick: 200 }, pace, 16).shownTick).toBe(200)
    expect(movePlayback({ ...still, cursorTick: 50 }, { ...pace, glides: false }, 16).shownTick).toBe(50)
  })
})
