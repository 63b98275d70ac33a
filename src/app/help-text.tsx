import type { LaterMessages } from '../locales/index.ts'
import { useLaterWords } from '../views/words.ts'

type Deed = keyof LaterMessages['help']['does']

/** The keys as they are printed on them; those that have a name come from the messages. */
function keysOf({ keyNames }: LaterMessages['help']): readonly (readonly [readonly string[], Deed])[] {
  return [
    [[keyNames.space], 'play'],
    [['→', '←'], 'step'],
    [['[', ']'], 'message'],
    [['J', 'K', 'L'], 'film'],
    [['N'], 'news'],
    [[keyNames.home, keyNames.end], 'ends'],
    [['R'], 'reset'],
    [['V', 'B'], 'views'],
    [['E'], 'observe'],
    [['+', '−'], 'speed'],
    [[keyNames.enter], 'choose'],
    [['F'], 'follow'],
    [[keyNames.delete], 'strike'],
    [['X', keyNames.menu], 'breaking'],
    [[keyNames.escape], 'clear'],
    [[keyNames.undo], 'restore'],
    [['?'], 'help'],
  ]
}

/** What this page is about, in three paragraphs, and all its keys. */
export function HelpText() {
  const { help } = useLaterWords()
  return (
    <div className="help">
      {help.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{help.keys}</h3>
      <dl className="keys">
        {keysOf(help).map(([keys, deed]) => (
          <div key={deed}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{help.does[deed]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
