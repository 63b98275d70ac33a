/** What the page says about takes, sharing and carrying out, in Chinese. */
import type { enFilm } from './en-film.ts'
import type { Format } from './format.ts'
import { nodeName } from './node-name.ts'

export const zhFilm = (format: Format): ReturnType<typeof enFilm> => ({
  takes: {
    heading: '分支',
    lead: '在过去动手，就会产生一个新的分支。原来看到的一切都保留在这里，随时可以选回。',
    open: (take, count) => `分支 ${format.number(take)} / ${format.number(count)}`,
    short: (take, count) => `${format.number(take)}/${format.number(count)}`,
    name: (take) => `分支 ${format.number(take)}`,
    cause: (fault, node, round) =>
      `第 ${format.number(round)} 轮${fault}${node === null ? '' : ` ${nodeName(node)}`}`,
    seen: (rounds) => `已看 ${format.number(rounds)} 轮`,
    current: '当前显示',
    go: '打开',
    choose: (name) => `回到${name}`,
    rename: (name) => `${name}的名称`,
  },
  share: {
    heading: '分享这次运行',
    link: '链接',
    linkHelp: '整个运行都在链接里。谁打开它，都会计算出同样的运行，并看到这一刻。',
    copy: '复制',
    copied: '已复制',
    code: '供摄像头扫描的链接二维码',
    enlarge: '放大，让全班都能扫描',
    shrink: '缩小',
    codeTooLong: '这次运行太长，放不进二维码。链接和文件仍然可用。',
    file: '文件',
    fileHelp: '所有分支保存在一个文件里。也可以把文件拖到页面任意位置打开。',
    save: '保存',
    open: '打开…',
    carryOut: '导出',
    carryOutHelp: '到目前为止发生的一切，供其他工具使用。',
    exports: {
      'json-lines': '事件（JSON lines）',
      shiviz: '向量时钟（ShiViz）',
      'member-lists': '成员列表（CSV）',
    },
    shivizParser: 'ShiViz 用这个解析表达式读取：',
    picture: '图片',
    svg: '图片（SVG）',
    png: '图片（PNG）',
    record: '录制视频',
    stopRecording: '停止录制并保存',
    noVideo: '这个浏览器无法录制画面视频。',
    drop: '把保存的运行拖到这里',
  },
  more: {
    label: '更多移动方式',
    playBackward: '倒放',
    messageBack: '上一条消息',
    messageOn: '下一条消息',
    untilNews: '运行到',
    conditions: {
      any: '下一条新闻',
      'first-noticed': '有节点发现死亡',
      'all-noticed': '所有节点都发现死亡',
      'false-alarm': '出现误报',
      agreed: '所有节点的看法都与事实一致',
    },
    go: '开始',
  },
  computing: '正在计算…',
})
