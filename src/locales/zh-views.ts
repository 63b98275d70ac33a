/** What the page says about its views and of what happened, in Chinese. */
import type { Belief } from '../core/belief.ts'
import type { enViews } from './en-views.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

type Believes = Readonly<Record<Belief, (observer: number, member: number) => string>>

const believes: Believes = {
  live: (observer, member) => `${nodeName(observer)} 认为 ${nodeName(member)} 存活`,
  stale: (observer, member) => `${nodeName(observer)} 认为 ${nodeName(member)} 过期`,
  removed: (observer, member) => `${nodeName(observer)} 已移除 ${nodeName(member)}`,
  suspect: (observer, member) => `${nodeName(observer)} 怀疑 ${nodeName(member)}`,
  dead: (observer, member) => `${nodeName(observer)} 宣布 ${nodeName(member)} 死亡`,
  unknown: (observer, member) => `${nodeName(observer)} 不知道 ${nodeName(member)}`,
}

const isFirst: Believes = {
  ...believes,
  stale: (observer, member) => `${nodeName(observer)} 最先认为 ${nodeName(member)} 过期`,
  removed: (observer, member) => `${nodeName(observer)} 最先移除 ${nodeName(member)}`,
  suspect: (observer, member) => `${nodeName(observer)} 最先怀疑 ${nodeName(member)}`,
  dead: (observer, member) => `${nodeName(observer)} 最先宣布 ${nodeName(member)} 死亡`,
}

export const zhViews = ({ number, percent }: Format): ReturnType<typeof enViews> => ({
  label: '视图',
  besideLabel: '并排的视图',
  names: { graph: '图', matrix: '矩阵', 'space-time': '时空图', spread: '传播', table: '表格' },
  beside: '第二个视图',
  besideTitle: '并排显示第二个视图（B）',
  believes,
  news: {
    isFirst,
    falseAlarm: (what) => `误报：${what}`,
    over: (what) => `已结束：${what}`,
    again: (observer, member) => `${nodeName(observer)} 重新认为 ${nodeName(member)} 存活`,
  },
  story: {
    heading: '大事记',
    none: '暂无。终止一个节点，这里会记下谁在何时发觉。',
    noneSuch: '目前没有这类事件。',
    seek: (time) => `转到 ${time}`,
    ahead: (count) => `之后还有 ${number(count)} 条`,
    aheadTitle: '前往其中的下一条',
    older: (count) => `更早的 ${number(count)} 条`,
    filter: '显示哪些事件',
    kinds: { deaths: '死亡', noticed: '发觉', alarms: '误报', agreed: '一致', faults: '故障' },
    node: '节点',
    everyNode: '所有节点',
  },
  cell: {
    ended: (node) => `${nodeName(node)} 已经结束，没有任何看法`,
    self: (node, stamp) => (stamp === null ? `${nodeName(node)} 自己` : `${nodeName(node)} 自己，${stamp}`),
    by: (stamp, age, counts) => (counts === 'timestamp' ? `${stamp}，已过 ${age}` : `${stamp}，${age}前得知`),
    truth: (node, truth) => `事实上 ${nodeName(node)} ${truth}`,
    sentence: (believes, by, truth) => `${believes}${by === null ? '' : `（${by}）`}；${truth}`,
  },
  filter: {
    title: '点一个图例，可以隐藏它代表的内容',
    show: '显示：',
  },
  observer: {
    see: (node) => `用 ${nodeName(node)} 的眼睛看`,
    seeTitle: '按这个节点的看法显示集群（E）',
    heading: (node) => `${nodeName(node)} 眼中的集群`,
    text: '圆心和圆环是它的看法；看错之处，旁边的小标记是事实。',
    body: (node) => `圆心和圆环：${nodeName(node)} 的看法`,
    sign: '小标记：事实',
    ended: '这个进程已经结束，没有任何看法。',
    mistaken: (count) => (count === 0 ? '它对所有节点的看法都正确。' : `它看错了 ${number(count)} 个。`),
    stop: '恢复真实视角',
    inTruth: (name, truth) => `${name}，事实：${truth}`,
  },
  truth: {
    heading: '看法与事实',
    conditions: { converged: '已收敛', split: '分裂', healing: '有误判', settling: '传播中' },
    converged: '所有节点的看法都与事实相符。',
    cut: (sizes) => `${sizes.map(number).join(' + ')} 个节点彼此听不到对方。`,
    split: (sizes) => `${number(sizes.length)} 方互相放弃：${sizes.map(number).join(' + ')} 个节点。`,
    healing: '没有谁被隔开，但有的节点仍在运行，却被别的节点放弃。',
    settling: '事实还没有传到每个节点。',
    nobody: '没有节点在运行，也就没有任何看法。',
    up: '运行中',
    upOf: (up, all) => `${number(up)} / ${number(all)}`,
    right: '与事实相符的看法',
    rightOf: (right, all) => (all === 0 ? '–' : percent(right === all ? 1 : Math.min(0.99, right / all))),
    unnoticed: '无人发觉的死亡',
    falseAlarms: '误报',
    oldest: {
      timestamp: '仍被信任的最旧时间戳（年龄）',
      heartbeat: '仍被信任的最旧心跳（年龄）',
      incarnation: '最久没有消息却仍被信任',
      rumour: '知道得最久',
    },
    oldestOf: (observer, member) => `${nodeName(observer)} 所记的 ${nodeName(member)}`,
    noneTrusted: '–',
    beliefs: '节点之间的看法',
    noticed: (node, count, all) =>
      `${nodeName(node)} 已停止运行：${number(all)} 个节点中有 ${number(count)} 个发觉`,
    alarm: (node, count) => `${nodeName(node)} 仍在运行，却有 ${number(count)} 个节点认为它失效`,
    more: (count) => `另有 ${number(count)} 个`,
  },
})
