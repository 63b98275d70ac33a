/** What the page says in the matrix, and about a pair that one asks about, in Chinese. */
import type { enMatrix } from './en-matrix.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const zhMatrix = ({ number }: Format): ReturnType<typeof enMatrix> => ({
  matrix: {
    label: '矩阵：每行一个观察者，每列一个成员',
    lead: '每一行对每一列各有看法；颜色越浅，消息越旧。指向或选择一个格子。',
    sort: '排序',
    sorts: { id: '编号', age: '新旧', side: '分组' },
  },
  answer: {
    heading: (observer, member) =>
      `${nodeName(observer)} 对${observer === member ? '自己' : ` ${nodeName(member)} `}的了解`,
    close: '不再追问',
    chain: (hops) => (hops === 0 ? '它不是由消息带来的。' : `由 ${number(hops)} 条消息带到这里：`),
    origin: (node) => `${nodeName(node)} 自己`,
    lost: {
      'let-go': (node) => `${nodeName(node)}，更早的来源在已释放的轮次里`,
      unexplained: (node) => `${nodeName(node)}，但它并没有从谁那里得到`,
    },
    hop: (from, to) => `${from} → ${to}`,
    times: (sent, read) => `${sent} → ${read}`,
    seek: '转到它被读到的时刻',
    follow: (member) => `在集群中跟踪 ${nodeName(member)} 的这一条`,
  },
})
