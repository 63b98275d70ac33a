import { useId } from 'react'
import { wordOf } from '../../locales/label.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { dueAt } from '../../trace/flight.ts'
import { messagesUnderWay } from '../../views/in-flight.ts'
import { useLaterWords } from '../../views/words.ts'
import type { Struck } from './choices.ts'
import type { Moment } from './moment.ts'

interface Props {
  readonly run: Run
  readonly moment: Moment
  readonly struck: Struck
  choose(struck: Struck): void
}

const KINDS = ['node', 'link', 'message', 'cluster'] as const

/** What is to be struck, chosen without a pointer. */
export function TargetPicker({ run, moment, struck, choose }: Props) {
  const words = useLaterWords()
  const { pick } = words.acting
  const id = useId()
  const { kind } = struck
  const messages = kind === 'message' ? messagesUnderWay(run) : []
  const { ticksPerRound } = run.trace
  const chooseKind = (next: Struck['kind']): void => {
    const node = Math.min(run.store.get().selected ?? 0, moment.nodes - 1)
    const [first] = messagesUnderWay(run)
    if (next === 'node') choose({ kind: 'node', node })
    else if (next === 'link') choose({ kind: 'link', from: node, to: node === 0 ? 1 : 0 })
    else if (next === 'cluster') choose({ kind: 'cluster' })
    else choose(first ? messageOf(first) : { kind: 'message', from: -1, seq: -1, to: -1 })
  }
  const nodeSelect = (label: string, value: number, change: (node: number) => void, except = -1) => (
    <label>
      {label}
      <select value={value} onChange={(event) => change(Number(event.target.value))}>
        {moment.truths.map((truth, node) =>
          node === except ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a node is its index.
            <option key={node} value={node}>
              {truth === 'up' ? nodeName(node) : `${nodeName(node)} · ${pick.truths[truth]}`}
            </option>
          ),
        )}
      </select>
    </label>
  )
  return (
    <div className="target-picker">
      <div className="choices" role="radiogroup" aria-label={pick.label}>
        {KINDS.filter((each) => each !== 'link' || moment.nodes > 1).map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={kind === each} onChange={() => chooseKind(each)} />
            <span>{pick.kinds[each]}</span>
          </label>
        ))}
      </div>
      {kind === 'node' && nodeSelect(pick.node, struck.node, (node) => choose({ kind, node }))}
      {kind === 'link' && (
        <span className="ends">
          {nodeSelect(pick.from, struck.from, (from) =>
            choose({ kind, from, to: from === struck.to ? struck.from : struck.to }),
          )}
          {nodeSelect(pick.to, struck.to, (to) => choose({ kind, from: struck.from, to }), struck.from)}
        </span>
      )}
      {kind === 'message' &&
        (messages.length === 0 ? (
          <p className="hint">{pick.noMessage}</p>
        ) : (
          <label>
            {pick.message}
            <select
              value={`${struck.from} ${struck.seq}`}
              onChange={(event) => {
                const found = messages.find(({ from, seq }) => `${from} ${seq}` === event.target.value)
                if (found) choose(messageOf(found))
              }}
            >
              {messages.map((flight) => (
                <option key={`${flight.from} ${flight.seq}`} value={`${flight.from} ${flight.seq}`}>
                  {pick.messageOf(
                    wordOf(words.messageKinds, run.protocol.messageKinds[flight.kind]?.name ?? ''),
                    flight.from,
                    flight.to,
                    (dueAt(flight, run.shownTick) - Math.floor(run.shownTick)) / ticksPerRound,
                  )}
                </option>
              ))}
            </select>
          </label>
        ))}
    </div>
  )
}

function messageOf({ from, seq, to }: { from: number; seq: number; to: number }): Struck {
  return { kind: 'message', from, seq, to }
}
