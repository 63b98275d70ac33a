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
  }
}
