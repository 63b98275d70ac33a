/** What the page says about single nodes and their member lists, in Chinese. */
import type { enNode } from './en-node.ts'
import { nodeName } from './node-name.ts'

export const zhNode: typeof enNode = {
  node: {
    worker: (node) => `Worker ${nodeName(node)}`,
    clock: (time) => `本地时钟 ${time}`,
    actions: (node) => `对 ${nodeName(node)} 的操作`,
    more: '更多',
    close: '关闭成员列表',
  },
  faultOn: (fault, node) => `${fault} ${nodeName(node)}`,
  members: {
    heading: '成员列表',
    caption: (observer, time) => `${nodeName(observer)} 在 ${time}时的看法`,
    staleAfter: (time) => `超过 ${time}即过期`,
    member: '成员',
    age: '年龄',
    belief: '看法',
    ageOf: (time) => `已过 ${time}`,
    none: '–',
    ended: '该进程已经结束，不再有任何看法，无论其他节点怎么看它。',
    follow: (member, stamp) => `跟踪 ${nodeName(member)} 的${stamp}`,
    followTitle: '跟踪它在集群中的传播',
  },
  twin: {
    caption: '全部节点：真实情况与其他节点的看法',
    node: '节点',
    truth: '真实情况',
    ages: '它的时间戳在其他节点处的年龄',
    actions: '操作',
    range: (least, most) => (least === most ? least : `${least} – ${most}`),
    select: (node) => `显示 ${nodeName(node)} 的成员列表`,
  },
}
