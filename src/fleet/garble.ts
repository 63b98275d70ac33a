import { turnBit } from '../core/bit.ts'
import type { Dice } from '../core/dice.ts'
import type { Protocol } from '../core/protocol.ts'

type Garbling = Pick<Protocol<never>, 'garble'>

/** The bits that chance turns over: a minute, and now and then 139 years. */
const BITS = 42

/** Turns over one bit of one member's stamp in a copy of a body; a body that has no such stamp is left as it is. */
export function garbleStamp(protocol: Garbling, body: unknown, subject: number, bit: number): unknown {
  if (protocol.garble) return protocol.garble(body, subject, bit)
  if (!(body instanceof Float64Array) || !Number.isFinite(body[subject])) return body
  const copy = body.slice()
  copy[subject] = turnBit(body[subject] as number, bit)
  return copy
}

/** Turns over any bit of anybody's stamp that a body carries. */
export function garbleAny(protocol: Garbling, body: unknown, nodes: number, dice: Dice): unknown {
  const first = dice.below(nodes)
  const bit = dice.below(BITS)
  for (let i = 0; i < nodes; i++) {
    const garbled = garbleStamp(protocol, body, (first + i) % nodes, bit)
    if (garbled !== body) return garbled
  }
  return body
}
