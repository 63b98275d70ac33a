import { STALE } from '../core/belief.ts'
import type { Run } from '../run/run.ts'
import { MemberRow } from './member-row.tsx'
import { noteOf } from './notes.ts'
import { phiIn, phiRules } from './phi.ts'
import { usePulse } from './pulse.ts'
import { ages, stampAges } from './stamp.ts'
import { useRunState } from './use-run-state.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
  readonly observer: number
}

/** What one node knows: its member list, with the age of each timestamp by its own clock. */
export function MemberList({ run, observer }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const { params } = useRunState(run, (state) => state.scenario)
  const followed = useRunState(run, (state) => state.followed)
  const { frame, protocol } = run
  const clock = run.clockOf(observer)
  const nowMs = clock.at(frame.tick)
  const ageMs = stampAges(run)
  const failMs = typeof params.tFailMs === 'number' ? params.tFailMs : null
  const fullMs = typeof params.tCleanupMs === 'number' ? params.tCleanupMs : (failMs ?? nowMs + 1)
  const rules = phiRules(protocol, params)
  if (frame.up[observer] !== 1) return <p className="note">{words.members.ended}</p>
  return (
    <table className="member-list">
      <caption>
        {words.members.caption(observer, words.format.seconds(nowMs))}
        {failMs !== null &&
          protocol.beliefs.includes(STALE) &&
          ` · ${words.members.staleAfter(words.format.duration(failMs))}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.members.member}</th>
          <th scope="col" className="figure">
            {words.stamps[protocol.stamp].name}
          </th>
          {ages(protocol) && <th scope="col">{rules ? words.phi.column : words.members.age}</th>}
          <th scope="col">{words.members.belief}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: frame.nodes }, (_, member) => {
          const at = observer * frame.nodes + member
          const stamp = frame.stamps[at] as number
          return (
            <MemberRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a member is its index, and the list never reorders.
              key={member}
              run={run}
              member={member}
              isSelf={member === observer}
              stamp={stamp}
              ageMs={ageMs(at)}
              belief={frame.beliefs[at] as number}
              fullMs={fullMs}
              failMs={failMs}
              threshold={rules?.threshold}
              phi={rules ? phiIn(frame, at, rules, clock) : null}
              confirmed={noteOf(protocol, frame, 'confirmations', observer, member)}
              followed={followed?.member === member}
            />
          )
        })}
      </tbody>
    </table>
  )
}
