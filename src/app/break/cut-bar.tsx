import { useLayoutEffect } from 'react'
import { writeMembers } from '../../core/members.ts'
import { nodeName } from '../../locales/node-name.ts'
import type { Run } from '../../run/run.ts'
import { useRunState } from '../../views/use-run-state.ts'
import { useLaterWords } from '../../views/words.ts'

interface Props {
  readonly run: Run
  readonly sideA: ReadonlySet<number> | null
  /** Forgets the line. */
  again(): void
  close(): void
}

/** So many are named; the others are counted. */
const NAMED = 6

/** While the cluster is being divided: who would be on which side, and whether it is meant. */
export function CutBar({ run, sideA, again, close }: Props) {
  const words = useLaterWords()
  const { cutting } = words.acting
  const nodes = useRunState(run, (state) => state.scenario.nodes)
  // As soon as the bar is seen, Escape takes it away.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [close])
  const all = Array.from({ length: nodes }, (_, node) => node)
  const sides = [all.filter((node) => sideA?.has(node)), all.filter((node) => !sideA?.has(node))] as const
  const isDivided = sides.every((side) => side.length > 0)
  const said = (side: readonly number[]): string =>
    side.length <= NAMED ? words.format.list(side.map(nodeName)) : words.nodes(side.length)
  const partition = (): void => {
    close()
    void run.strike({ kind: 'partition', members: writeMembers(sides[0]) })
  }
  return (
    <section className="cut-bar" aria-label={cutting.label}>
      <p role="status">
        {sideA === null ? (
          cutting.draw
        ) : isDivided ? (
          <>
            <b className="side a">{words.acting.form.sideA}</b> {said(sides[0])}
            <b className="side b">{words.acting.form.sideB}</b> {said(sides[1])}
          </>
        ) : (
          cutting.nobody
        )}
      </p>
      <button type="button" className="prime" disabled={!isDivided} onClick={partition}>
        {cutting.partition}
      </button>
      {sideA !== null && (
        <button type="button" onClick={again}>
          {cutting.again}
        </button>
      )}
      <button type="button" className="quiet" onClick={close}>
        {cutting.cancel}
      </button>
    </section>
  )
}
