import { MONITOR } from '../../src/protocols/central.ts'

/** What each protocol promises of a cluster in which next to nothing happens. The laws hold it to this. */
export interface Promised {
  /** Which of the protocol's forms this is said of; left out, of all. */
  readonly form?: string
  /** Settings so patient that nobody is doubted in a quiet network of up to ten. */
  readonly patient: Readonly<Record<string, unknown>>
  /** Within how many rounds after a death all others doubt the member, under these settings; null: they never do. */
  readonly noticedRounds: number | null
  /** Of the death of this one nobody ever hears. */
  readonly unwatched?: number
  /** Nobody is believed live at first sight. */
  readonly wary?: true
}

/** A round is a second, and messages arrive within it. */
export const QUIET = { roundMs: 1000, ticksPerRound: 10, latencyMinTicks: 1, latencyMaxTicks: 9 }

/** Sixty rounds are three times what so few nodes need for one mistake in a million (van Renesse 1998). */
const PATIENT_MS = 60_000
/** Within which a piece of news has reached all of them, but for one run in very many. */
const SPREAD_ROUNDS = 25

/** What SWIM needs in any dialect: an answer within the time that a probe waits, and the usual bounds. */
const PROMPT = {
  ...{ latencyMaxTicks: 1, probeTimeoutMs: 500, updatesPerMessage: 6, retransmitMult: 4, awarenessMax: 8 },
  ...{ suspicionMult: 4, suspicionMaxMult: 6 },
}

export const PROMISES: Readonly<Record<string, readonly Promised[]>> = {
  timestamps: [
    {
      patient: { tFailMs: PATIENT_MS, tCleanupMs: 2 * PATIENT_MS, maxFutureMs: 0 },
      noticedRounds: PATIENT_MS / 1000 + 1,
    },
  ],
  heartbeats: [
    {
      patient: { tFailMs: PATIENT_MS, tCleanupMs: 2 * PATIENT_MS },
      noticedRounds: PATIENT_MS / 1000 + SPREAD_ROUNDS,
    },
  ],
  phi: [
    {
      form: 'pekko',
      patient: { form: 'pekko', window: 100, threshold: 8, pauseMs: 30_000, estimateMs: 1000, minSdMs: 100 },
      noticedRounds: 100,
    },
    {
      form: 'cassandra',
      patient: { form: 'cassandra', window: 100, threshold: 8, estimateMs: 5000, maxIntervalMs: 60_000 },
      noticedRounds: 105,
    },
    {
      form: 'chitchat',
      patient: { form: 'chitchat', window: 100, threshold: 20, estimateMs: 5000, maxIntervalMs: 60_000 },
      noticedRounds: 105,
      wary: true,
    },
  ],
  // Pings are answered in time, news are told often enough, and a suspicion lasts at most two dozen rounds.
  swim: [
    // Whole lists would bring back whom the paper deletes.
    { form: 'paper', patient: { dialect: 'paper', ...PROMPT, pushPullMs: 0 }, noticedRounds: 60 },
    {
      form: 'memberlist',
      // Who joined while a piece of news was told no more hears of it by push-pull alone.
      patient: { dialect: 'memberlist', ...PROMPT, gossipIntervalMs: 200, pushPullMs: 10_000 },
      noticedRounds: 60,
    },
  ],
  // Nobody is ever doubted, and nothing but the rumour is learned.
  rumour: [{ patient: {}, noticedRounds: null }],
  'all-to-all': [{ patient: { tFailMs: 5000 }, noticedRounds: 7 }],
  ring: [{ patient: { tFailMs: 5000 }, noticedRounds: 9 }],
  central: [{ patient: { tFailMs: 5000 }, noticedRounds: 9, unwatched: MONITOR }],
}
