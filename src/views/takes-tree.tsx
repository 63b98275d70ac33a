import type { LaterMessages } from '../locales/index.ts'
import { actionInWords } from '../locales/label.ts'
import type { Run } from '../run/run.ts'
import type { Take } from '../run/takes.ts'
import { useRunState } from './use-run-state.ts'
import { useLaterWords } from './words.ts'

interface Props {
  readonly run: Run
}

/** What a take is called: the name that somebody gave it, or what made it branch off. */
export function takeName(take: Take, ticksPerRound: number, words: LaterMessages): string {
  const { takes } = words.film
  if (take.name) return take.name
  if (take.cause === null) return takes.name(take.id + 1)
  const what = actionInWords(words.faultWords, take.cause)
  return takes.cause[take.change](what, Math.floor(take.cause.at / ticksPerRound))
}

/** All takes as a small tree; each can be named, and brought back to the page. */
export function TakesTree({ run }: Props) {
  const takes = useRunState(run, (state) => state.takes)
  return <Branches run={run} takes={takes} parent={null} />
}

function Branches({
  run,
  takes,
  parent,
}: Props & { readonly takes: readonly Take[]; readonly parent: number | null }) {
  const children = takes.filter((take) => take.parent === parent)
  if (children.length === 0) return null
  return (
    <ul className="takes">
      {children.map((take) => (
        <li key={take.id}>
          <TakeRow run={run} take={take} />
          <Branches run={run} takes={takes} parent={take.id} />
        </li>
      ))}
    </ul>
  )
}

function TakeRow({ run, take }: Props & { readonly take: Take }) {
  const words = useLaterWords()
  const current = useRunState(run, (state) => state.take)
  const { takes } = words.film
  const ticksPerRound = take.scenario.params.ticksPerRound as number
  const name = takeName(take, ticksPerRound, words)
  const isCurrent = take.id === current
  // Of the take on the page it is known only how far it has come, until it is left.
  const seenTick = useRunState(run, (state) =>
    isCurrent ? Math.max(take.seenTick, state.cursorTick) : take.seenTick,
  )
  return (
    <div className={isCurrent ? 'take current' : 'take'}>
      <input
        type="text"
        maxLength={80}
        aria-label={takes.rename(name)}
        placeholder={name}
        value={take.name ?? ''}
        onChange={(event) => run.rename(take.id, event.target.value || null)}
      />
      <span className="hint">{takes.seen(Math.ceil(seenTick / ticksPerRound))}</span>
      {isCurrent ? (
        <strong>{takes.current}</strong>
      ) : (
        <button type="button" aria-label={takes.choose(name)} onClick={() => void run.choose(take.id)}>
          {takes.go}
        </button>
      )}
    </div>
  )
}
