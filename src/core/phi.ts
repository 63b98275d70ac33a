/**
 * Phi accrual (Hayashibara, Défago, Yared, Katayama 2004): a detector that does not say whether somebody is gone but how
 * sure one may be. From the intervals between the heartbeats of the past it makes a distribution, and φ is −log₁₀ of the
 * probability that the next heartbeat is still to come. So much for the paper; the systems that run it differ, and the
 * same threshold of 8 means three things:
 *
 * | form      | distribution | φ | gone when |
 * | --------- | ------------ | - | --------- |
 * | pekko     | normal, by a logistic approximation that overstates φ beyond 3 sd | −log₁₀ of the tail | φ ≥ 8: mean + pause + 5.2 sd |
 * | cassandra | exponential  | t / mean; 0.4343 of it is −log₁₀ of the tail | 0.4343 φ > 8: 18.4 means |
 * | chitchat  | exponential, the mean smoothed by a prior that counts for five intervals | t / mean | φ > 8: 8 means |
 *
 * Sources: PhiAccrualFailureDetector.scala of Apache Pekko, FailureDetector.java of Apache Cassandra (07242de),
 * failure_detector.rs of Quickwit's chitchat.
 */
import { exp } from './exponential.ts'
import { ln, log10 } from './logarithm.ts'

export const PHI_FORMS = ['pekko', 'cassandra', 'chitchat'] as const
export type PhiForm = (typeof PHI_FORMS)[number]

export interface PhiRules {
  readonly form: PhiForm
  readonly threshold: number
  /** How many intervals are kept. */
  readonly window: number
  /** What the mean is taken for before there is an interval. */
  readonly estimateMs: number
  /** Pekko: the sd is taken to be at least this, and the mean to be so much longer. */
  readonly minSdMs: number
  readonly pauseMs: number
  /** Cassandra and chitchat: longer intervals are not recorded. */
  readonly maxIntervalMs: number
}

/** Cassandra's φ is a natural logarithm, its threshold is for one to base 10. */
const CASSANDRA_FACTOR = 1 / ln(10)

/** What the form calls φ, for a mean and sd of the intervals; null where it can say nothing yet. */
export function phiOf(elapsedMs: number, mean: number, sd: number, rules: PhiRules): number | null {
  if (rules.form === 'pekko') return normalPhi(elapsedMs, mean + rules.pauseMs, Math.max(sd, rules.minSdMs))
  return mean > 0 ? elapsedMs / mean : null
}

/** φ as it is compared with the threshold. */
export function weighed(phi: number, form: PhiForm): number {
  return form === 'cassandra' ? CASSANDRA_FACTOR * phi : phi
}

/** Whether this φ means that the member is gone. */
export function isGone(phi: number | null, { form, threshold }: PhiRules): boolean {
  // Before chitchat has seen an interval, it takes nobody for alive; the others begin with trust.
  if (phi === null) return form === 'chitchat'
  return form === 'pekko' ? phi >= threshold : weighed(phi, form) > threshold
}

/** φ of a normal distribution, by the logistic approximation that Akka and Pekko use. */
export function normalPhi(elapsedMs: number, mean: number, sd: number): number {
  const e = logistic(elapsedMs, mean, sd)
  return elapsedMs > mean ? -log10(e / (1 + e)) : -log10(1 - 1 / (1 + e))
}

/** The same approximation of the normal distribution itself: how likely an interval is no longer than this. */
export function normalCdf(elapsedMs: number, mean: number, sd: number): number {
  return 1 / (1 + logistic(elapsedMs, mean, sd))
}

function logistic(elapsedMs: number, mean: number, sd: number): number {
  const y = (elapsedMs - mean) / sd
  return exp(-y * (1.5976 + 0.070566 * y * y))
}
