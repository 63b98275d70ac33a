/** What the page says about single nodes and their member lists, in English. */
import { nodeName } from './node-name.ts'

export const enNode = {
  node: {
    worker: (node: number): string => `worker ${nodeName(node)}`,
    clock: (time: string): string => `its clock reads ${time}`,
    actions: (node: number): string => `What to do to ${nodeName(node)}`,
    more: 'More',
    close: 'Close the member list',
  },
  faultOn: (fault: string, node: number): string => `${fault} ${nodeName(node)}`,
  members: {
    heading: 'Member list',
    caption: (observer: number, time: string): string => `what ${nodeName(observer)} believes at ${time}`,
    staleAfter: (time: string): string => `stale after ${time}`,
    member: 'member',
    age: 'age',
    belief: 'belief',
    ageOf: (time: string): string => `${time} old`,
    none: '–',
    ended: 'This process has ended. It believes nothing any more, whatever the others make of it.',
    follow: (member: number, stamp: string): string => `Follow ${nodeName(member)}’s ${stamp}`,
    followTitle: 'Follow this through the cluster',
  },
  twin: {
    caption: 'All nodes: what is true, and what the others believe',
    node: 'node',
    truth: 'truth',
    ages: 'age among the others',
    actions: 'action',
    range: (least: string, most: string): string => (least === most ? least : `${least} – ${most}`),
    select: (node: number): string => `Show ${nodeName(node)}’s member list`,
  },
}
