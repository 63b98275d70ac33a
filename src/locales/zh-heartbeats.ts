/** 页面上关于心跳及其判断的文字（中文）。 */
import type { enHeartbeatParameters, enHeartbeatProtocols, enHeartbeats } from './en-heartbeats.ts'
import type { ParameterWords } from './en-parameters.ts'
import type { ProtocolWords } from './en-protocols.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'
import { probabilityIn } from './probability.ts'

export const zhHeartbeatProtocols: Record<keyof typeof enHeartbeatProtocols, ProtocolWords> = {
  heartbeats: {
    sentence: '每个节点给自己的心跳计数加一，并把所有计数传播出去；太久听不到计数增长的成员被判为失效。',
    source: 'R. van Renesse、Y. Minsky、M. Hayden：A Gossip-Style Failure Detection Service，1998。',
    watch: '不比较任何两个时钟。先终止一个节点，再允许转告失效条目：死者会在各个列表之间永远游荡。',
    presets: { withheld: '不转告失效条目', zombies: '僵尸' },
  },
  phi: {
    sentence: '每个节点从心跳间隔中学到什么是平常，φ 表示有多大把握认为沉默的成员已经不在。',
    source:
      'N. Hayashibara、X. Défago、R. Yared、T. Katayama：The φ Accrual Failure Detector，2004；Apache Pekko、Apache Cassandra、chitchat。',
    watch: '同样的阈值 8 有三种含义：在每种形式下各终止一个节点，比较快慢。再把网络变慢，φ 会逐渐习惯。',
    presets: { pekko: 'Pekko', cassandra: 'Cassandra', chitchat: 'chitchat' },
  },
  rumour: {
    sentence: '听到谣言的节点不断告诉随机的其他节点，直到碰到太多早已知道的节点，便失去兴趣。',
    source: 'A. Demers 等：Epidemic Algorithms for Replicated Database Maintenance，1987。',
    watch:
      '跟踪 n0 的谣言。它会自行消亡，有时总有节点始终没有听到：这就是残留。增大 k 可减少残留，但要多付消息。它不探测死亡：被终止的节点永远无人发觉。',
    presets: { table1: '推、反馈、计数', table2: '推、盲目、抛硬币', table3: '拉、反馈、计数' },
  },
  'all-to-all': {
    sentence: '每轮每个进程都把心跳发给其他所有进程；沉默太久的成员即为过期。',
    source: '失效检测的基准，见 R. van Renesse 等，1998。',
    watch: '所有节点同时发觉死亡。数一数消息，再把节点数加倍。',
  },
  ring: {
    sentence: '每个节点把心跳发给后继，并留意前驱；发现前驱沉默的节点会告诉所有成员。',
    source: '环形心跳，经典方法；这里被指控者可以申辩。',
    watch: '无事发生时最省消息。终止两个相邻节点，或者只延迟一条链路，看看大家信了谁的话。',
  },
  central: {
    sentence: '每个进程都呼叫 n0，由它独自判定谁已死亡，并告诉所有呼叫者。',
    source: '负载均衡器与主控节点的基准做法。',
    watch: '又省又快，直到 n0 被终止：此后再没有谁发觉任何事。',
  },
}

export const zhHeartbeatParameters: Record<keyof typeof enHeartbeatParameters, ParameterWords> = {
  withhold: {
    label: '不转告失效条目',
    hint: '失效成员的条目不再发给别人。关闭后，死者会从较慢的列表里回来。',
  },
  generation: {
    label: '重启后接着计数',
    hint: '新进程从自己的时钟读数开始计数；若从零开始，在追上之前都会被忽略。',
  },
  form: {
    label: '形式',
    hint: 'Pekko 认为间隔服从正态分布，Cassandra 与 chitchat 认为是指数分布；各有各的刻度。',
  },
  carrier: {
    label: '心跳的传递',
    hint: '放在传播的计数列表里，或者每轮直接发给所有成员。',
  },
  threshold: { label: 'φ 的阈值', hint: 'φ 达到此值，成员即被认为不在。' },
  window: { label: '窗口', hint: '用最近多少个间隔来计算 φ。' },
  estimateMs: {
    label: '初始估计',
    hint: '尚无间隔可看时，假定的间隔；chitchat 把它算作五个。',
  },
  maxIntervalMs: { label: '最长间隔', hint: '更长的间隔不计入；仅用于 Cassandra 与 chitchat。' },
  feedback: {
    label: '反馈',
    hint: '传播者会得知谣言对对方是否新鲜；没有反馈时，每次接触都算无用。',
  },
  interest: {
    label: '失去兴趣',
    hint: '连续 k 次无用接触之后，或每次无用接触后以 1/k 的概率。',
  },
  k: { label: 'k', hint: '越大，始终听不到谣言的节点越少，而消息越多。' },
  minSdMs: { label: '最小偏差', hint: '认为间隔至少有这么大的波动；仅用于 Pekko。' },
  pauseMs: { label: '可接受的停顿', hint: '沉默可以比平常长这么多；仅用于 Pekko。' },
}

export const zhHeartbeats = (format: Format): ReturnType<typeof enHeartbeats> => ({
  phi: {
    column: 'φ',
    heading: (node) => `其他节点对 ${nodeName(node)} 的 φ`,
    summary: (highest, threshold, reached, all) =>
      `最高 ${highest} · ${format.number(all)} 个节点中有 ${format.number(reached)} 个达到 ${format.number(threshold)}`,
  },
  rumour: {
    heading: '谣言',
    phases: ['易感：尚未听到', '感染：正在传播', '移除：已失去兴趣'],
    told: (times, misses) => `传播了 ${format.number(times)} 次 · 连续 ${format.number(misses)} 次无用`,
  },
  mistake: {
    atMost: (probability) => `误判概率 ≤ ${probabilityIn(format, probability)}`,
    below: (probability) => `误判概率 < ${probabilityIn(format, probability)}`,
  },
})
