/**
 * A run as a file: JSON, with a version. It carries what a link carries and all takes, and is a stranger's data until
 * it was read.
 */
import { bad, good, inBrief, type Result } from '../core/problem.ts'
import { type Action, type Registry, readAction, readScenario } from '../core/scenario.ts'
import { readPosition, readShared, type Shared } from './link.ts'
import { CHANGES, MAXIMUM_TAKES, rootTake, type Take } from './takes.ts'

/** What a file carries beyond a link: every take. */
export interface Saved extends Shared {
  readonly takes: readonly Take[]
  /** The take that was on the page. */
  readonly take: number
}

const FORMAT = 'gossip-playground'
const VERSION = 1
const MAXIMUM_CHARACTERS = 20_000_000
const MAXIMUM_NAME_CHARACTERS = 80

/** The file's text; one that could not be opened again is refused, and take by take, for text has an end in any engine. */
export function writeFile({ takes, ...rest }: Saved): Result<string> {
  const opening = `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest }).slice(0, -1)},"takes":[`
  const closing = ']}\n'
  const parts: string[] = []
  let length = opening.length + closing.length
  for (const take of takes) {
    const part = JSON.stringify(take)
    length += part.length + 1
    if (length > MAXIMUM_CHARACTERS) return bad('too-long-for-file', { maximum: MAXIMUM_CHARACTERS })
    parts.push(part)
  }
  return good(`${opening}${parts.join(',')}${closing}`)
}

/** Reads a file back; never throws. A scenario alone is a file too. */
export function readFile(text: string, registry: Registry): Result<Saved> {
  if (text.length > MAXIMUM_CHARACTERS) return bad('too-long', { maximum: MAXIMUM_CHARACTERS })
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return bad('not-json')
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return bad('not-a-scenario')
  const given = raw as Record<string, unknown>
  if (given.format === undefined) return readPlainScenario(raw, registry)
  if (given.format !== FORMAT) return bad('not-a-scenario')
  if (given.version !== VERSION) return bad('unknown-version', { value: inBrief(given.version) })
  const shared = readShared(given, registry)
  if (!shared.ok) return shared
  const takes = readTakes(given.takes, registry)
  if (!takes.ok) return takes
  const take = takes.value.findIndex(({ id }) => id === given.take)
  if (take < 0) return bad('not-a-scenario')
  return good({ ...shared.value, takes: takes.value, take })
}

function readPlainScenario(raw: object, registry: Registry): Result<Saved> {
  const shared = readShared({ scenario: raw }, registry)
  if (!shared.ok) return shared
  return good({ ...shared.value, takes: [rootTake(0, shared.value.scenario)], take: 0 })
}

function readTakes(raw: unknown, registry: Registry): Result<readonly Take[]> {
  if (!Array.isArray(raw)) return bad('not-a-scenario')
  if (raw.length > MAXIMUM_TAKES) return bad('too-many-takes', { maximum: MAXIMUM_TAKES })
  const takes: Take[] = []
  for (const item of raw) {
    const take = readTake(item, takes, registry)
    if (!take.ok) return take
    takes.push(take.value)
  }
  return good(takes)
}

/** A take's parent stands before it, so that takes always make a tree. */
function readTake(raw: unknown, earlier: readonly Take[], registry: Registry): Result<Take> {
  if (typeof raw !== 'object' || raw === null) return bad('not-a-scenario')
  const given = raw as Partial<Record<keyof Take, unknown>>
  const scenario = readScenario(given.scenario, registry)
  if (!scenario.ok) return scenario
  const original = readScenario(given.original, registry)
  if (!original.ok) return original
  let cause: Action | null = null
  if (given.cause !== null) {
    const action = readAction(given.cause, {
      faults: registry.faults,
      nodes: scenario.value.nodes,
      // What made a take branch off may be that a node does not join any more.
      mostNodes: registry.maximumNodes,
    })
    if (!action.ok) return action
    cause = action.value
  }
  const parent = earlier.some(({ id }) => id === given.parent) ? (given.parent as number) : null
  const name = typeof given.name === 'string' ? given.name.slice(0, MAXIMUM_NAME_CHARACTERS) : null
  const cursorTick = readPosition(given.cursorTick, 0)
  return good({
    id: earlier.length,
    parent,
    cause,
    change: CHANGES.find((change) => change === given.change) ?? 'act',
    scenario: scenario.value,
    original: original.value,
    cursorTick,
    seenTick: readPosition(given.seenTick, cursorTick),
    name,
  })
}
