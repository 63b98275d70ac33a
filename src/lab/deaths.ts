/** Reads off a trace who died, who noticed when, and who was only thought dead. */
import { isDoubt, LIVE } from '../core/belief.ts'
import { REASONS } from '../core/event.ts'
import { readEvents } from '../trace/reader.ts'

/** A process that ended, and what the others made of it. Ticks are −1 while nobody has noticed. */
export interface Death {
  readonly node: number
  readonly reason: string
  readonly tick: number
  /** When the first observer that is up held it stale. */
  firstStaleTick: number
  /** When the last observer that is up held it stale, and none believed it live any more. */
  lastStaleTick: number
  /** When a fresh process took its place. */
  restartTick: number
}

export interface DeathWatch {
  readonly deaths: readonly Death[]
  /** How often a node that is up was held stale by a node that is up and had believed it live. */
  readonly falseAlarms: number
  /** Reads the events of the next round. */
  read(words: Uint32Array): void
}

/** A watch on a cluster of nodes that do not know each other yet. A node that is frozen is not dead, and not alive. */
export function createDeathWatch(nodes: number): DeathWatch {
  const beliefs = new Uint8Array(nodes * nodes)
  /** By node: how many others that are up believe it live. */
  const believers = new Int32Array(nodes)
  const frozen = new Uint8Array(nodes)
  const open: (Death | null)[] = Array.from({ length: nodes }, () => null)
  let deaths: Death[] = []
  let falseAlarms = 0

  const believe = (tick: number, observer: number, subject: number, belief: number): void => {
    const at = observer * nodes + subject
    const before = beliefs[at]
    beliefs[at] = belief
    if (observer === subject || (before === LIVE) === (belief === LIVE)) return
    believers[subject] = (believers[subject] as number) + (belief === LIVE ? 1 : -1)
    const death = open[subject]
    if (!death) return
    // A late message may bring a believer back; then the last to notice has still to come.
    death.lastStaleTick = believers[subject] === 0 && death.firstStaleTick >= 0 ? tick : -1
  }

  return {
    get deaths() {
      return deaths
    },
    get falseAlarms() {
      return falseAlarms
    },
    read(words) {
      readEvents(words, {
        down(tick, node, reason) {
          frozen[node] = 0
          // A process that ended believes nothing any more.
          for (let subject = 0; subject < nodes; subject++) believe(tick, node, subject, 0)
          const death = { node, reason: REASONS[reason] as string, tick }
          open[node] = { ...death, firstStaleTick: -1, lastStaleTick: -1, restartTick: -1 }
          deaths.push(open[node])
        },
        froze(_tick, node) {
          frozen[node] = 1
        },
        goesOn(_tick, node) {
          frozen[node] = 0
        },
        up(tick, node) {
          const death = open[node]
          open[node] = null
          if (!death) return
          death.restartTick = tick
          // A process replaced within its tick was gone for no time at all.
          if (death.tick === tick) deaths = deaths.filter((other) => other !== death)
        },
        judge(tick, observer, subject, from, to) {
          const death = open[subject]
          if (from === LIVE && isDoubt(to)) {
            if (!death) falseAlarms += 1 - (frozen[subject] as number)
            else if (death.firstStaleTick < 0) death.firstStaleTick = tick
          }
          believe(tick, observer, subject, to)
        },
      })
    },
  }
}
