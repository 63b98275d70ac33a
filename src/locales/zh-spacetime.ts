/** What the page says about who knows what from whom, in Chinese. */
import type { enSpacetime } from './en-spacetime.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const zhSpacetime = ({ number }: Format): ReturnType<typeof enSpacetime> => {
  const chain = (names: readonly string[]): string =>
    `${names
      .slice(1)
      .map((name, i) => `${names[i]} 从 ${name} 得知`)
      .join('，')}。`
  return {
    followed: {
      heading: (member, stamp) => `正在跟踪 ${nodeName(member)} 的${stamp}`,
      stop: '停止跟踪',
      next: (name, stamp) => `正在跟踪 ${name} 的下一个${stamp}`,
      followNext: (stamp) => `跟踪它的下一个${stamp}`,
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
      fromStart: (name) => `${name} 启动时就拥有它。`,
      letGo: '再往前的来源在已被清除的轮次中。',
    },
    spread: {
      heading: '消息如何传播',
      nothing: '跟踪一个时间戳，就能在这里逐轮看到有多少节点拥有它，并与理论期望对照。',
      follow: (name, stamp) => `跟踪 ${name} 的下一个${stamp}`,
      rounds: '产生后的轮数',
      roundAxis: '轮',
      sinceDeath: '死亡后的轮数',
      numbers: '数据',
      thisRun: '本次运行',
      expected: '平均期望',
      band: '全部运行的 5% 到 95%',
      ends: (from, to, share) => `${share}的运行在 ${number(from)} 到 ${number(to)} 轮后结束`,
      endsSign: '大约九成运行在此结束',
      point: (round, count, nodes) => `${number(round)} 轮后：${number(count)} / ${number(nodes)}`,
      soFar: (have, nodes, round) =>
        `${number(round)} 轮后，${number(nodes)} 个节点中有 ${number(have)} 个拥有它。`,
      soFarOf: (have, nodes, round, expected, low, high) =>
        `${number(round)} 轮后，${number(nodes)} 个节点中有 ${number(have)} 个拥有它；期望为 ${number(expected)} 个，九成的运行在 ${low === high ? number(low) : `${number(low)} 到 ${number(high)}`} 个之间。`,
      took: (count) => `${number(count)} 轮后所有节点都拥有它。`,
      tookOf: (count, mean, from, to, share) =>
        `${number(count)} 轮后所有节点都拥有它；平均期望为 ${number(mean)} 轮，${share}的运行需要 ${from === to ? number(from) : `${number(from)} 到 ${number(to)}`} 轮。`,
      manners: { push: '推', pull: '拉', 'push-pull': '推拉' },
      source: (nodes, manner, fanout) =>
        `期望来自“拥有者数目”的精确马尔可夫链：${number(nodes)} 个节点，${manner}，扇出 ${number(fanout)}；所有节点同时发起，各自说出本轮开始时所知，等概率地选择其他节点，其间无人丢失或被怀疑。依据 Frieze 与 Grimmett 1985、Pittel 1987（推），Demers 等 1987（拉），Karp 等 2000（推拉）。结束时刻是整数轮，所以其比例只能尽量接近 90%。`,
      lacks: {
        protocol: '没有期望带：这里没有这个协议的精确期望。',
        stagger: '没有期望带：每个节点有自己的相位，而该链只适用于同时开始的轮。',
        late: '没有期望带：消息或答复可能超过一轮才到，而该链只适用于轮内到达的消息。',
        replies: '没有期望带：答复可能带上本轮开始之后才得知的内容。打开设置中的“快照式应答”，该链就成立。',
        strangers: '没有期望带：它产生时，并非所有节点都恰好认为运行中的节点存活。',
        disturbed: '没有期望带：传播期间有人动手，或有节点被怀疑。',
        'let-go': '没有期望带：它产生的那些轮次已被清除。',
      },
      table: {
        byRound: '逐轮',
        byNode: '逐节点',
        round: '轮',
        have: '拥有者',
        expected: '期望',
        band: '5–95%',
        range: (low, high) => (low === high ? number(low) : `${number(low)} – ${number(high)}`),
        node: '节点',
        when: '时间',
        from: '来自',
        hops: '跳数',
      },
      ratesHeading: '代价',
      rates: (messages, bytes) =>
        `上一轮每个节点平均发出 ${number(messages)} 条消息，共 ${number(bytes)} 字节。`,
      messages: '每节点每轮消息数',
      bytes: '每节点每轮字节数',
      rateAt: (round, value) => `第 ${number(round)} 轮：${number(value)}`,
      believedHeading: '被认为存活与实际运行',
      believed: (mean, least, most, up) =>
        `${number(up)} 个在运行；每个节点平均认为 ${number(mean)} 个存活，最少 ${number(least)} 个，最多 ${number(most)} 个。`,
      believedMean: '平均认为存活',
      believedRange: '最少到最多',
      truth: '实际运行',
      deathsHeading: '谁在何时发现',
      noDeaths: '还没有节点死亡。终止一个节点，就能在这里看到其他节点各用了多久发现。',
      noticed: (name, count, all, first, middle, last) =>
        `${name}：${number(all)} 个中有 ${number(count)} 个发现，最早在 ${number(first)} 轮后，一半在 ${number(middle)} 轮后，最晚在 ${number(last)} 轮后。`,
      unnoticed: (name, all, since) => `${name}：${number(since)} 轮以来，${number(all)} 个中无人发现。`,
      noticedBy: (name, after) => `${name}：${number(after)} 轮后`,
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
        left: '离开',
        up: '重新启动',
        frozen: '冻结',
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
