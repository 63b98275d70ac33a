/** What is wrong with something from outside, and what to do about it, in Chinese. */
import type { Problem, ProblemCode } from '../core/problem.ts'
import { createFormat } from './format.ts'
import { labelOf } from './label.ts'
import { zhFaultFields } from './zh-faults.ts'
import { zhParameters } from './zh-parameters.ts'

const { number } = createFormat('zh-CN')

/** Names that are no parameters, but appear in a scenario, an action or a call. */
const KEYS: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = {
  ...zhFaultFields,
  ...zhParameters,
  at: { label: '操作的时刻（刻）', hint: '' },
  node: { label: '节点编号', hint: '' },
  rounds: { label: '轮数', hint: '' },
  tick: { label: '刻', hint: '' },
  stamp: { label: '时间戳', hint: '' },
  kind: { label: '操作的种类', hint: '' },
}

const label = (name: string | number | undefined): string => `“${labelOf(KEYS, String(name))}”`
const quoted = (text: string | number | undefined): string => `“${String(text).slice(0, 40)}”`
const figure = (value: string | number | undefined): string =>
  typeof value === 'number' ? number(value) : String(value)

export const zhProblems: Readonly<Record<ProblemCode, (values: Problem['values']) => string>> = {
  'not-a-scenario': () => '这不是一个场景。场景应是一个对象，例如 { "version": 1, "nodes": 12, "seed": 7 }。',
  'unknown-version': ({ value }) =>
    `该场景的版本是${quoted(value)}，而本页面只读版本 1。请把版本改为 1，或用更新的页面打开。`,
  'unknown-key': ({ name }) =>
    `场景中没有名为${quoted(name)}的部分。请删去它或检查拼写：可用的有 version、protocol、nodes、seed、params 和 actions。`,
  'unknown-protocol': ({ value }) => `没有名为${quoted(value)}的协议。请选择设置中列出的协议。`,
  'unknown-parameter': ({ name }) => `没有名为${quoted(name)}的参数。请删去它或检查拼写。`,
  'unknown-action': ({ value, kinds }) => `没有名为${quoted(value)}的操作。可用的操作有：${kinds}。`,
  'not-a-number': ({ name }) => `${label(name)}必须是数字。请用阿拉伯数字填写。`,
  'not-whole': ({ name, value }) => `${label(name)}必须是整数，而 ${figure(value)} 不是。请取整。`,
  'not-a-choice': ({ name, choices }) => `${label(name)}只能取以下值之一：${choices}。`,
  'not-a-switch': ({ name }) => `${label(name)}是开关：请设为 true 或 false。`,
  'not-members': ({ name, maximum }) =>
    `${label(name)}必须是形如 0-5,8 的节点列表，且编号不超过 ${figure(maximum)}。请改写。`,
  'not-some': ({ name }) => `${label(name)}必须是一部分节点。请至少选一个，也至少留一个。`,
  'already-there': ({ node }) => `n${node} 一开始就在集群中，不能再加入。请先终止它，或让下一个节点加入。`,
  'not-there-yet': ({ node }) => `那时 n${node} 还没有加入。请等它加入之后再操作，或选择别的节点。`,
  'to-itself': ({ name }) => `${label(name)}两次选了同一个节点。请选择两个不同的节点。`,
  'out-of-range': ({ name, value, minimum, maximum }) =>
    `${label(name)}必须在 ${figure(minimum)} 到 ${figure(maximum)} 之间，而 ${figure(value)} 不在其中。请改用范围内的值。`,
  'out-of-order': ({ low, high }) => `${label(high)}不能小于${label(low)}。请调大前者或调小后者。`,
  missing: ({ name }) => `操作缺少一项：${label(name)}。请补上。`,
  'no-such-action': () => '这项安排已经不存在了。',
  'too-many-actions': ({ value, maximum }) =>
    `${figure(value)} 个操作太多了：一次运行最多 ${figure(maximum)} 个。请重置运行，或删去一些。`,
  'not-json': () => '这里没有可以读出的运行。链接或文件可能不完整，请重新完整复制。',
  'too-long': ({ maximum }) => `内容太长，无法打开：最多 ${figure(maximum)} 个字符。`,
  'too-long-for-file': ({ maximum }) =>
    `这次运行连同所有分支太长，无法存为文件：超过 ${figure(maximum)} 个字符的文件无法再打开。请用链接分享当前页面上的分支。`,
  'too-long-for-link': () => '这次运行太长，放不进链接。请改为存为文件：文件里有完整的运行。',
  'other-digest': () => '这次运行与原来的不符：摘要不一致。它可能由另一版本的页面或另一种引擎生成。',
  'too-many-takes': ({ maximum }) =>
    `页面最多保留 ${figure(maximum)} 个分支，现已用完。请把运行存为文件，然后刷新页面，重新开始。`,
  'no-news': ({ rounds }) => `${rounds} 轮内没有发生这样的事。请终止一个节点，或选择等待别的事情。`,
}
