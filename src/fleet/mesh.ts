/** The node workers of one run, as the conductor sees them: spawned, told, waited for, terminated. */
import type { NodeState } from '../core/protocol.ts'
import type { Scenario } from '../core/scenario.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { HostSnapshot } from './host.ts'
import { unpackReport } from './parcel.ts'
import { workerScriptUrl } from './script-url.ts'
import { createWatchdog } from './watchdog.ts'
import type { Account, Down, Window } from './window.ts'
import type { FromNode, ToNode } from './wire.ts'

export interface Mesh {
  /** Carries out a window, calmly or not; nodes without an account in the answer have crashed. */
  settle(window: Window, calmly: boolean): Promise<readonly Account[]>
  /** Copies of the nodes between two windows. */
  snapshots(
    now: number,
    nodes: readonly { readonly node: number; readonly expect: number }[],
  ): Promise<ReadonlyMap<number, HostSnapshot>>
  /** Puts every node where the snapshots say; where there is none, the node is down. */
  restore(checkpoint: Pick<Checkpoint, 'hosts' | 'memories'>): Promise<void>
  /** Goes on under a scenario that agrees with the old one up to now. */
  follow(scenario: Scenario): void
  /** By node: what its last process left behind. */
  readonly memories: readonly (NodeState | null)[]
  /** Says what a process left behind that could not be asked any more. */
  remember(node: number, memory: NodeState | null): void
}

/** A node that ended by an exception nobody had planned, or gave no answer. */
export interface Loss {
  readonly node: number
  readonly message: string
}

const PATIENCE_MS = 15_000
/** So many nodes are asked at a time: more would not be done sooner. */
const AT_ONCE = 16
/** Calmly, so few that the page's thread need not wait for its turn among them. */
const AT_ONCE_CALMLY = 2

interface Errand {
  /** Who has not answered yet. */
  readonly asked: Set<number>
  /** Who is still to be asked. */
  readonly others: { readonly node: number; ask(): void }[]
  done(): void
}

