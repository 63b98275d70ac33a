/** 故障的中文名称：做了什么，会看到什么。 */
import type { Action } from '../core/scenario.ts'
import type { FaultWords } from './en-faults.ts'
import type { ParameterWords } from './en-parameters.ts'
import type { Format } from './format.ts'
import { nodeName, pairOf } from './node-name.ts'

const named = (node: unknown): string => (typeof node === 'number' ? nodeName(node) : '?')
const some = (members: unknown): string => (members === '' ? '全体' : `n${members}`)
const links = ({ from, to }: Action): string => {
  const pair = pairOf(from, to)
  if (pair) return `（${pair.map(nodeName).join(' 与 ')} 之间）`
  return from === '' && to === '' ? '' : `（${some(from)} 到 ${some(to)}）`
}
const message = ({ from, seq }: Action): string => `${named(from)} 的第 ${Number(seq)} 号消息`
const onNode = (verb: string) => (action: Action) => `${verb} ${named(action.node)}`

export const zhFaults = ({ number, duration }: Format): Readonly<Record<string, FaultWords>> => ({
  kill: {
    name: '终止',
    does: '进程立即结束，什么也来不及说。',
    expect: '没有谁会得到通知。其他节点再也听不到它的消息，由此发觉。',
    of: onNode('终止'),
  },
  restart: {
    name: '重启',
    does: '由一个新进程取代它。',
    expect: '除非保留记忆，否则它只认识种子节点，要等别人重新听说它。',
    of: (action) => `${action.memory ? '保留记忆重启' : '重启'} ${named(action.node)}`,
  },
  crash: {
    name: '崩溃',
    does: '在它的 Worker 中真正抛出一个异常。',
    expect: '与终止相同：无人得到通知，集群照常运行。',
    of: (action) => `${named(action.node)} 崩溃`,
  },
  freeze: {
    name: '冻结',
    does: '进程暂停，消息留在它的端口里等待。',
    expect: '它没有死，却被别人放弃。恢复后它也会先放弃别人，读完积压的消息才改变看法。',
    of: onNode('冻结'),
  },
  thaw: {
    name: '解冻',
    does: '让冻结的进程继续运行。',
    expect: '它先看时钟，再读积压的消息。',
    of: onNode('解冻'),
  },
  slow: {
    name: '变慢',
    does: '节点每隔若干刻才处理一次。',
    expect: '它的回复和轮次都会迟到；别人可能认为它过期，它也可能误判别人。',
    of: ({ node, every }) =>
      every === 1 ? `${named(node)} 恢复正常速度` : `${named(node)} 慢 ${number(Number(every))} 倍`,
  },
  leave: {
    name: '离开',
    does: '如果协议允许，进程先道别，然后结束。',
    expect: '听到消息的节点不必等到超时。',
    of: (action) => `${named(action.node)} 离开`,
  },
  join: {
    name: '加入',
    does: '启动一个只认识一个成员的新进程。',
    expect: '关于它的消息从那个成员开始，一轮一轮传开。',
    of: ({ node, through }) => `${named(node)} 经由 ${named(through)} 加入`,
  },
  offset: {
    name: '拨错时钟',
    does: '它的时钟比真实时间快或慢一段固定的时间。',
    expect:
      '在时间戳协议中，慢过 T_fail，所有节点都以为它死了；快了，它以为别人都死了，而它自己的死亡会被掩盖。',
    of: ({ node, aheadMs }) =>
      Number(aheadMs) < 0
        ? `${named(node)} 的时钟慢 ${duration(-Number(aheadMs))}`
        : `${named(node)} 的时钟快 ${duration(Number(aheadMs))}`,
  },
  drift: {
    name: '时钟漂移',
    does: '它的时钟走得太快或太慢。',
    expect: '起初没有影响；偏差积累到 T_fail 之后，就与拨错时钟一样。',
    of: ({ node, ppt }) => `${named(node)} 的时钟漂移 ${number(Number(ppt))} ‰`,
  },
  sync: {
    name: '校准时钟',
    does: '它的时钟恢复为真实时间。',
    expect: '它立刻重新判断每个成员。',
    of: (action) => `校准 ${named(action.node)} 的时钟`,
  },
  loss: {
    name: '丢失消息',
    does: '每一百条消息中丢失若干条。',
    expect: 'Gossip 会反复讲述，少量丢失只慢一点，大量丢失会引起误报。',
    of: (action) => `丢失 ${number(Number(action.percent))} %${links(action)}`,
  },
  latency: {
    name: '改变延迟',
    does: '消息在途的时间改变。',
    expect: '时间戳到达时更旧，每个成员都更接近过期。',
    of: (action) =>
      action.minTicks === action.maxTicks
        ? `延迟 ${number(Number(action.minTicks))} 刻${links(action)}`
        : `延迟 ${number(Number(action.minTicks))}–${number(Number(action.maxTicks))} 刻${links(action)}`,
  },
  spikes: {
    name: '延迟尖峰',
    does: '每一百条消息中有若干条特别慢。',
    expect: '旧消息迟到也改变不了什么，因为旧的不会取代新的；等待回答的节点则可能过早放弃。',
    of: (action) =>
      `${number(Number(action.percent))} % 延迟 ${number(Number(action.ticks))} 刻${links(action)}`,
  },
  reorder: {
    name: '打乱顺序',
    does: '每一百条消息中有若干条被后面的超过。',
    expect: '合并列表时没有影响，因为合并与先后次序无关；等待回答的节点则可能过早放弃。',
    of: (action) => `${number(Number(action.percent))} % 乱序${links(action)}`,
  },
  duplicates: {
    name: '重复消息',
    does: '每一百条消息中有若干条到达两次。',
    expect: '没有影响：同一份列表合并两次，结果不变。',
    of: (action) => `${number(Number(action.percent))} % 重复${links(action)}`,
  },
  garble: {
    name: '损坏消息',
    does: '每一百条消息中有若干条的一个时间戳有一位翻转。',
    expect: '来自遥远未来的时间戳会让成员“不死”，除非拒绝这样的时间戳。',
    of: (action) => `${number(Number(action.percent))} % 损坏${links(action)}`,
  },
  cut: {
    name: '切断链路',
    does: '两个节点之间什么也传不过去。',
    expect: '若靠 Gossip 传播，几乎没有影响：它们通过其他节点得知彼此的消息。否则就没有别的路。',
    of: ({ from, to }) => `切断 ${named(from)} – ${named(to)}`,
  },
  'one-way': {
    name: '单向切断',
    does: '一个方向传不过去，反方向畅通。',
    expect: '推送时几乎没有影响；需要等待回复时，其中一方会得出错误的结论。',
    of: ({ from, to }) => `切断 ${named(from)} → ${named(to)}`,
  },
  partition: {
    name: '分区',
    does: '一部分成员与其余成员之间什么也传不过去。',
    expect: '双方互相放弃。彼此移除之后，只有再呼叫种子节点才能重新会合。',
    of: (action) => `分区：${some(action.members)} 与其余成员`,
  },
  heal: {
    name: '恢复网络',
    does: '链路上的一切故障都结束。',
    expect: '双方要重新听说彼此。',
    of: () => '恢复网络',
  },
  region: {
    name: '独立区域',
    does: '一部分成员与其余成员之间的消息要走很久。',
    expect: '区域内传得快，跨区域传得慢。',
    of: (action) =>
      `区域：${some(action.members)}，相距 ${number(Number(action.minTicks))}–${number(Number(action.maxTicks))} 刻`,
  },
  swizzle: {
    name: '轮番切断',
    does: '逐条切断链路，再按另一种次序恢复。',
    expect: '会出现各种形状的分区，没有一种是干净的。',
    of: (action) => `轮番切断 ${number(Number(action.percent))} % 的链路`,
  },
  drop: {
    name: '丢弃',
    does: '这条消息丢失。',
    expect: '下一轮会把同样的内容再说一遍。',
    of: (action) => `丢弃${message(action)}`,
  },
  delay: {
    name: '推迟',
    does: '这条消息晚些到达。',
    expect: '那时它的内容可能已是旧闻。',
    of: (action) => `把${message(action)}推迟 ${number(Number(action.ticks))} 刻`,
  },
  deliver: {
    name: '立即送达',
    does: '这条消息马上到达。',
    expect: '它的消息抢在所有别的消息之前。',
    of: (action) => `立即送达${message(action)}`,
  },
  duplicate: {
    name: '复制',
    does: '这条消息到达两次。',
    expect: '第二次没有新内容。',
    of: (action) => `复制${message(action)}`,
  },
  flip: {
    name: '翻转一位',
    does: '这条消息中一个时间戳的一位翻转。',
    expect: '翻转高位会产生来自未来的时间戳，从而掩盖死亡。',
    of: (action) =>
      `在${message(action)}中翻转 ${named(action.subject)} 的第 ${number(Number(action.bit))} 位`,
  },
})

