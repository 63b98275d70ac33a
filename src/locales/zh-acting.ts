/** 关于制造故障与安排的中文文字。 */
import type { enActing } from './en-acting.ts'
import type { Format } from './format.ts'

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
  }
}
