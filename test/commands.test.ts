import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, blame, countPlaywright, countVitest, inWords, none, one } from '../.ci/counts.mjs'
import { isComplete } from '../.ci/install.mjs'
import { isFresh, root } from '../.ci/project.mjs'

describe('the packages count as installed', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' } }

  test('only if every one is there in its version', () => {
    expect(isComplete(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
    expect(isComplete(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false)
    expect(isComplete(wanted, {})).toBe(false)
  })

  test('without what is optional, but not with another version of it', () => {
    const optional = { 'node_modules/a': { version: '1.0.0', optional: true } }
    expect(isComplete(optional, {})).toBe(true)
    expect(isComplete(optional, { 'node_modules/a': { version: '0.9.0' } })).toBe(false)
  })
})

describe('a product is made again', () => {
  let folder = ''
  const path = (name: string) => join(relative(root, folder), name)
  const date = (name: string, second: number) => utimesSync(join(folder, name), second, second)
  const fresh = () => isFresh(path('product'), [path('sources')])

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fresh-'))
    mkdirSync(join(folder, 'sources/deep'), { recursive: true })
    for (const name of ['product', 'sources/deep/a', 'sources/deep/b']) writeFileSync(join(folder, name), '')
    for (const name of ['sources/deep/a', 'sources/deep/b', 'sources/deep', 'sources']) date(name, 100)
    date('product', 200)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('not if nothing has changed', () => expect(fresh()).toBe(true))

  test('if it is missing', () => {
    rmSync(join(folder, 'product'))
    expect(fresh()).toBe(false)
  })

  test('if a source is younger', () => {
    date('sources/deep/a', 300)
    expect(fresh()).toBe(false)
  })

  test('if a source was deleted', () => {
    rmSync(join(folder, 'sources/deep/a'))
    expect(fresh()).toBe(false)
  })
})

describe('the sum of all tests', () => {
  test('adds up what the runners report', () => {
    const file = (...statuses: string[]) => ({
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status) => ({ status })),
    })
    const unit = countVitest({ testResults: [file('passed', 'failed'), file('passed', 'pending', 'todo')] })
    const browser = countPlaywright({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{}],
    })
    expect(unit).toEqual({ passed: 2, failed: 1, skipped: 2 })
    expect(browser).toEqual({ passed: 3, failed: 3, skipped: 1 })
    expect([unit, browser, one(true), one(false)].reduce(add, none)).toEqual({
      passed: 6,
      failed: 5,
      skipped: 3,
    })
  })

  test('counts a file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [{ status: 'failed', assertionResults: [] }] }).failed).toBe(1)
  })

  test('counts a runner that died silently as a failure', () => {
    expect(blame(none, false).failed).toBe(1)
    expect(blame({ ...none, failed: 3 }, false).failed).toBe(3)
    expect(blame({ ...none, passed: 3 }, true)).toEqual({ ...none, passed: 3 })
  })

  test('is said in one line', () => {
    expect(inWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(inWords({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
