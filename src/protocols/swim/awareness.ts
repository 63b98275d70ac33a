/**
 * Local health awareness (Lifeguard, section IV-A): a member that hears too little takes itself for slow before it takes
 * others for dead. The score is 0 while all is well; a probe takes 1 + score times as long.
 */
import type { Settings } from './settings.ts'

type Scoring = Pick<Settings, 'dialect' | 'awarenessMax'>

/** A score after a change. The Lifeguard paper lets it reach the maximum, memberlist stops one short of it. */
export function scoreAfter(score: number, delta: number, { dialect, awarenessMax }: Scoring): number {
  const most = dialect === 'paper' ? awarenessMax : awarenessMax - 1
  return Math.max(0, Math.min(most, score + delta))
}

/** A time that grows with the score. */
export function scaled(ms: number, score: number): number {
  return ms * (score + 1)
}

/** What a failed probe does to the score, when so many nacks were expected and so many came. */
export function failureDelta(expected: number, received: number, { dialect }: Scoring): number {
  const missed = Math.max(0, expected - received)
  // memberlist trusts the nacks where there are any: with all of them there, the fault is not its own.
  if (dialect === 'memberlist') return expected > 0 ? missed : 1
  return 1 + missed
}
