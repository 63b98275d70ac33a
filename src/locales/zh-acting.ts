/** 关于制造故障与安排的中文文字。 */
import type { enActing } from './en-acting.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const zhActing = ({ number }: Format): ReturnType<typeof enActing> => {
  const round = (at: number): string => `第 ${number(at)} 轮`
  return {
    lanes: {
      label: '安排',
      at: (what, at) => `${what}，${round(at)}`,
      between: (what, from, until) => `${what}，${round(from)}到${round(until)}`,
      open: (what, from) => `${what}，从${round(from)}起，直到被结束`,
      when: round,
      whenBetween: (from, until) => `第 ${number(from)}–${number(until)} 轮`,
      whenOpen: (from) => `从${round(from)}起`,
      keys: '左右键移动一轮；按住 Shift 伸缩结尾，按住 Alt 伸缩开头。上下键换到另一项。Delete 删除，Enter 查看更多。',
      many: (count, from, until) => `${round(from)}到${round(until)}之间有 ${number(count)} 项安排：逐项显示`,
      fewer: '收起',
    },
    menu: {
      moreFor: (node) => `对 ${nodeName(node)} 的更多操作`,
      more: (name) => `${name}…`,
      adjust: (name) => `${name}：方式与时间`,
      nothing: '此刻这里没有可做的。',
      back: '返回',
      change: (what) => `改为：${what}`,
      remove: '删除',
      removeThis: (what) => `删除：${what}`,
      removeAll: (count) => `全部删除（${number(count)}）`,
      scheduledCount: (count) => `已安排的事项（${number(count)}）`,
      scheduledDoes: '可以修改、移动或删除。',
      nothingScheduled: '没有安排任何事项。',
    },
    pick: {
      label: '对什么制造故障',
      kinds: { node: '节点', link: '链路', message: '消息', cluster: '集群' },
      node: '节点',
      from: '从',
      to: '到',
      message: '消息',
      noMessage: '此刻没有消息在途中。',
      messageOf: (kind, from, to, rounds) =>
        rounds <= 0
          ? `${nodeName(from)} → ${nodeName(to)}：${kind}，等待读取`
          : `${nodeName(from)} → ${nodeName(to)}：${kind}，${number(rounds)} 轮后到达`,
      truths: { up: '运行', frozen: '冻结', down: '停止' },
    },
    form: {
      when: '轮次',
      now: '现在',
      whenHint: '留空表示现在。之后可在时间轴上移动。',
      rounds: (rounds) => `= ${number(rounds)} 轮`,
      newNode: (node) => `${nodeName(node)}（新）`,
      sideA: 'A',
      sideB: 'B',
      firstHalf: '前一半',
      everyOther: '隔一个',
      invert: '反选',
    },
    storm: {
      name: '故障风暴',
      brief: '由一个种子产生的许多随机故障。',
      does: (rounds) => `从现在起 ${number(rounds)} 轮内随机发生故障。`,
      expect: '看什么能站得住：风暴过后，大家应当重新相信真实的情况。',
      intensity: '强度',
      intensities: { breeze: '微风', gale: '大风', hurricane: '飓风' },
      start: '开始',
      takeOut: (count) => `删除这场风暴（${number(count)}）`,
    },
    cutting: {
      label: '划分集群',
      open: '在图上画一条线',
      draw: '画一条线穿过集群，或逐个选择 A 侧的节点。',
      nobody: '这样有一侧没有节点。',
      partition: '分区',
      again: '重画',
      cancel: '取消',
    },
    brief: { offset: '拨错时钟' },
    undo: (what) => `撤销：${what}`,
    undoTake: '撤销：回到之前的运行',
    undoEdit: (what) => `撤销修改：${what}`,
    undoRemoval: (what) => `撤销删除：${what}`,
  }
}
