/** What the page says about its views, in Chinese. */
import type { enViews } from './en-views.ts'
import type { Format } from './format.ts'

export const zhViews = (_format: Format): ReturnType<typeof enViews> => ({
  label: '视图',
  besideLabel: '并排的视图',
  names: { graph: '图', matrix: '矩阵', 'space-time': '时空图', spread: '传播', table: '表格' },
  beside: '第二个视图',
  besideTitle: '并排显示第二个视图（B）',
})
