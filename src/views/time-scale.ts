import { ticks } from 'd3'

const STEPS = [2, 3, 4, 5, 6, 8, 10]
const LEAST_ROUNDS = 20

/** How many rounds the time line spans: a round number that leaves room ahead, so that it seldom has to change. */
export function spanFor(rounds: number): number {
  const wanted = Math.max(LEAST_ROUNDS, rounds * 1.04 + 1)
  for (let power = 10; ; power *= 10) {
    const step = STEPS.find((candidate) => candidate * power >= wanted)
    if (step !== undefined) return step * power
  }
}

/** The rounds that get a number, about one in each `spacing` pixels. */
export function numberedRounds(
  spanRounds: number,
  width: number,
  spacing: number,
  from = 0,
): readonly number[] {
  return ticks(from, from + spanRounds, Math.max(2, Math.floor(width / spacing))).filter(Number.isInteger)
}
