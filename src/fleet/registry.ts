import type { Registry } from '../core/scenario.ts'
import { FAULTS } from '../faults/registry.ts'
import { PROTOCOLS } from '../protocols/registry.ts'

/** What the page runs: a worker a node has its price, so the number of nodes is bounded. */
export const WORKER_REGISTRY: Registry = { protocols: PROTOCOLS, faults: FAULTS, maximumNodes: 256 }

/** What one thread runs. */
export const LOCAL_REGISTRY: Registry = { protocols: PROTOCOLS, faults: FAULTS, maximumNodes: 4096 }
