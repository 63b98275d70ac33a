/**
 * `npm run bench`: tables for people and, last, one line of JSON for programs. Bars that are missed are said and do not
 * fail the command; what could not be measured does.
 *
 *     npm run bench -- --only fleet,frames,film,size   some parts; all four when left out
 *     npm run bench -- --only fleet --nodes 12,64 --repeats 9
 *     npm run bench -- --only frames --views matrix --repeats 3
 *     npm run bench -- --only soak --rounds 100000      never part of all, because it takes hours
 */
import { parseArgs } from 'node:util'
import { benchFilm } from './film.ts'
import { benchFleet } from './fleet.ts'
import { benchFrames } from './frames.ts'
import { project } from './site.ts'
import { benchSize } from './size.ts'
import { soak } from './soak.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'size,fleet,frames,film' },
    repeats: { type: 'string', default: '5' },
    nodes: { type: 'string', default: '12,64,256' },
    rounds: { type: 'string', default: '10000' },
    views: { type: 'string', default: '' },
  },
})
const url = process.env.GOSSIP_URL ?? 'http://127.0.0.1:4173/'

const parts: Readonly<Record<string, () => unknown>> = {
  size: () => benchSize(`${project}dist`),
  fleet: () => benchFleet(Number(values.repeats), values.nodes.split(',').map(Number)),
  frames: () => benchFrames(url, Number(values.repeats), values.views),
  film: () => benchFilm(url),
  soak: () => soak(url, Number(values.rounds)),
}

const names = values.only.split(',')
const unknown = names.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const figures: Record<string, unknown> = {}
for (const name of names) figures[name] = await parts[name]?.()
console.log(`\n${JSON.stringify(figures)}`)
