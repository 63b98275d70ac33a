/** 页面上关于心跳及其判断的文字（中文）。 */
import type { enHeartbeatParameters, enHeartbeatProtocols, enHeartbeats } from './en-heartbeats.ts'
import type { ParameterWords } from './en-parameters.ts'
import type { ProtocolWords } from './en-protocols.ts'
import type { Format } from './format.ts'
import { probabilityIn } from './probability.ts'

export const zhHeartbeatProtocols: Record<keyof typeof enHeartbeatProtocols, ProtocolWords> = {
  heartbeats: {
    name: '心跳计数',
    sentence: '每个节点给自己的心跳计数加一，并把所有计数传播出去；太久听不到计数增长的成员被判为失效。',
    source: 'R. van Renesse、Y. Minsky、M. Hayden：A Gossip-Style Failure Detection Service，1998。',
    watch: '不比较任何两个时钟。先终止一个节点，再允许转告失效条目：死者会在各个列表之间永远游荡。',
    presets: { withheld: '不转告失效条目', zombies: '僵尸' },
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
}

export const zhHeartbeats = (format: Format): ReturnType<typeof enHeartbeats> => ({
  mistake: {
    atMost: (probability) => `误判概率 ≤ ${probabilityIn(format, probability)}`,
    below: (probability) => `误判概率 < ${probabilityIn(format, probability)}`,
  },
})
