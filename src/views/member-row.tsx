import { memo } from 'react'
import { ABSENT, BELIEFS } from '../core/belief.ts'
import { nodeName } from '../locales/node-name.ts'
import type { Run } from '../run/run.ts'
import { AgeBar } from './age-bar.tsx'
import { BeliefMark } from './belief-mark.tsx'
import { phiInBrief } from './phi.ts'
import { ages, stampInBrief, stampInWords } from './stamp.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly member: number
  readonly isSelf: boolean
  readonly stamp: number
  /** By the observer's own clock. */
  readonly ageMs: number
  /** An index into BELIEFS. */
  readonly belief: number
  readonly fullMs: number
  readonly failMs: number | null
  /** In a protocol with φ: its threshold, and how sure the observer may be that the member is gone. */
  readonly threshold: number | undefined
  readonly phi: number | null
  /** How many others accuse a suspect independently; null where nobody counts them. */
  readonly confirmed: number | null
  /** Whether a timestamp of this member is being followed. */
  readonly followed: boolean
}

/** The bar of φ goes on behind the threshold. */
const PHI_ROOM = 1.25

/** One member in an observer's list. Its name follows the timestamp that the observer has of it. */
export const MemberRow = memo(function MemberRow(props: Props) {
  const { run, member, isSelf, stamp, ageMs, fullMs, failMs, threshold, phi, confirmed, followed } = props
  const words = useLaterWords()
  const { seconds } = words.format
  const { protocol } = run
  const belief = BELIEFS[props.belief] ?? 'unknown'
  const listed = stamp !== ABSENT
  const brief = listed ? stampInBrief(protocol, stamp, words) : words.members.none
  return (
    <tr className={isSelf ? 'self' : belief}>
      <th scope="row">
        {listed ? (
          <button
            type="button"
            className="member"
            aria-pressed={followed}
            aria-label={words.members.follow(member, stampInWords(protocol, stamp, words))}
            title={words.members.followTitle}
            onClick={() => run.follow(followed ? null : { member, stamp })}
          >
            {nodeName(member)}
          </button>
        ) : (
          <span className="member">{nodeName(member)}</span>
        )}
      </th>
      <td className="figure">{brief}</td>
      {ages(protocol) && (
        <td>
          {listed && !isSelf && threshold !== undefined && (
            <span className="phi">
              <AgeBar age={phi ?? 0} full={PHI_ROOM * threshold} bound={threshold} belief={belief} />
              <span className="figure">{phiInBrief(phi, words)}</span>
            </span>
          )}
          {listed && !isSelf && threshold === undefined && (
            <>
              <AgeBar age={ageMs} full={fullMs} bound={failMs} belief={belief} />
              <span className="unseen">{words.members.ageOf(seconds(ageMs))}</span>
            </>
          )}
        </td>
      )}
      <td className="belief">
        {isSelf ? (
          words.beliefs.self
        ) : (
          <>
            <BeliefMark belief={belief} /> {words.beliefs[belief]}
            {confirmed !== null && confirmed > 0 && ` · ${words.swim.confirmed(confirmed)}`}
          </>
        )}
      </td>
    </tr>
  )
})
