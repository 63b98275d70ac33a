/** What is said of the protocols where one is chosen, in Chinese. */
import type { ProtocolWords } from './en-protocols.ts'
import { zhHeartbeatProtocols } from './zh-heartbeats.ts'
import { zhSwimProtocols } from './zh-swim.ts'

export const zhProtocols = {
  ...zhHeartbeatProtocols,
  ...zhSwimProtocols,
  timestamps: {
    sentence: '每个节点把自己的时钟写进成员列表，再把列表发出去；较新的时间戳胜出。',
    source: '源自一个小型 Go 系统，其函数有 selectRandomNode、Call、Gossip 和 Receive。',
    watch: '死亡只能从年龄看出来。T_fail 太短，活着的节点会被放弃；时钟不准，一切都会出错。',
  },
} as Readonly<Record<string, ProtocolWords>>
