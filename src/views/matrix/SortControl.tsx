import { useId } from 'react'
import { useLaterWords } from '../words.ts'
import { SORTS, type Sort } from './order.ts'

interface Props {
  readonly sort: Sort
  change(sort: Sort): void
}

/** In which order the nodes stand. */
export function SortControl({ sort, change }: Props) {
  const { matrix } = useLaterWords()
  const name = useId()
  return (
    <div className="matrix-sort" role="radiogroup" aria-label={matrix.sort}>
      <span className="word" aria-hidden="true">
        {matrix.sort}
      </span>
      <div className="choices">
        {SORTS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={sort === each} onChange={() => change(each)} />
            <span>{matrix.sorts[each]}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
