/** A whole number with one of its bits turned over; bits count from the lowest, and from zero. */
export function turnBit(value: number, bit: number): number {
  let weight = 1
  for (let i = 0; i < bit; i++) weight *= 2
  return Math.floor(value / weight) % 2 === 0 ? value + weight : value - weight
}
