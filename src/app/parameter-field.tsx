import { useId } from 'react'
import type { Parameter } from '../core/parameter.ts'
import type { Problem } from '../core/problem.ts'
import type { ParameterWords } from '../locales/en-parameters.ts'
import { choiceOf, labelOf, wordOf } from '../locales/label.ts'
import { useLaterWords } from '../views/words.ts'
import type { DraftValue } from './settings-draft.ts'

interface Props {
  readonly parameter: Parameter
  /** What it is called, among others; as a rule the scenario's parameters. */
  readonly named?: Readonly<Record<string, ParameterWords>>
  readonly value: DraftValue
  /** The same value in other words, for example in rounds. */
  readonly aside?: string
  readonly problem: Problem | null
  change(value: DraftValue): void
}

/** The form of one parameter, made from its declaration. */
export function ParameterField({ parameter, named, value, aside, problem, change }: Props) {
  const words = useLaterWords()
  const names = named ?? words.parameters
  const id = useId()
  const label = labelOf(names, parameter.name)
  const hint = names[parameter.name]?.hint
  const described = { 'aria-describedby': `${id}-hint`, 'aria-invalid': problem !== null }
  return (
    <div className={`field ${parameter.kind}`}>
      {parameter.kind === 'number' && (
        <>
          <label htmlFor={id}>{label}</label>
          <span className="entry">
            <input
              id={id}
              type="number"
              inputMode="numeric"
              min={parameter.minimum}
              max={parameter.maximum}
              value={String(value)}
              onChange={(event) => change(event.target.value)}
              {...described}
            />
            <span>{wordOf(words.units, parameter.unit)}</span>
            <small>{aside}</small>
          </span>
        </>
      )}
      {parameter.kind === 'choice' && (
        <>
          <span id={id}>{label}</span>
          <div className="choices" role="radiogroup" aria-labelledby={id} {...described}>
            {parameter.choices.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={id}
                  value={choice}
                  checked={value === choice}
                  onChange={() => change(choice)}
                />
                <span>{choiceOf(words.choices, parameter.name, choice)}</span>
              </label>
            ))}
          </div>
        </>
      )}
      {parameter.kind === 'switch' && (
        <label className="toggle">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => change(event.target.checked)}
            {...described}
          />
          {label}
        </label>
      )}
      <p className={problem ? 'hint wrong' : 'hint'} id={`${id}-hint`}>
        {problem ? words.problems[problem.code](problem.values) : hint}
      </p>
    </div>
  )
}
