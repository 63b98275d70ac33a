import type { Change } from './fault.ts'

/** What a node is. */
export type Truth = 'up' | 'frozen' | 'down'

/** What a node is right after something befell it. */
export function truthAfter(before: Truth, { does }: Change): Truth {
  switch (does) {
    case 'kill':
    case 'crash':
      return 'down'
    case 'leave':
      return before === 'frozen' ? 'frozen' : 'down'
    case 'restart':
      return 'up'
    case 'join':
      return before === 'down' ? 'up' : before
    case 'freeze':
      return before === 'down' ? 'down' : 'frozen'
    case 'thaw':
      return before === 'frozen' ? 'up' : before
  }
}