export const zhFaultFields: Readonly<Record<string, ParameterWords>> = {
  node: { label: '节点', hint: '受影响的节点。' },
  through: { label: '经由', hint: '新节点唯一认识的成员。' },
  memory: { label: '保留记忆', hint: '从它结束时所知道的内容继续。' },
  forTicks: { label: '持续', hint: '持续多久；0 表示直到被结束。' },
  every: { label: '每隔', hint: '每若干刻只用一刻。' },
  aheadMs: { label: '快了', hint: '负数表示时钟慢了。' },
  ppt: { label: '漂移', hint: '时钟每千分快多少；负数表示走得慢。' },
  from: { label: '发送方', hint: '不填表示全体。' },
  to: { label: '接收方', hint: '不填表示全体。' },
  members: { label: '成员', hint: '其中一方，例如 0-5,8；其余为另一方。' },
  percent: { label: '比例', hint: '每一百条中有几条。' },
  minTicks: { label: '至少', hint: '消息在途的最短时间。' },
  maxTicks: { label: '至多', hint: '消息在途的最长时间。' },
  ticks: { label: '刻数', hint: '需要多少时间。' },
  seq: { label: '消息', hint: '发送方给它的编号。' },
  subject: { label: '谁的时间戳', hint: '被改变时间戳的成员。' },
  bit: { label: '位', hint: '翻转哪一位，从最低位数起。' },
}
