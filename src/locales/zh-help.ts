/** What the page says in its help, in Chinese. */
import type { enHelp } from './en-help.ts'

export const zhHelp: typeof enHelp = {
  text: [
    '每个节点都有一份成员列表：记着每个成员最近一次的时间戳。每一轮，节点把自己的时钟写进列表，再发给其他节点；收到的一方对每个成员保留较新的时间戳。这是页面打开时所用的协议；设置里还有别的协议，并说明各自的做法。',
    '在这个协议里，没有谁会通知节点“某某已死”。时间戳太旧的成员被认为过期，更旧的则被移除。所以要过一阵才人人知晓，有时还会弄错。',
    '图中，圆心是真实情况，外面的圆环是其他节点的看法。',
  ],
  keys: '快捷键',
  keyNames: {
    space: '空格',
    enter: 'Enter',
    home: 'Home',
    end: 'End',
    delete: 'Delete',
    escape: 'Esc',
    undo: 'Ctrl Z',
    menu: 'Shift F10',
  },
  does: {
    play: '播放或暂停',
    step: '前进或后退一轮',
    message: '后退或前进一条消息',
    film: '倒放、停止、播放；再按一次加快',
    news: '运行到发生新的事情',
    ends: '到开头、到已算出部分的末尾',
    reset: '重置',
    views: '下一个视图；并排第二个视图',
    observe: '用所选节点的眼睛看',
    speed: '加快、放慢',
    choose: '在节点上：显示它的成员列表',
    follow: '跟踪所选节点的下一个时间戳，或停止跟踪',
    strike: '终止所选节点，或重启它',
    clear: '取消选择',
    breaking: '制造故障；在节点上：它的全部故障',
    restore: '撤销上一步',
    help: '打开本帮助',
  },
}
