import { type FormEvent, useId, useState } from 'react'
import type { Run } from '../../run/run.ts'
import { Icon } from '../../views/icon.tsx'
import { useLaterWords } from '../../views/words.ts'
import { ParameterField } from '../parameter-field.tsx'
import { meantBy, problemWith, SEED } from '../settings-draft.ts'
import { INTENSITIES, type Intensity, STORM_ROUNDS, startStorm, stormIn, takeOut } from './storm.ts'

interface Props {
  readonly run: Run
  back(): void
  close(): void
}

/** What was wished for last, as long as the page is open. */
let lastWish: { readonly intensity: Intensity; readonly seed: string } = { intensity: 'breeze', seed: '1' }

/** How strong a storm, and which. */
export function StormForm({ run, back, close }: Props) {
  const words = useLaterWords()
  const { storm, menu } = words.acting
  const id = useId()
  const [wish, setWish] = useState(lastWish)
  const problem = problemWith(SEED, wish.seed)
  const old = stormIn(run.store.get().scenario)
  const start = (event: FormEvent): void => {
    event.preventDefault()
    if (problem) return
    lastWish = { ...wish, seed: String(Number(wish.seed) + 1) }
    close()
    const seed = meantBy(SEED, wish.seed) as number
    void startStorm(run, { intensity: wish.intensity, seed }).then((done) => done.ok && run.play())
  }
  return (
    <form className="fault-form" onSubmit={start} noValidate>
      <div className="fault-body">
        <p>{storm.does(STORM_ROUNDS)}</p>
        <p className="expect">
          <Icon name="eye" />
          {storm.expect}
        </p>
        <div className="field choice">
          <span id={id}>{storm.intensity}</span>
          <div className="choices" role="radiogroup" aria-labelledby={id}>
            {INTENSITIES.map((intensity) => (
              <label key={intensity}>
                <input
                  type="radio"
                  name={id}
                  checked={wish.intensity === intensity}
                  onChange={() => setWish({ ...wish, intensity })}
                />
                <span>{storm.intensities[intensity]}</span>
              </label>
            ))}
          </div>
        </div>
        <ParameterField
          parameter={SEED}
          value={wish.seed}
          problem={problem}
          change={(seed) => setWish({ ...wish, seed: String(seed) })}
        />
      </div>
      <div className="dialog-foot">
        <button type="button" className="quiet" onClick={back}>
          <Icon name="back" /> {menu.back}
        </button>
        {old.length > 0 && (
          <button
            type="button"
            onClick={() => {
              close()
              void takeOut(run, old)
            }}
          >
            <Icon name="trash" /> {storm.takeOut(old.length)}
          </button>
        )}
        <button type="submit" className="prime" disabled={problem !== null}>
          {storm.start}
        </button>
      </div>
    </form>
  )
}
