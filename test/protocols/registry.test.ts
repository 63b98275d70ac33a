import { expect, test } from 'vitest'
import { DECLARATIONS, PROTOCOLS } from '../../src/protocols/registry.ts'

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

test('every protocol stands in both lists, at the same place, and no two have one name', () => {
  expect(names(PROTOCOLS)).toEqual(names(DECLARATIONS))
  expect(new Set(names(PROTOCOLS)).size).toBe(PROTOCOLS.length)
})

test('a protocol runs by what is declared of it', () => {
  PROTOCOLS.forEach((protocol, i) => {
    expect(protocol).toMatchObject(DECLARATIONS[i] as object)
  })
})
