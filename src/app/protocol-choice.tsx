import './protocol-choice.css'
import type { Params } from '../core/parameter.ts'
import type { ProtocolWords } from '../locales/en-protocols.ts'
import { protocolName, wordOf } from '../locales/label.ts'
import { DECLARATIONS } from '../protocols/registry.ts'
import { useLaterWords } from '../views/words.ts'

interface Props {
  readonly protocol: string
  choose(protocol: string): void
  /** Takes over a preset's parameters. */
  preset(params: Params): void
}

/** The protocols, what is to be said of the chosen one, and its presets. */
export function ProtocolChoice({ protocol, choose, preset }: Props) {
  const words = useLaterWords()
  const said: ProtocolWords | undefined = words.protocols[protocol]
  const presets = DECLARATIONS.find(({ name }) => name === protocol)?.presets ?? []
  return (
    <div className="protocol-choice">
      <select
        aria-label={words.settings.protocol}
        value={protocol}
        onChange={(event) => choose(event.target.value)}
      >
        {DECLARATIONS.map(({ name }) => (
          <option key={name} value={name}>
            {protocolName(words.protocolNames, name)}
          </option>
        ))}
      </select>
      {said && (
        <dl>
          <dd className="sentence">{said.sentence}</dd>
          <dt>{words.settings.watch}</dt>
          <dd>{said.watch}</dd>
          <dt>{words.settings.source}</dt>
          <dd>{said.source}</dd>
        </dl>
      )}
      {presets.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: these buttons are no fields of the form.
        <div className="presets" role="group" aria-label={words.settings.presets}>
          <span className="hint">{words.settings.presets}</span>
          {presets.map(({ name, params }) => (
            <button key={name} type="button" className="small" onClick={() => preset(params)}>
              {wordOf(said?.presets ?? {}, name)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
