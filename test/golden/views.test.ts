/**
 * The pictures of six scenarios, as text: what the graph and the matrix show is a function of the run and the cursor,
 * whichever way the cursor came. They are written anew only when somebody says so: GOLDEN=write npx vitest run
 * test/golden. They open in a browser, and were looked at.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/locales/en.ts'
import { nodeName } from '../../src/locales/node-name.ts'
import type { Run } from '../../src/run/run.ts'
import { captionsOf } from '../../src/views/graph/captions.ts'
import { createLayout } from '../../src/views/graph/layout.ts'
import { groundScene, messageScene } from '../../src/views/graph/scene.ts'
import { createSceneReader } from '../../src/views/graph/scene-reader.ts'
import { sceneSvg } from '../../src/views/graph/svg.ts'
import { geometryOf } from '../../src/views/matrix/geometry.ts'
import { readMatrix } from '../../src/views/matrix/read-matrix.ts'
import { matrixScene } from '../../src/views/matrix/scene.ts'
import { signsOf } from '../../src/views/node-state.ts'
import { trueSides } from '../../src/views/sides.ts'
import { lightPalette } from '../support/light-palette.ts'
import { drawAt, openLocalRun } from '../support/open-run.ts'
import { scenarioOf } from '../support/play.ts'

const writes = process.env.GOLDEN === 'write'
const folder = join(import.meta.dirname, 'views')
const size = { width: 900, height: 560 }
const palette = lightPalette()

interface Picture {
  readonly name: string
  readonly scenario: object
  readonly tick: number
  /** What a person has chosen. */
  choose?(run: Run): void
}

const pictures: readonly Picture[] = [
  { name: 'start', scenario: { nodes: 12, seed: 7 }, tick: 34 },
  {
    name: 'death',
    scenario: { nodes: 12, seed: 7, actions: [{ at: 160, kind: 'kill', node: 3 }] },
    tick: 351,
    choose: (run) => run.choosePair({ observer: 5, subject: 3 }),
  },
  {
    name: 'partition',
    scenario: {
      ...{ nodes: 12, seed: 7 },
      actions: [
        { at: 160, kind: 'partition', members: '0-3,9' },
        { at: 200, kind: 'freeze', node: 6 },
      ],
    },
    tick: 404,
  },
  {
    name: 'suspicion',
    scenario: {
      ...{ protocol: 'swim', nodes: 12, seed: 7 },
      actions: [
        { at: 60, kind: 'kill', node: 3 },
        { at: 250, kind: 'kill', node: 8 },
      ],
    },
    tick: 306,
  },
  {
    name: 'eyes',
    scenario: { nodes: 12, seed: 7, params: { tFailMs: 2000 }, actions: [{ at: 60, kind: 'kill', node: 3 }] },
    tick: 135,
    choose: (run) => run.observe(4),
  },
  {
    name: 'followed',
    scenario: { protocol: 'heartbeats', nodes: 24, seed: 3, actions: [{ at: 100, kind: 'crash', node: 20 }] },
    tick: 166,
    choose(run) {
      run.follow({ member: 2, stamp: 15 })
      run.mute('stale', true)
    },
  },
]

/** The graph at the drawn moment. Where the nodes stand depends on how one got there, so they settle anew. */
function graphOf(run: Run): string {
  const layout = createLayout(run.trace.nodes, size)
  layout.setTruth(run.frame.up, trueSides(run))
  layout.settle()
  const names = Array.from({ length: run.trace.nodes }, (_, node) => nodeName(node))
  const words = {
    names,
    captions: captionsOf(run, names, en),
    signs: names.map((_, node) => signsOf(run, node, en)),
  }
  const input = createSceneReader(run).read(words, {
    layout,
    width: size.width,
    textScale: 1,
    pointed: null,
    sideA: null,
  })
  return sceneSvg([...groundScene(input), ...messageScene(input)], palette, size)
}

function matrixOf(run: Run): string {
  const { nodes } = run.trace
  const geometry = geometryOf(nodes, { ...size, scale: 1, textScale: 1, coarse: nodes > 12 })
  const names = Array.from({ length: nodes }, (_, node) => nodeName(node))
  const cell = { observer: 1, subject: 2 }
  const wish = { sort: 'side', names, looked: cell, around: cell, focused: true } as const
  return sceneSvg(matrixScene(readMatrix(run, wish, geometry)), palette, size)
}

describe.each(pictures)('the picture of $name', ({ name, scenario, tick, choose }) => {
  const open = async (): Promise<Run> => {
    const run = openLocalRun(scenarioOf(scenario))
    await drawAt(run, tick)
    choose?.(run)
    return run
  }

  test.each([
    ['graph', graphOf],
    ['matrix', matrixOf],
  ] as const)('in the %s is what it has always been', async (view, draw) => {
    const text = draw(await open())
    const path = join(folder, `${name}-${view}.svg`)
    if (writes) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, text)
    }
    expect(text).toBe(readFileSync(path, 'utf8'))
  })

  test('is the same to the letter, whichever way the cursor came', async () => {
    const run = await open()
    const first = [graphOf(run), matrixOf(run)]
    for (const away of [tick + 137, 0, tick - 15]) {
      await drawAt(run, Math.max(0, away))
      await drawAt(run, tick)
      expect([graphOf(run), matrixOf(run)]).toEqual(first)
    }
    const other = await open()
    expect([graphOf(other), matrixOf(other)]).toEqual(first)
  })
})
