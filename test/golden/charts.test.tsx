/** One picture for each of five scenarios: the space-time view, and what the spread view shows. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../src/core/scenario.ts'
import { spansOf } from '../../src/core/span.ts'
import { LOCAL_REGISTRY } from '../../src/fleet/registry.ts'
import { enLater } from '../../src/locales/en-later.ts'
import { outlookOf } from '../../src/run/outlook.ts'
import { coneOf } from '../../src/trace/causality.ts'
import { historyOf } from '../../src/trace/history.ts'
import { spellsOf } from '../../src/trace/infection.ts'
import { lanesOf } from '../../src/trace/lanes.ts'
import { createNewsReader } from '../../src/trace/news.ts'
import { sceneSvg } from '../../src/views/graph/svg.ts'
import { contentOf } from '../../src/views/space-time/content.ts'
import { marksOf } from '../../src/views/space-time/marks.ts'
import { planeOf } from '../../src/views/space-time/plane.ts'
import { groundScene, topScene } from '../../src/views/space-time/scene.ts'
import { BelievedSection } from '../../src/views/spread/believed-section.tsx'
import { curveOf } from '../../src/views/spread/curve.ts'
import { CurveChart } from '../../src/views/spread/curve-chart.tsx'
import { curveInWords, premiseInWords } from '../../src/views/spread/curve-words.ts'
import { DeathsSection } from '../../src/views/spread/deaths-section.tsx'
import { premiseOf } from '../../src/views/spread/premise.ts'
import { RatesSection } from '../../src/views/spread/rates-section.tsx'
import { LaterWordsContext } from '../../src/views/words.ts'
import { play, scenarioOf, traceOf } from '../support/play.ts'

const writes = process.env.GOLDEN === 'write'

interface Sight {
  readonly scenario: Scenario
  readonly rounds: number
  readonly cursorTick: number
  readonly member: number
  readonly stamp: number
}

const quick = { tFailMs: 1000, tCleanupMs: 1500 }
const SIGHTS: Readonly<Record<string, Sight>> = {
  push: { scenario: scenarioOf({ nodes: 8, seed: 7 }), rounds: 16, cursorTick: 134, member: 3, stamp: 2250 },
  'killed and restarted': {
    scenario: scenarioOf({
      ...{ nodes: 6, seed: 3, params: quick },
      actions: [
        { at: 43, kind: 'kill', node: 2 },
        { at: 104, kind: 'restart', node: 2 },
      ],
    }),
    ...{ rounds: 14, cursorTick: 140, member: 2, stamp: 750 },
  },
  'push-pull': {
    scenario: scenarioOf({
      nodes: 7,
      seed: 5,
      params: { exchange: 'push-pull', snapshot: true, latencyMaxTicks: 4 },
    }),
    ...{ rounds: 12, cursorTick: 98, member: 0, stamp: 1500 },
  },
  'a split that heals': {
    scenario: scenarioOf({
      ...{ nodes: 6, seed: 9, params: quick },
      actions: [
        { at: 30, kind: 'partition', members: '0-2', forTicks: 60 },
        { at: 55, kind: 'freeze', node: 1, forTicks: 20 },
      ],
    }),
    ...{ rounds: 14, cursorTick: 127.5, member: 4, stamp: 500 },
  },
  'false alarms': {
    scenario: scenarioOf({ nodes: 6, seed: 2, params: { tFailMs: 750, exchange: 'pull' } }),
    ...{ rounds: 10, cursorTick: 95, member: 1, stamp: 1000 },
  },
}

const palette = Object.assign(
  Object.fromEntries(
    'ink soft line paper body bodyEdge live stale removed suspect dead alarm follow followSoft ok'
      .split(' ')
      .map((ink) => [ink, ink]),
  ),
  { font: 'sans-serif', textScale: 1 },
) as unknown as Parameters<typeof sceneSvg>[1]

/** A run, played as far as the sight goes, with its news. */
function playSight({ scenario, rounds }: Sight) {
  const trace = traceOf(scenario, play(scenario, rounds))
  const reader = createNewsReader(trace.firstFrame())
  reader.catchUp(trace)
  return { trace, news: reader.news }
}

