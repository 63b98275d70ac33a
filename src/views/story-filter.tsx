import { nodeName } from '../locales/node-name.ts'
import { NEWS_GROUPS, type NewsGroup, type NewsWish } from './news-kinds.ts'
import { useWords } from './words.ts'

interface Props {
  readonly nodes: number
  readonly wish: NewsWish
  change(wish: NewsWish): void
}

/** Which news the list shows: of which kinds, and of which node. */
export function StoryFilter({ nodes, wish, change }: Props) {
  const { story } = useWords().views
  const toggle = (group: NewsGroup): void => {
    const groups = new Set(wish.groups)
    if (!groups.delete(group)) groups.add(group)
    change({ ...wish, groups })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this sends nothing.
    <div className="story-filter" role="group" aria-label={story.filter}>
      {NEWS_GROUPS.map((group) => (
        <button
          key={group}
          type="button"
          className="filter"
          aria-pressed={wish.groups.has(group)}
          onClick={() => toggle(group)}
        >
          {story.kinds[group]}
        </button>
      ))}
      <select
        aria-label={story.node}
        value={wish.node ?? ''}
        onChange={(event) =>
          change({ ...wish, node: event.target.value === '' ? null : Number(event.target.value) })
        }
      >
        <option value="">{story.everyNode}</option>
        {Array.from({ length: nodes }, (_, node) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a node is its index.
          <option key={node} value={node}>
            {nodeName(node)}
          </option>
        ))}
      </select>
    </div>
  )
}
