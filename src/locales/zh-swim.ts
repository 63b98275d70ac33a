/** 页面上关于 SWIM 与 memberlist 的文字（中文）。 */
import type { ParameterWords } from './en-parameters.ts'
import type { ProtocolWords } from './en-protocols.ts'
import type { enSwim, enSwimParameters, enSwimProtocols } from './en-swim.ts'
import type { Format } from './format.ts'

export const zhSwimProtocols: Record<keyof typeof enSwimProtocols, ProtocolWords> = {
  swim: {
    sentence:
      '每一轮，节点探测另一个成员；如果它和它的帮手都得不到答复，就怀疑对方；被怀疑者没有及时申辩，就被判为死亡。',
    source:
      'A. Das、I. Gupta、A. Motivala：SWIM，2002；hashicorp/memberlist（Serf 与 Consul 所用）；A. Dadgar、J. Phillips、J. Currey：Lifeguard，2017。',
    watch:
      '终止一个节点：它先是可疑，过一阵才被判死亡。换成冻结一会儿：它醒来听说自己被怀疑，便以新的化身号申辩。',
    presets: {
      paper: '论文',
      'round-robin': '依次探测',
      lan: 'memberlist 局域网',
      wan: 'memberlist 广域网',
      local: 'memberlist 本机',
      'no-lifeguard': '不用 Lifeguard',
    },
  },
}

export const zhSwimParameters: Record<keyof typeof enSwimParameters, ParameterWords> = {
  dialect: {
    label: '方言',
    hint: '2002 年的论文，或 Serf 与 Consul 所用的 memberlist。',
  },
  probeTimeoutMs: { label: '等待答复', hint: '超过这段时间就请别的成员代为探测；到一轮结束时定论。' },
  indirectChecks: { label: '帮手数量（k）', hint: '没有答复时，请多少个成员代为探测。' },
  targets: {
    label: '探测谁',
    hint: '随机选一个，或按顺序逐个探测，每走完一遍就重新洗牌。',
  },
  suspicion: { label: '怀疑', hint: '没有答复的成员先被怀疑，可以申辩；关闭后立即判为死亡。' },
  suspicionMult: { label: '怀疑时长系数', hint: '集群规模的对数每增加一，怀疑就多持续这么多轮。' },
  awareness: { label: '自身健康（LHA-Probe）', hint: '听到的太少就先认为是自己慢了，给别人更多时间。' },
  awarenessMax: { label: '健康分上限', hint: '自身健康分数的界限；分数越高，越不健康。' },
  dynamicSuspicion: {
    label: '逐渐缩短怀疑（LHA-Suspicion）',
    hint: '怀疑起初持续很久，每多一个独立的指控者就缩短一些。',
  },
  suspicionMaxMult: { label: '最长怀疑', hint: '没有别人指控时，是最短怀疑的多少倍。' },
  buddy: { label: '伙伴机制（Buddy）', hint: '探测可疑成员时当面告知，让它马上可以申辩。' },
  retransmitMult: { label: '转发次数系数（λ）', hint: '集群规模的对数每增加一，每条消息就多转发这么多次。' },
  updatesPerMessage: {
    label: '每条报文携带',
    hint: '最多携带这么多条消息；0 表示 1400 字节装得下多少就多少。',
  },
  gossipIntervalMs: { label: '闲谈间隔', hint: '消息也在探测之外传播；0 表示从不。' },
  gossipNodes: { label: '闲谈对象数', hint: '每次告诉多少个成员。' },
  gossipToDeadMs: { label: '对死者继续闲谈', hint: '死者在列表里保留这么久，也许能听到自己被当成死亡。' },
  pushPullMs: { label: '交换列表间隔', hint: '与另一个成员交换整个列表，补上闲谈漏掉的；0 表示从不。' },
  deadReclaimMs: {
    label: '死者名字可再用',
    hint: '过了这段时间，别的地址上的进程可以用它的名字；0 表示从不。',
  },
  freshAddress: { label: '重启后换地址', hint: '启动的进程有自己的新地址，就像容器那样。' },
}

export const zhSwim = ({ number }: Format): ReturnType<typeof enSwim> => ({
  healthy: '自身健康：良好',
  slow: (score) => `自身健康：自认为慢到 ${number(score + 1)} 倍`,
  confirmed: (count) => `另有 ${number(count)} 个成员指控`,
})
