import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Fault } from '../../core/fault.ts'
import type { Parameter } from '../../core/parameter.ts'
import type { Problem, Result } from '../../core/problem.ts'
import { type Action, readAction } from '../../core/scenario.ts'
import { FAULTS } from '../../faults/registry.ts'
import { actionInWords } from '../../locales/label.ts'
import type { Run } from '../../run/run.ts'
import { Icon } from '../../views/icon.tsx'
import { useLaterWords } from '../../views/words.ts'
import type { DraftValue } from '../settings-draft.ts'
import { type FaultDraft, fieldsOf } from './fault-draft.ts'
import { FaultField } from './fault-field.tsx'
import type { Moment } from './moment.ts'

interface Props {
  readonly run: Run
  readonly moment: Moment
  readonly fault: Fault
  readonly fields: readonly Parameter[]
  readonly first: FaultDraft
  /** When it is scheduled; null means now. */
  readonly firstTick: number | null
  /** What the button says that does it, of the action in a few words. */
  said(what: string): string
  /** What helps to fill it in, above the fields. */
  readonly help?: ReactNode
  /** Other buttons, beside the one that does it. */
  readonly children?: ReactNode
  perform(draft: FaultDraft, tick: number | null): Promise<Result<unknown>>
}

/** A fault's fields as a form, made from its declaration: what it does, what to expect, and since when. */
export function FaultForm(props: Props) {
  const { run, moment, fault, fields, first, firstTick, said, perform } = props
  const words = useLaterWords()
  const { form } = words.acting
  const id = useId()
  const { ticksPerRound } = run.trace
  const [draft, setDraft] = useState(first)
  const [round, setRound] = useState(firstTick === null ? '' : String(firstTick / ticksPerRound))
  const [refused, setRefused] = useState<Problem | null>(null)
  const told = words.faultWords[fault.kind]
  const tick = round.trim() === '' ? firstTick : Math.round(Number(round) * ticksPerRound)
  const action = { at: tick ?? 0, kind: fault.kind, ...fieldsOf(fault, draft) }
  const read = readAction(action, { faults: FAULTS, nodes: moment.nodes, mostNodes: moment.mostNodes })
  const problem = read.ok ? refused : read.problem
  const concerns = (name: string): boolean =>
    problem !== null && [problem.values.name, problem.values.low].includes(name)
  const change = (name: string, value: DraftValue): void => {
    setRefused(null)
    setDraft({ ...draft, [name]: value })
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!read.ok) return
    const done = await perform(draft, tick)
    if (!done.ok) setRefused(done.problem)
  }
  return (
    <form className="fault-form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="fault-body">
        <p>{told?.does}</p>
        <p className="expect">
          <Icon name="eye" />
          {told?.expect}
        </p>
        {props.help}
        {fields.map((field) => (
          <FaultField
            key={field.name}
            field={field}
            value={draft[field.name] as DraftValue}
            nodes={moment.nodes}
            newcomer={field.name === fault.newcomer && moment.nodes < moment.mostNodes}
            ticksPerRound={ticksPerRound}
            problem={concerns(field.name) ? problem : null}
            change={(value) => change(field.name, value)}
          />
        ))}
        <div className="field number">
          <label htmlFor={id}>{form.when}</label>
          <span className="entry">
            <input
              id={id}
              type="number"
              min={0}
              step={1 / ticksPerRound}
              placeholder={form.now}
              value={round}
              aria-invalid={concerns('at')}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setRound(event.target.value)}
            />
          </span>
          <p className={concerns('at') ? 'hint wrong' : 'hint'} id={`${id}-hint`}>
            {concerns('at') && problem ? words.problems[problem.code](problem.values) : form.whenHint}
          </p>
        </div>
        {problem && !['at', ...fields.map(({ name }) => name)].some(concerns) && (
          <p className="hint wrong" role="alert">
            {words.problems[problem.code](problem.values)}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        {props.children}
        <button type="submit" className="prime" disabled={!read.ok}>
          {said(actionInWords(words.faultWords, action as Action))}
        </button>
      </div>
    </form>
  )
}
