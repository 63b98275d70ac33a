/** What the parameters are called in Chinese, by the names of their declarations. */
import type { ParameterWords } from './en-parameters.ts'
import { zhHeartbeatParameters } from './zh-heartbeats.ts'
import { zhSwimParameters } from './zh-swim.ts'

export const zhParameters: Readonly<Record<string, ParameterWords>> = {
  ...zhHeartbeatParameters,
  ...zhSwimParameters,
  nodes: { label: '节点数', hint: '参与 Gossip 的进程数，每个进程独占一个 Worker。' },
  seed: { label: '随机种子', hint: '一切随机选择都由它决定：种子相同，运行就完全相同。' },
  spread: {
    label: '传播方式',
    hint: 'Gossip 每轮只告诉几个随机成员，广播则告诉所有被认为存活的成员。',
  },
  exchange: {
    label: '交换方式',
    hint: '推：发出自己的列表；拉：索取对方的列表；推拉：两者都做。',
  },
  fanout: { label: '扇出', hint: '节点每轮联系的成员数。' },
  tFailMs: {
    label: '失效时限 T_fail',
    hint: '超过这段时间没有消息的成员被认为已过期；在环和中央监视中则被认为已死亡。',
  },
  tCleanupMs: { label: '移除时限 T_cleanup', hint: '超过这段时间没有消息的成员会从列表中移除。' },
  maxFutureMs: { label: '最大超前量', hint: '超前本地时钟更多的时间戳会被拒收；0 表示不限。' },
  snapshot: { label: '快照式应答', hint: '应答携带本轮开始时的列表，与论文中的定义一致。' },
  roundMs: { label: '轮长', hint: 'Gossip 的间隔，按虚拟时间计。' },
  ticksPerRound: { label: '每轮刻数', hint: '虚拟时间划分得有多细。' },
  stagger: { label: '错开相位', hint: '各节点在各自的时刻开始每一轮。' },
  latencyMinTicks: { label: '最短延迟', hint: '消息在途的最短时间。' },
  latencyMaxTicks: { label: '最长延迟', hint: '消息在途的最长时间。' },
  seeds: { label: '种子节点数', hint: '新节点启动前已知的成员数。' },
}
