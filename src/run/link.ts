/**
 * A run as the fragment of a link. The scenario travels whole, so that whoever opens the link computes the same run;
 * the digest travels along, so that a difference is seen. What comes in is a stranger's data until it was read.
 */
import { bad, good, type Result } from '../core/problem.ts'
import { leanScenario, type Registry, readScenario, type Scenario } from '../core/scenario.ts'
import type { Followed, Pair, RunState } from './state.ts'

/** What a link carries. */
export interface Shared extends Looks {
  readonly scenario: Scenario
  readonly tick: number
  readonly digest: string | null
}

/** How the run is looked at. */
export type Looks = Pick<
  RunState,
  'selected' | 'view' | 'beside' | 'pair' | 'observer' | 'muted' | 'followed'
>

/** The part of a state, or of what was read, that says how the run is looked at. */
export function looksOf({ selected, view, beside, pair, observer, muted, followed }: Looks): Looks {
  return { selected, view, beside, pair, observer, muted, followed }
}

/** Longer fragments are refused before anything is decoded, and so none is put into an address. */
export const MAXIMUM_CHARACTERS = 200_000
const PREFIX = '#run='

/** The fragment, with its #. What is nothing is left out, so that the code for the camera stays small. */
export function writeFragment(shared: Shared, registry: Registry): string {
  const given = Object.entries({ ...shared, scenario: leanScenario(shared.scenario, registry) })
  const lean = Object.fromEntries(
    given.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
  return PREFIX + toBase64Url(JSON.stringify(lean))
}

/** Whether a fragment claims to be a run. */
export function isRunFragment(fragment: string): boolean {
  return fragment.startsWith(PREFIX)
}

/** Reads a fragment back; never throws. */
export function readFragment(fragment: string, registry: Registry): Result<Shared> {
  if (fragment.length > MAXIMUM_CHARACTERS) return bad('too-long', { maximum: MAXIMUM_CHARACTERS })
  const raw = parseJson(fromBase64Url(fragment.slice(PREFIX.length)))
  return typeof raw === 'object' && raw !== null ? readShared(raw, registry) : bad('not-json')
}

/** Reads what links and files have in common. */
export function readShared(raw: object, registry: Registry): Result<Shared> {
  const given = raw as Partial<Record<keyof Shared, unknown>>
  const scenario = readScenario(given.scenario, registry)
  if (!scenario.ok) return scenario
  const { nodes } = scenario.value
  const selected = isWholeBelow(given.selected, nodes) ? given.selected : null
  const { tick: said = 0, digest } = given
  const tick = readPosition(said, 0)
  const view = isViewName(given.view) ? given.view : 'graph'
  const beside = isViewName(given.beside) && given.beside !== view ? given.beside : null
  const pair = readPair(given.pair, nodes)
  return good({
    scenario: scenario.value,
    tick,
    selected,
    view,
    beside,
    // Whoever is asked about another is chosen.
    pair: pair?.observer === selected ? pair : null,
    observer: isWholeBelow(given.observer, nodes) ? given.observer : null,
    muted: readMuted(given.muted),
    followed: readFollowed(given.followed, nodes),
    // It was taken at that position, and would be wrong at any other.
    digest: tick === said && isDigest(digest) ? digest : null,
  })
}

function readPair(raw: unknown, nodes: number): Pair | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { observer, subject } = raw as Partial<Record<keyof Pair, unknown>>
  return isWholeBelow(observer, nodes) && isWholeBelow(subject, nodes) ? { observer, subject } : null
}

/** The legend has fewer signs. What a name stands for only the page knows; one that it does not know hides nothing. */
const MAXIMUM_MUTED = 32

function readMuted(raw: unknown): readonly string[] {
  if (!Array.isArray(raw) || raw.length > MAXIMUM_MUTED) return []
  return [...new Set(raw.filter((name) => typeof name === 'string' && /^[a-z][a-z -]{0,39}$/.test(name)))]
}

function readFollowed(raw: unknown, nodes: number): Followed | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { member, stamp, next } = raw as Partial<Record<keyof Followed, unknown>>
  if (!isWholeBelow(member, nodes) || !Number.isSafeInteger(stamp)) return null
  return { member, stamp: stamp as number, ...(next === true ? { next } : {}) }
}

/** What the views are called only the page knows. */
function isViewName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z-]{1,20}$/.test(value)
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}

function isWholeBelow(value: unknown, bound: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < bound
}

/** Further than this nobody goes by accident, and whoever were sent there would wait for ever. */
export const FURTHEST_TICK = 10_000_000

/** The position that a stranger's value says, or the furthest there is; `otherwise` when it says none. */
export function readPosition(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 ? Math.min(value, FURTHEST_TICK) : otherwise
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)))
  } catch {
    return null
  }
}
