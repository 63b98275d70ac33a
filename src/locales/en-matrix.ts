/** What the page says in the matrix, and about a pair that one asks about, in English. */
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const enMatrix = ({ number, plural }: Format) => ({
  matrix: {
    label: 'Matrix: observers down, members across',
    lead: 'Each row believes something of each column; the paler, the older. Point at a cell, or choose it.',
    sort: 'Sorted by',
    sorts: { id: 'id', age: 'age', side: 'side' },
  },
  answer: {
    heading: (observer: number, member: number): string =>
      `What ${nodeName(observer)} knows of ${observer === member ? 'itself' : nodeName(member)}`,
    close: 'Ask no more',
    chain: (hops: number): string =>
      hops === 0
        ? 'It came by this without a message.'
        : `${number(hops)} ${plural(hops, 'message', 'messages')} brought it here:`,
    origin: (node: number): string => `${nodeName(node)} itself`,
    lost: {
      'let-go': (node: number): string => `${nodeName(node)}, from whom is in rounds that were let go`,
      unexplained: (node: number): string => `${nodeName(node)}, which did not have it from anybody`,
    },
    hop: (from: string, to: string): string => `${from} → ${to}`,
    times: (sent: string, read: string): string => `${sent} → ${read}`,
    seek: 'Go to the moment at which it was read',
    follow: (member: number): string => `Follow this of ${nodeName(member)} through the cluster`,
  },
})