function spaceTimeOf(sight: Sight): string {
  const { scenario, cursorTick, rounds } = sight
  const { trace, news } = playSight(sight)
  const size = { width: 900, height: 320 }
  const spanTicks = rounds * trace.ticksPerRound
  const plane = planeOf({ fromTick: 0, spanTicks, scroll: 0, allLanes: false }, scenario.nodes, size, 1)
  const { flightRounds } = outlookOf(scenario)
  const content = contentOf({ trace, news, fromTick: 0, toTick: spanTicks, flightRounds })
  const names = Array.from({ length: scenario.nodes }, (_, node) => `n${node}`)
  const round = Math.floor(rounds / 2)
  const chosen = { round, order: lanesOf(trace, round).steps.length >> 1 }
  const horizonTick = cursorTick + 10
  const common = { plane, names, textScale: 1, selected: sight.member }
  const spells = spellsOf(trace, sight.member, sight.stamp, trace.rounds * trace.ticksPerRound)
  const pictures = [null, coneOf(trace, chosen, { from: 0, to: rounds })].map((cone) => {
    const below = groundScene({ ...common, content, spells, chosen: cone && chosen, cone })
    const above = topScene({
      ...{ ...common, marks: marksOf(content), ticksPerRound: trace.ticksPerRound, cursorTick, horizonTick },
      ...{ chosen: cone && chosen, roundName: String },
    })
    return sceneSvg([...below, ...above], palette, size)
  })
  return pictures.join('\n')
}

/** What a part of the page is in the language of the code. */
function inEnglish(part: ReactNode): string {
  return renderToStaticMarkup(<LaterWordsContext value={enLater}>{part}</LaterWordsContext>)
}

function spreadOf(sight: Sight): string {
  const { scenario, cursorTick, member, stamp } = sight
  const { trace, news } = playSight(sight)
  const curve = curveOf(trace, { member, stamp }, cursorTick)
  const parts: string[] = []
  if (curve) {
    const spans = spansOf(scenario.actions, LOCAL_REGISTRY.faults)
    const premise = premiseOf({ scenario, spans, trace, news, madeTick: curve.first.tick, tick: cursorTick })
    const nodes = scenario.nodes
    const label = curveInWords(curve, nodes, premise, enLater)
    parts.push(`<p>${premiseInWords(premise, enLater)}</p>`)
    parts.push(
      inEnglish(<CurveChart curve={curve} nodes={nodes} theory={premise.theory} label={label} width={600} />),
    )
  }
  const { rounds, deaths } = historyOf(trace, Math.floor(cursorTick / trace.ticksPerRound))
  const pace = { roundMs: scenario.params.roundMs as number, ticksPerRound: trace.ticksPerRound }
  parts.push(
    inEnglish(<DeathsSection deaths={deaths} pace={pace} tick={cursorTick} width={600} />),
    inEnglish(<BelievedSection rounds={rounds} nodes={scenario.nodes} width={600} />),
    inEnglish(<RatesSection rounds={rounds} width={600} />),
  )
  return `${parts.join('\n').replaceAll('><', '>\n<')}\n`
}

for (const [view, draw] of Object.entries({ 'space-time': spaceTimeOf, spread: spreadOf }))
  describe(`the ${view} view`, () => {
    for (const [name, sight] of Object.entries(SIGHTS))
      test(`draws “${name}” as it always has, and twice the same to the letter`, () => {
        const picture = draw(sight)
        expect(draw(sight)).toBe(picture)
        const path = join(import.meta.dirname, `${view} ${name}.svg.txt`.replaceAll(' ', '-'))
        if (writes) writeFileSync(path, picture)
        expect(existsSync(path), 'write it with GOLDEN=write').toBe(true)
        expect(picture).toBe(readFileSync(path, 'utf8'))
      })
  })

test('the band is drawn where the theory holds, and nowhere else', () => {
  const drawn = (name: string): boolean => spreadOf(SIGHTS[name] as Sight).includes('class="band"')
  expect(drawn('push')).toBe(true)
  expect(drawn('push-pull')).toBe(true)
  expect(drawn('killed and restarted'), 'somebody died meanwhile').toBe(false)
  expect(drawn('false alarms'), 'answers take longer than a round').toBe(false)
})
