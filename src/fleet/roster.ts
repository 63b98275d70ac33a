/** The nodes as the conductor knows them: who is up, who is frozen, when each wants to be woken. */
import { NEVER } from '../core/clock.ts'
import { CRASHED, DOWN, DROP, FROZE, GOES_ON, GONE, headWord, KILLED, PAUSE, UP } from '../core/event.ts'
import type { Change } from '../core/fault.ts'
import type { Ledger } from './ledger.ts'
import type { Traffic } from './traffic.ts'
import type { Down, Edit, Opening, Start } from './window.ts'

/** Plain data. */
export interface NodeAccount {
  up: boolean
  life: number
  nextSeq: number
  /** Messages posted to the node in this life. */
  addressed: number
  wakeTick: number
  sendTick: number
  /** When it goes on by itself; NEVER until it is told to, and 0 when it is not frozen. */
  frozenUntil: number
}

export interface Roster {
  readonly nodes: readonly NodeAccount[]
  isFrozen(node: number): boolean
  /** Whether it goes on in the next window. */
  isThawed(node: number): boolean
  /** Whether it must be opened in the next window, even if it has nothing to do there. */
  isSummoned(node: number): boolean
  isSummoning(): boolean
  /** Starts the node's next process. */
  revive(node: number, tick: number, how?: Pick<Start, 'memory' | 'through'>): void
  bringDown(node: number, reason: number, tick: number): void
  /** Lets a node go that has said itself that it leaves. */
  seeOff(node: number, tick: number): void
  /** Carries a change out; answers with the node that has to be opened to take its leave. */
  change(change: Change, tick: number): Opening | null
  /** Asks for each node that is frozen when its pause ends: the scenario may say otherwise than it did. */
  renewPauses(thawTick: (node: number) => number): void
  /** Wakes those whose pause is over. */
  thawDue(tick: number): void
  /** The next tick at which a pause ends by itself. */
  nextThaw(): number
  /** Sees to it that a node looks at its timers at a tick. */
  wake(node: number, tick: number): void
  /** Tells a node at its next opening what was done to a message under way to it. */
  edit(node: number, edit: Edit): void
  opening(node: number): Opening
  /** Which processes have to end and which to start, since it was last asked. */
  takeOrders(): { downs: readonly Down[]; starts: readonly Start[] }
  /** All who were summoned have been opened. */
  calm(): void
}

