import { nodeAddress, nodeName } from '../locales/node-name.ts'
import type { Run } from '../run/run.ts'
import { HealthLine } from '../views/health-line.tsx'
import { Icon } from '../views/icon.tsx'
import { later } from '../views/later.tsx'
import { MemberList } from '../views/member-list.tsx'
import { stateInWords } from '../views/node-state.ts'

import { PairAnswer } from '../views/pair-answer.tsx'
import { phiRules } from '../views/phi.ts'
import { usePulse } from '../views/pulse.ts'
import { RumourState } from '../views/rumour-state.tsx'
import { useRunState } from '../views/use-run-state.ts'
import { useLaterWords } from '../views/words.ts'
import { FollowNext } from './follow-next.tsx'
import { NodeActions } from './node-actions.tsx'
import { ObserverButton } from './observer-button.tsx'

const PhiCurve = later(async () => (await import('../views/phi-curve.tsx')).PhiCurve)

interface Props {
  readonly run: Run
  readonly node: number
}

/** One node: what it is, what can be done to it, and what it knows. */
export function NodePanel({ run, node }: Props) {
  usePulse(run)
  const words = useLaterWords()
  const pair = useRunState(run, (state) => state.pair)
  const { frame } = run
  const up = frame.up[node] === 1
  const rules = phiRules(run.protocol, run.store.get().scenario.params)
  return (
    <section className="node-panel">
      <div className="panel-head">
        <h2>{nodeName(node)}</h2>
        <p className={up ? 'truth' : 'truth down'}>{stateInWords(run, node, words)}</p>
        <button
          type="button"
          className="quiet round"
          aria-label={words.node.close}
          title={words.node.close}
          onClick={() => run.select(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <p className="note figure">
        {nodeAddress(node)} · {words.node.worker(node)}
      </p>
      <HealthLine run={run} node={node} />
      <NodeActions run={run} node={node} />
      <div className="looks">
        <FollowNext run={run} node={node} up={up} />
        <ObserverButton run={run} node={node} />
      </div>
      {pair?.observer === node && <PairAnswer run={run} pair={pair} />}
      {up && run.protocol.notes?.[0] === 'phase' && <RumourState run={run} node={node} />}
      {rules && <PhiCurve run={run} node={node} rules={rules} />}
      <h3>{words.members.heading}</h3>
      <MemberList run={run} observer={node} />
    </section>
  )
}
