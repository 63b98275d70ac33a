/** Figures of a run, round by round, and of each death who noticed it when. */
import { isDoubt, LIVE, UNKNOWN } from '../core/belief.ts'
import { readEvents } from './reader.ts'
import type { Trace } from './trace.ts'

/** How a round ended, and what was sent in it. */
export interface RoundFigures {
  readonly round: number
  readonly up: number
  /** How many members a node that is up believes live, itself included: on average, at the least and at the most. */
  readonly believed: number
  readonly least: number
  readonly most: number
  readonly messages: number
  readonly bytes: number
}

/** A death, and who has noticed it. */
export interface Death {
  readonly node: number
  readonly tick: number
  /** When it was there again; null while it is not. */
  readonly backTick: number | null
  /** By observer, in the order in which they noticed: at which tick. Who doubted it before noticed it at once. */
  readonly noticed: ReadonlyMap<number, number>
  /** Who knew it, and was there, when it died. */
  readonly witnesses: number
}

export interface History {
  /** One for each round that was read, in their order. */
  readonly rounds: readonly RoundFigures[]
  readonly deaths: readonly Death[]
}

/** The deaths as they are known at a tick. */
function deathsBefore(deaths: readonly Death[], tick: number): Death[] {
  return deaths
    .filter((death) => death.tick < tick)
    .map((death) => ({
      ...death,
      backTick: death.backTick !== null && death.backTick < tick ? death.backTick : null,
      noticed: new Map([...death.noticed].filter(([, at]) => at < tick)),
    }))
}

interface OpenDeath extends Death {
  backTick: number | null
  readonly noticed: Map<number, number>
}

interface Reading {
  readonly rounds: RoundFigures[]
  readonly deaths: OpenDeath[]
  readonly up: Uint8Array
  readonly beliefs: Uint8Array
  /** By observer: how many members it believes live. */
  readonly live: Int32Array
  /** By node: its death, while it is dead. */
  readonly open: Map<number, OpenDeath>
  read: number
  past: { readonly high: number; readonly low: number }
}

const readings = new WeakMap<Trace, Reading>()

/** The figures of the rounds before one, from the first on that is at hand. */
export function historyOf(trace: Trace, round: number): History {
  const until = Math.min(round, trace.rounds)
  const old = readings.get(trace)
  const reading =
    old && isStillSo(trace, old) && canGoOn(trace, old, until) ? old : beginReading(trace, until)
  readings.set(trace, reading)
  while (reading.read < until) readRound(reading, trace.wordsOf(reading.read), trace.nodes)
  reading.past = trace.digestAt(reading.read * trace.ticksPerRound)
  const { rounds, deaths } = reading
  const first = rounds[0]?.round ?? 0
  return {
    rounds: rounds.slice(0, Math.max(0, until - first)),
    deaths: deathsBefore(deaths, until * trace.ticksPerRound),
  }
}

function isStillSo(trace: Trace, { read, past }: Reading): boolean {
  if (read > trace.rounds) return false
  const { high, low } = trace.digestAt(read * trace.ticksPerRound)
  return high === past.high && low === past.low
}

function canGoOn(trace: Trace, { read }: Reading, until: number): boolean {
  return read >= until || trace.heldTo(read) >= until
}

function beginReading(trace: Trace, until: number): Reading {
  const { nodes, ticksPerRound } = trace
  const read = trace.heldFrom(until)
  const frame = trace.firstFrame()
  trace.seek(frame, read * ticksPerRound)
  const live = new Int32Array(nodes)
  frame.beliefs.forEach((belief, pair) => {
    const observer = Math.floor(pair / nodes)
    if (belief === LIVE) live[observer] = (live[observer] as number) + 1
  })
  const past = trace.digestAt(read * ticksPerRound)
  const { up, beliefs } = frame
  return { rounds: [], deaths: [], up, beliefs, live, open: new Map(), read, past }
}

function readRound(reading: Reading, words: Uint32Array, nodes: number): void {
  const { up, beliefs, live, open } = reading
  let messages = 0
  let bytes = 0
  readEvents(words, {
    down(tick, node) {
      up[node] = 0
      beliefs.fill(UNKNOWN, node * nodes, (node + 1) * nodes)
      live[node] = 0
      const noticed = new Map<number, number>()
      let witnesses = 0
      for (let observer = 0; observer < nodes; observer++) {
        const belief = beliefs[observer * nodes + node] as number
        if (up[observer] !== 1 || belief === UNKNOWN) continue
        witnesses++
        if (isDoubt(belief)) noticed.set(observer, tick)
      }
      const death = { node, tick, backTick: null, noticed, witnesses }
      reading.deaths.push(death)
      open.set(node, death)
    },
    up(tick, node) {
      up[node] = 1
      const death = open.get(node)
      if (death) death.backTick = tick
      open.delete(node)
    },
    judge(tick, observer, subject, from, to) {
      beliefs[observer * nodes + subject] = to
      live[observer] = (live[observer] as number) + Number(to === LIVE) - Number(from === LIVE)
      const death = isDoubt(to) ? open.get(subject) : undefined
      if (death && !death.noticed.has(observer)) death.noticed.set(observer, tick)
    },
    send(_tick, _from, _seq, _to, _due, _kind, size) {
      messages++
      bytes += size
    },
  })
  reading.rounds.push({ round: reading.read++, ...believedBy(up, live), messages, bytes })
}

function believedBy(
  up: Uint8Array,
  live: Int32Array,
): Pick<RoundFigures, 'up' | 'believed' | 'least' | 'most'> {
  let [count, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, 0]
  up.forEach((one, node) => {
    if (one !== 1) return
    const believed = live[node] as number
    count++
    sum += believed
    least = Math.min(least, believed)
    most = Math.max(most, believed)
  })
  return { up: count, believed: count === 0 ? 0 : sum / count, least: count === 0 ? 0 : least, most }
}
