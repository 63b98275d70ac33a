/** What protocols, their choices, their messages and their stamps are called, in Chinese. */
import type { enStamps } from './en-names.ts'
import type { Format } from './format.ts'

export const zhProtocolNames: Readonly<Record<string, string>> = {
  timestamps: '时间戳协议',
  heartbeats: '心跳计数',
  phi: 'φ 累积检测',
  rumour: '谣言传播',
  'all-to-all': '全对全',
  ring: '环',
  central: '中央监视',
  swim: 'SWIM',
}

export const zhChoices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  spread: { gossip: 'Gossip', broadcast: '广播' },
  exchange: { push: '推', pull: '拉', 'push-pull': '推拉' },
  form: { pekko: 'Pekko', cassandra: 'Cassandra', chitchat: 'chitchat' },
  carrier: { gossip: '经由 Gossip', direct: '直接发送' },
  interest: { counter: '按计数', coin: '抛硬币' },
  dialect: { paper: '论文', memberlist: 'memberlist' },
  targets: { random: '随机选目标', 'round-robin': '依次选目标' },
}

export const zhMessageKinds: Readonly<Record<string, string>> = {
  ping: '探测',
  'ping-req': '请求代为探测',
  ack: '对探测的答复',
  nack: '“我也没等到答复”',
  gossip: '闲谈',
  'push-pull': '送给对方的整个列表',
  'push-pull-reply': '对方送回的列表',
  push: '带列表的消息',
  beat: '心跳',
  hello: '问候',
  gone: '“它已死亡”',
  back: '“它还活着”',
  rumour: '谣言',
  news: '“这是新消息”',
  known: '“早知道了”',
  request: '询问',
  reply: '答复',
}

export const zhStamps = ({ number, seconds }: Format): ReturnType<typeof enStamps> => ({
  timestamp: { name: '时间戳', of: (ms) => `时间戳 ${seconds(ms)}` },
  heartbeat: { name: '心跳', of: (count) => `心跳 ${number(count)}` },
  incarnation: { name: '化身号', of: (count) => `化身号 ${number(count)}` },
  rumour: { name: '谣言', of: (count) => `谣言 ${number(count)}` },
})
