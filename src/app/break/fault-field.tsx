import { useId } from 'react'
import type { Parameter } from '../../core/parameter.ts'
import type { Problem } from '../../core/problem.ts'
import { labelOf } from '../../locales/label.ts'
import { nodeName } from '../../locales/node-name.ts'
import { useLaterWords } from '../../views/words.ts'
import { ParameterField } from '../parameter-field.tsx'
import type { DraftValue } from '../settings-draft.ts'
import { MembersField } from './members-field.tsx'

interface Props {
  readonly field: Parameter
  readonly value: DraftValue
  readonly nodes: number
  /** Whether it may name the next node, which is not there yet. */
  readonly newcomer: boolean
  readonly ticksPerRound: number
  readonly problem: Problem | null
  change(value: DraftValue): void
}

/** The form of one field of a fault, made from its declaration. */
export function FaultField({ field, value, nodes, newcomer, ticksPerRound, problem, change }: Props) {
  const words = useLaterWords()
  const id = useId()
  const label = labelOf(words.faultFields, field.name)
  const hint = words.faultFields[field.name]?.hint ?? ''
  const wrong = problem && words.problems[problem.code](problem.values)
  if (field.kind === 'members')
    return (
      <MembersField
        label={label}
        hint={hint}
        nodes={nodes}
        value={String(value)}
        sides={field.proper}
        problem={wrong}
        change={change}
      />
    )
  if (field.kind === 'number' && field.unit === 'member')
    return (
      <div className="field member">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={String(value)}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.target.value)}
        >
          {Array.from({ length: newcomer ? nodes + 1 : nodes }, (_, node) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a node is its index.
            <option key={node} value={String(node)}>
              {node < nodes ? nodeName(node) : words.acting.form.newNode(node)}
            </option>
          ))}
        </select>
        <p className={wrong ? 'hint wrong' : 'hint'} id={`${id}-hint`}>
          {wrong ?? hint}
        </p>
      </div>
    )
  const isTime = field.kind === 'number' && field.unit === 'ticks' && Number(value) > 0
  return (
    <ParameterField
      parameter={field}
      named={words.faultFields}
      value={value}
      aside={isTime ? words.acting.form.rounds(Number(value) / ticksPerRound) : undefined}
      problem={problem}
      change={change}
    />
  )
}