/** A mesh without a single worker. `crashed` hears of all that were lost together, in the order of the nodes. */
export function createMesh(first: Scenario, nodeUrl: string, crashed: (lost: readonly Loss[]) => void): Mesh {
  let scenario = first
  const workers: (Worker | null)[] = Array.from({ length: scenario.nodes }, () => null)
  const script = workerScriptUrl(nodeUrl)
  const doomed = new Set<number>()
  /** By node that is down: who called it meanwhile, and holds a channel that leads nowhere. */
  const inVain = new Map<number, number[]>()
  let memories: (NodeState | null)[] = workers.map(() => null)
  let epoch = 0
  let accounts: Account[] = []
  let snapshots = new Map<number, HostSnapshot>()
  let errand: Errand | null = null
  let atOnce = AT_ONCE
  /** Of whom nobody was told yet: which thread is quicker must not decide in which order they ended. */
  let lost: Loss[] = []

  const tell = (node: number, message: ToNode, transfer: Transferable[] = []): void =>
    workers[node]?.postMessage(message, transfer)

  const spawn = (node: number): void => {
    const worker = new Worker(script as unknown as string, { type: 'module', name: `n${node}` })
    workers[node] = worker
    // What a process that has ended said before may come in later, when another has its place.
    const isThere = (): boolean => workers[node] === worker
    worker.onmessage = ({ data, ports }: MessageEvent<FromNode>) => {
      if (isThere()) hear(node, data, ports)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (isThere()) lose(node, event.message)
    }
    tell(node, { type: 'begin', scenario, node, epoch })
    for (const peer of inVain.get(node) ?? []) tell(peer, { type: 'hangup', peer: node })
    inVain.delete(node)
  }

  /** Ends processes, and only then tells those that are left, which may be nobody. */
  const terminate = (nodes: readonly number[]): void => {
    const ended = nodes.filter((node) => workers[node])
    for (const node of ended) {
      workers[node]?.terminate()
      workers[node] = null
    }
    for (let peer = 0; peer < workers.length; peer++)
      for (const node of ended) tell(peer, { type: 'hangup', peer: node })
  }

  const lose = (node: number, message: string): void => {
    terminate([node])
    if (!doomed.delete(node)) lost.push({ node, message })
    settleErrand(node)
    if (errand === null) tellLost()
  }

  const tellLost = (): void => {
    if (lost.length === 0) return
    const all = lost.sort((a, b) => a.node - b.node)
    lost = []
    crashed(all)
  }

  const hear = (node: number, data: FromNode, ports: readonly MessagePort[]): void => {
    if (data instanceof Uint32Array) {
      const { account, dials } = unpackReport(node, data)
      accounts.push(account)
      dials.forEach((to, i) => {
        connect(node, to, ports[i] as MessagePort)
      })
    } else if (data.type === 'rejected') {
      lose(node, data.message)
      return
    } else if (data.type === 'snapshot') snapshots.set(node, data.snapshot)
    else if (data.type === 'memory') memories[node] = data.state
    settleErrand(node)
  }

  const connect = (from: number, to: number, end: MessagePort): void => {
    // Nobody answers where no worker is; the letters posted there are lost, as the conductor has counted them.
    if (workers[to]) tell(to, { type: 'dialled', peer: from }, [end])
    else {
      end.close()
      inVain.set(to, [...(inVain.get(to) ?? []), from])
    }
  }

  const settleErrand = (node: number): void => {
    if (!errand?.asked.delete(node)) return
    watchdog.feed()
    askMore(errand)
    if (errand.asked.size > 0) return
    watchdog.rest()
    const { done } = errand
    errand = null
    tellLost()
    done()
  }

  const askMore = ({ asked, others }: Errand): void => {
    while (asked.size < atOnce) {
      const other = others.pop()
      if (other === undefined) return
      if (!workers[other.node]) continue
      asked.add(other.node)
      other.ask()
    }
  }

  const watchdog = createWatchdog(PATIENCE_MS, () => {
    for (const node of [...(errand?.asked ?? [])]) lose(node, 'no answer')
  })

  /** Asks each of the nodes that has a process, and waits until all of them have answered or are lost. */
  const answersOf = <Item extends { readonly node: number }>(
    items: readonly Item[],
    ask: (item: Item) => void,
  ): Promise<void> => {
    const others = items
      .filter(({ node }) => workers[node])
      .map((item) => ({ node: item.node, ask: () => ask(item) }))
      .reverse()
    if (others.length === 0) return Promise.resolve()
    return new Promise((done) => {
      errand = { asked: new Set(), others, done }
      watchdog.feed()
      askMore(errand)
    })
  }

  /** Asks processes that are about to end what they leave behind. */
  const recordMemories = (ending: readonly { readonly node: number }[]): Promise<void> =>
    answersOf(ending, ({ node }) => tell(node, { type: 'remember' }))

  const carryOutDowns = async (downs: readonly Down[]): Promise<void> => {
    await recordMemories(downs)
    terminate(downs.filter(({ crash }) => !crash).map(({ node }) => node))
    await answersOf(
      downs.filter(({ crash }) => crash),
      ({ node }) => {
        doomed.add(node)
        tell(node, { type: 'crash' })
      },
    )
  }

  return {
    get memories() {
      return memories
    },
    remember(node, memory) {
      memories[node] = memory
    },
    follow(next) {
      scenario = next
      for (let node = 0; node < workers.length; node++) tell(node, { type: 'follow', scenario })
    },

    async settle(window, calmly) {
      const { from, until } = window
      atOnce = calmly ? AT_ONCE_CALMLY : AT_ONCE
      await carryOutDowns(window.downs)
      for (const start of window.starts) {
        const { node, memory } = start
        spawn(node)
        tell(node, { type: 'start', start, memory: memory ? (memories[node] ?? null) : null })
      }
      accounts = []
      await answersOf(window.opens, (opening) => tell(opening.node, { type: 'open', from, until, opening }))
      const answers = accounts
      const leavers = window.opens.filter(({ leaves }) => leaves)
      await recordMemories(leavers)
      terminate(leavers.map(({ node }) => node))
      return answers
    },

    async snapshots(now, nodes) {
      snapshots = new Map()
      await answersOf(nodes, ({ node, expect }) => tell(node, { type: 'snapshot', now, expect }))
      return snapshots
    },

    async restore(checkpoint) {
      const { hosts: states } = checkpoint
      epoch++
      // Whoever goes back waits for it.
      atOnce = AT_ONCE
      memories = [...checkpoint.memories]
      terminate(states.flatMap((snapshot, node) => (snapshot === null ? [node] : [])))
      const up = states.flatMap((snapshot, node) => (snapshot === null ? [] : [{ node, snapshot }]))
      for (const { node } of up) if (workers[node] === null) spawn(node)
      await answersOf(up, ({ node, snapshot }) => tell(node, { type: 'restore', snapshot, epoch }))
    },
  }
}
