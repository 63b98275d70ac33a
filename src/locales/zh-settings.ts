/** What the form of the settings says, in Chinese. */
import type { enSettings } from './en-settings.ts'
import type { Format } from './format.ts'

export const zhSettings = ({ number }: Format): ReturnType<typeof enSettings> => ({
  settings: {
    lead: '一次运行完全由场景决定。应用后会开始新的运行；现在这次随时可以找回。',
    protocol: '协议',
    cluster: '集群',
    watch: '留意',
    source: '出处',
    presets: '预设',
    network: '更多：轮、网络与时钟',
    anotherSeed: '换一个种子',
    many: (count) => `${number(count)} 个节点就是 ${number(count)} 个 Worker：可能较慢，启动也需要一会儿。`,
    apply: '开始运行',
    cancel: '取消',
    rounds: (rounds) => `${number(rounds)} 轮`,
    range: (least, most) => `${number(least)} 到 ${number(most)}`,
    on: '开',
    off: '关',
  },
  units: {
    ...{ count: '', ms: 'ms', ticks: '刻', member: '' },
    ...{ percent: '%', ppt: '‰', bit: '', message: '' },
  },
})
