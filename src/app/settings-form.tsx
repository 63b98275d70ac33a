import { type FormEvent, useState } from 'react'
import type { Parameter } from '../core/parameter.ts'
import type { Problem } from '../core/problem.ts'
import { CLUSTER_PARAMETERS } from '../core/scenario.ts'
import type { Run } from '../run/run.ts'
import { Icon } from '../views/icon.tsx'
import { useLaterWords } from '../views/words.ts'
import { asideOf } from './aside.ts'
import { ParameterField } from './parameter-field.tsx'
import { ProtocolChoice } from './protocol-choice.tsx'
import {
  type Draft,
  type DraftValue,
  declarationsOf,
  draftOf,
  NODES,
  ownOf,
  problemWith,
  SEED,
  scenarioOf,
  valuesOf,
} from './settings-draft.ts'

interface Props {
  readonly run: Run
  close(): void
}

/** More workers than this are too many for some computers. */
const MANY_NODES = 64
const SEEDS = 100_000

/** The scenario as a form: few fields first, the network and the clocks behind one click. */
export function SettingsForm({ run, close }: Props) {
  const words = useLaterWords()
  const [draft, setDraft] = useState(() => draftOf(run.store.get().scenario))
  const [refused, setRefused] = useState<Problem | null>(null)
  const values = valuesOf(draft)
  const change = (part: Partial<Draft>): void => {
    setRefused(null)
    setDraft({ ...draft, ...part })
  }
  const changeParameter = (name: string, value: DraftValue): void =>
    change({ own: { ...draft.own, [name]: value } })
  const apply = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const result = await run.load(scenarioOf(draft, run.store.get().original))
    if (result.ok) return close()
    // The sentence stands here, beside what is to be mended, and not behind the dialog.
    run.report(null)
    setRefused(result.problem)
  }
  const fieldOf = (parameter: Parameter) => {
    const value = draft.own[parameter.name] ?? (values[parameter.name] as string | number | boolean)
    const typed = typeof value === 'number' ? String(value) : value
    return (
      <ParameterField
        key={parameter.name}
        parameter={parameter}
        value={typed}
        aside={asideOf(parameter, draft, values, words)}
        problem={problemWith(parameter, typed)}
        change={(next) => changeParameter(parameter.name, next)}
      />
    )
  }
  const shared = new Set(CLUSTER_PARAMETERS.map(({ name }) => name))
  const declared = declarationsOf(draft.protocol).filter(({ applies }) => applies?.(values) ?? true)
  const isLater = ({ name, rare }: Parameter): boolean => rare === true || shared.has(name)
  const many =
    Number(draft.nodes) > MANY_NODES && Number(draft.nodes) <= (NODES as { maximum: number }).maximum
  return (
    <form className="settings" onSubmit={(event) => void apply(event)} noValidate>
      <div className="settings-body">
        <p className="note">{words.settings.lead}</p>
        <fieldset>
          <legend>{words.settings.cluster}</legend>
          <ParameterField
            parameter={NODES}
            value={draft.nodes}
            problem={problemWith(NODES, draft.nodes)}
            change={(nodes) => change({ nodes: String(nodes) })}
          />
          <div className="with-button">
            <ParameterField
              parameter={SEED}
              value={draft.seed}
              problem={problemWith(SEED, draft.seed)}
              change={(seed) => change({ seed: String(seed) })}
            />
            <button
              type="button"
              className="round"
              aria-label={words.settings.anotherSeed}
              title={words.settings.anotherSeed}
              onClick={() => change({ seed: String(Math.floor(Math.random() * SEEDS)) })}
            >
              <Icon name="dice" />
            </button>
          </div>
          {many && (
            <p className="warning" role="status">
              <Icon name="warning" /> {words.settings.many(Number(draft.nodes))}
            </p>
          )}
        </fieldset>
        <fieldset>
          <legend>{words.settings.protocol}</legend>
          <ProtocolChoice
            protocol={draft.protocol}
            choose={(protocol) => change({ protocol, own: {} })}
            preset={(params) => change({ own: ownOf(params) })}
          />
          {declared.filter((parameter) => !isLater(parameter)).map(fieldOf)}
        </fieldset>
        <details>
          <summary>{words.settings.network}</summary>
          <fieldset aria-label={words.settings.network}>{declared.filter(isLater).map(fieldOf)}</fieldset>
        </details>
      </div>
      {refused && (
        <p className="refused" role="alert">
          <Icon name="warning" /> {words.problems[refused.code](refused.values)}
        </p>
      )}
      <div className="dialog-foot">
        <button type="button" onClick={close}>
          {words.settings.cancel}
        </button>
        <button type="submit" className="prime">
          {words.settings.apply}
        </button>
      </div>
    </form>
  )
}
