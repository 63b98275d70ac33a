/** What the page says about who knows what from whom, in Chinese. */
import type { enSpacetime } from './en-spacetime.ts'
import type { Format } from './format.ts'

export const zhSpacetime = ({ number }: Format): ReturnType<typeof enSpacetime> => {
  const chain = (names: readonly string[]): string =>
    `${names
      .slice(1)
      .map((name, i) => `${names[i]} 从 ${name} 得知`)
      .join('，')}。`
  return {
    followed: {
      next: (name, stamp) => `正在跟踪 ${name} 的下一个${stamp}`,
      followNext: (stamp) => `跟踪它的下一个${stamp}`,
      hollow: '空心：没有新内容',
      notMade: '它还没有产生。',
      nobody: '没有节点拥有它。',
      some: (have, up) => `${number(up)} 个节点中有 ${number(have)} 个拥有它。`,
      someAfter: (have, up, count) =>
        `经过 ${number(count)} 轮，${number(up)} 个节点中有 ${number(have)} 个拥有它。`,
      allAfter: (up, count) => `${number(up)} 个节点全部拥有它，最后一个在 ${number(count)} 轮后得到。`,
      notYet: (name) => `${name} 没有它。`,
      itself: (name) => `它来自 ${name} 自己。`,
      unknown: (name) => `${name} 拥有它；是谁告诉它的，记录在已被清除的轮次中。`,
      chain,
      newerChain: (names) => `${names[0]} 拥有的更新：${chain(names)}`,
      letGo: '再往前的来源在已被清除的轮次中。',
    },
    spaceTime: {
      label: '时空图：每个节点一条泳道，时间向右，消息是箭头',
      keys: '方向键选择步骤，Enter 跳到该时刻，Esc 取消选择；+ 和 − 缩放，0 重新跟随光标。',
      starts: (name) => `${name} 启动`,
      startsAgain: (name) => `${name} 重新启动`,
      wakes: (name) => `${name} 自行行动`,
      reads: (name, kind, from, time) => `${name} 读取 ${from} 在 ${time}发出的${kind}`,
      readsUnknown: (name, from) => `${name} 读取 ${from} 的一条消息`,
      learns: (count) => `得知 ${number(count)} 个成员的新消息`,
      sends: (kind, to) => `向 ${to} 发出${kind}`,
      more: (count) => `另外 ${number(count)} 个`,
      joined: (parts) => parts.join('；'),
      cone: (past, future) =>
        `在可见范围内，它可能知道 ${number(past)} 个步骤（●），有 ${number(future)} 个步骤可能知道它（○）。`,
      clear: '取消选择这一步',
      goTo: '跳到这一时刻',
      earlier: '更早',
      later: '更晚',
      closer: '放大',
      wider: '缩小',
      withCursor: '跟随光标',
      allLanes: '显示全部泳道',
      asTable: '以表格显示',
      legend: {
        news: '实心箭头：带来新内容',
        old: '空心：没有新内容',
        lost: '丢失',
        killed: '被终止',
        crashed: '崩溃',
        up: '重新启动',
        wrong: '误报',
      },
      table: {
        caption: (name, shown, all) =>
          `可见范围内${name === null ? '' : ` ${name} `}的步骤${shown < all ? `：共 ${number(all)} 个，显示最后 ${number(shown)} 个` : ''}`,
        time: '时间',
        node: '节点',
        what: '内容',
      },
    },
  }
}
