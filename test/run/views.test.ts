import { describe, expect, test } from 'vitest'
import { withBeside, withView } from '../../src/run/state.ts'

describe('two views side by side', () => {
  const alone = { view: 'graph', beside: null }
  const two = { view: 'graph', beside: 'matrix' }

  test('are never the same: one that is chosen for the other’s place changes places with it', () => {
    expect({ ...two, ...withView(two, 'matrix') }).toEqual({ view: 'matrix', beside: 'graph' })
    expect({ ...two, ...withBeside(two, 'graph') }).toEqual({ view: 'matrix', beside: 'graph' })
    expect({ ...alone, ...withBeside(alone, 'graph') }).toEqual(alone)
  })

  test('are chosen each on its own', () => {
    expect({ ...two, ...withView(two, 'table') }).toEqual({ view: 'table', beside: 'matrix' })
    expect({ ...two, ...withBeside(two, 'table') }).toEqual({ view: 'graph', beside: 'table' })
    expect({ ...two, ...withBeside(two, null) }).toEqual(alone)
    expect({ ...alone, ...withView(alone, 'table') }).toEqual({ view: 'table', beside: null })
  })
})