/** The nodes of a snapshot; without one, `count` nodes of which none is up. */
export function createRoster(
  count: number,
  ledger: Ledger,
  traffic: Traffic,
  from?: readonly NodeAccount[],
): Roster {
  const nodes: NodeAccount[] = from ? structuredClone([...from]) : firstAccounts(count)
  const frozen = new Set(nodes.flatMap(({ frozenUntil }, node) => (frozenUntil > 0 ? [node] : [])))
  const summoned = new Set<number>()
  const thawed = new Set<number>()
  const edits = new Map<number, Edit[]>()
  let downs: Down[] = []
  let starts: Start[] = []

  const seeOff = (node: number, tick: number): void => {
    const account = nodes[node] as NodeAccount
    account.up = false
    account.frozenUntil = 0
    frozen.delete(node)
    thawed.delete(node)
    summoned.delete(node)
    edits.delete(node)
    // What waited to be read dies with whoever should have read it.
    for (const { from: sender, seq } of traffic.takeWaiting(node))
      ledger.note(tick, headWord(DROP, node, GONE), sender, seq)
  }
  const bringDown = (node: number, reason: number, tick: number): void => {
    ledger.note(tick, headWord(DOWN, node, reason))
    seeOff(node, tick)
  }
  const endProcess = (node: number, crash: boolean, tick: number): void => {
    const others = starts.filter((start) => start.node !== node)
    // What ends in the very tick in which it would have begun never runs, but it has a life, if one of no length.
    if (others.length < starts.length) ledger.note(tick, headWord(UP, node, 0))
    else downs.push({ node, crash })
    starts = others
    bringDown(node, crash ? CRASHED : KILLED, tick)
  }
  const revive: Roster['revive'] = (node, tick, how = {}) => {
    const account = nodes[node] as NodeAccount
    Object.assign(account, { up: true, life: account.life + 1, addressed: 0, wakeTick: tick, sendTick: tick })
    starts.push({ node, tick, firstSeq: account.nextSeq, ...how })
    summoned.add(node)
  }
  const goOn = (node: number, tick: number): void => {
    const account = nodes[node] as NodeAccount
    account.frozenUntil = 0
    frozen.delete(node)
    ledger.note(tick, headWord(PAUSE, node, GOES_ON))
    thawed.add(node)
    summoned.add(node)
  }
  const freeze = (node: number, until: number, tick: number): void => {
    if (!frozen.has(node)) ledger.note(tick, headWord(PAUSE, node, FROZE))
    ;(nodes[node] as NodeAccount).frozenUntil = until
    frozen.add(node)
    thawed.delete(node)
  }
  const opening = (node: number): Opening => {
    const plain = { node, expect: (nodes[node] as NodeAccount).addressed }
    // Nearly always there is nothing more to say, and it is said very often.
    if (thawed.size + frozen.size + edits.size === 0) return plain
    return {
      ...plain,
      ...(thawed.has(node) ? { thawed: true } : {}),
      ...(frozen.has(node) ? { frozen: true } : {}),
      ...(edits.has(node) ? { edits: edits.get(node) } : {}),
    }
  }

  return {
    nodes,
    isFrozen: (node) => (nodes[node] as NodeAccount).frozenUntil > 0,
    isThawed: (node) => thawed.size > 0 && thawed.has(node),
    isSummoned: (node) => summoned.size > 0 && summoned.has(node),
    isSummoning: () => summoned.size > 0,
    revive,
    bringDown,
    seeOff,
    change(change, tick) {
      const { node } = change
      const { up } = nodes[node] as NodeAccount
      const isRunning = up && !frozen.has(node)
      switch (change.does) {
        case 'kill':
        case 'crash':
          if (up) endProcess(node, change.does === 'crash', tick)
          break
        case 'restart':
          if (up) endProcess(node, false, tick)
          revive(node, tick, change.memory ? { memory: true } : {})
          break
        case 'join':
          if (!up) revive(node, tick, { through: change.through })
          break
        case 'freeze':
          if (up) freeze(node, change.forTicks === 0 ? NEVER : Math.min(NEVER, tick + change.forTicks), tick)
          break
        case 'thaw':
          if (up && !isRunning) goOn(node, tick)
          break
        case 'leave':
          // A process that does not run cannot say good-bye.
          if (isRunning) return { ...opening(node), leaves: true }
      }
      return null
    },
    renewPauses(thawTick) {
      for (const node of frozen) (nodes[node] as NodeAccount).frozenUntil = thawTick(node)
    },
    thawDue(tick) {
      if (frozen.size === 0) return
      for (const node of [...frozen]) if ((nodes[node] as NodeAccount).frozenUntil <= tick) goOn(node, tick)
    },
    nextThaw() {
      let next = NEVER
      for (const node of frozen) next = Math.min(next, (nodes[node] as NodeAccount).frozenUntil)
      return next
    },
    wake(node, tick) {
      if (nodes[node]?.up) Object.assign(nodes[node] as NodeAccount, { wakeTick: tick, sendTick: tick })
    },
    edit(node, edit) {
      edits.set(node, [...(edits.get(node) ?? []), edit])
      summoned.add(node)
    },
    opening,
    takeOrders() {
      const orders = { downs, starts }
      downs = []
      starts = []
      return orders
    },
    calm() {
      summoned.clear()
      thawed.clear()
      edits.clear()
    },
  }
}

function firstAccounts(count: number): NodeAccount[] {
  return Array.from({ length: count }, () => ({
    up: false,
    life: 0,
    nextSeq: 0,
    addressed: 0,
    wakeTick: NEVER,
    sendTick: NEVER,
    frozenUntil: 0,
  }))
}
