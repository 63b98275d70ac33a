/** 页面上关于协议、标记与消息的文字（中文）。 */
import type { enStamps, ProtocolWords } from './en-protocols.ts'
import type { Format } from './format.ts'
import { zhHeartbeatProtocols } from './zh-heartbeats.ts'
import { zhSwimMessageKinds, zhSwimProtocols } from './zh-swim.ts'

export const zhProtocols = {
  ...zhHeartbeatProtocols,
  ...zhSwimProtocols,
  timestamps: {
    name: '时间戳协议',
    sentence: '每个节点把自己的时钟写进成员列表，再把列表发出去；较新的时间戳胜出。',
    source: '源自一个小型 Go 系统，其函数有 selectRandomNode、Call、Gossip 和 Receive。',
    watch: '死亡只能从年龄看出来。T_fail 太短，活着的节点会被放弃；时钟不准，一切都会出错。',
  },
} as Readonly<Record<string, ProtocolWords>>

export const zhMessageKinds: Readonly<Record<string, string>> = {
  ...zhSwimMessageKinds,
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
