import type { Registry } from '../core/scenario.ts'
import { FAULTS } from '../faults/registry.ts'
import { DECLARATIONS, PROTOCOLS } from '../protocols/registry.ts'

/** What a fleet can run. */
export interface FleetRegistry extends Registry {
  readonly protocols: typeof PROTOCOLS
}

/** A worker a node has its price, so the number of nodes is bounded. */
const MAXIMUM_WORKERS = 256

/** What the page may speak of. */
export const PAGE_REGISTRY: Registry = {
  protocols: DECLARATIONS,
  faults: FAULTS,
  maximumNodes: MAXIMUM_WORKERS,
}

/** What its workers run. */
export const WORKER_REGISTRY: FleetRegistry = {
  protocols: PROTOCOLS,
  faults: FAULTS,
  maximumNodes: MAXIMUM_WORKERS,
}

/** What one thread runs. */
export const LOCAL_REGISTRY: FleetRegistry = { protocols: PROTOCOLS, faults: FAULTS, maximumNodes: 4096 }
