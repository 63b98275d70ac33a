import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepAddress } from '../../src/app/address.ts'
import { linkOf } from '../../src/app/door.ts'
import { SharePanel } from '../../src/app/share-panel.tsx'
import { PAGE_REGISTRY } from '../../src/fleet/registry.ts'
import { enLater } from '../../src/locales/en-later.ts'
import { zhLater } from '../../src/locales/zh-later.ts'
import { readFragment } from '../../src/run/link.ts'
import { LaterWordsContext } from '../../src/views/words.ts'
import { openLocalRun } from '../support/open-run.ts'
import { scenarioOf } from '../support/play.ts'

const REST_MS = 1000
const actions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ at, kind: 'freeze', node: 1, forTicks: 3 + (at % 7) }))

describe('the address', () => {
  const page = { hash: '', href: 'https://page.test/' }

  beforeEach(() => {
    vi.useFakeTimers()
    page.hash = ''
    vi.stubGlobal('location', page)
    vi.stubGlobal('history', {
      replaceState(_state: unknown, _title: string, to: string) {
        page.hash = to
      },
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('is one that a reload can read, also when the run has become too long for one', async () => {
    const run = openLocalRun(scenarioOf({ nodes: 4 }))
    const stop = keepAddress(run)
    await run.seek(30)
    vi.advanceTimersByTime(REST_MS)
    const before = page.hash
    expect(readFragment(before, PAGE_REGISTRY)).toMatchObject({ value: { tick: 30 } })
    await run.load({ nodes: 4, actions: actions(5000) })
    vi.advanceTimersByTime(REST_MS)
    expect(page.hash).toBe(before)
    await run.load({ nodes: 4, actions: actions(500) })
    vi.advanceTimersByTime(REST_MS)
    expect(readFragment(page.hash, PAGE_REGISTRY)).toMatchObject({ value: { scenario: { nodes: 4 } } })
    expect(page.hash).not.toBe(before)
    stop()
  })

  test('is refused to whoever asks for a link to such a run, with a reason', () => {
    expect(linkOf(openLocalRun(scenarioOf({})))).toMatchObject({ ok: true })
    const long = openLocalRun(scenarioOf({ actions: actions(5000) }))
    expect(linkOf(long)).toEqual({ ok: false, problem: { code: 'too-long-for-link', values: {} } })
  })

  test.each([enLater, zhLater])(
    'is not offered by the panel for such a run, and the file is named instead',
    (words) => {
      const panelOf = (count: number): string =>
        renderToStaticMarkup(
          <LaterWordsContext value={words}>
            <SharePanel run={openLocalRun(scenarioOf({ actions: actions(count) }))} close={() => undefined} />
          </LaterWordsContext>,
        )
      const reason = words.problems['too-long-for-link']({})
      expect(panelOf(5)).toContain('#run=')
      expect(panelOf(5)).not.toContain(reason)
      expect(panelOf(5000)).not.toContain('#run=')
      expect(panelOf(5000)).toContain(reason)
    },
  )
})
