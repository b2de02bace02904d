import { grouped } from '../../grouped.ts'
import type { PictureWords } from '../pictures.ts'

export const pictures: PictureWords = {
  upwards: '自下而上：',
  across: '自左至右：',
  stackedChart: (title, series, figures, more) =>
    `堆叠柱状图${title && `，${title}`}（${series.join('、')}）：${listed(figures, more, '，')}。`,
  timeline: ({ title, until, items, more, left }) =>
    `时间线${title && `，${title}`}${until && `，截至${until}`}：${listed(items, more, '；')}。${left}`,
  span: ({ from, to, isOver, isHeld }) => {
    const end = isHeld ? '，未见结束' : ''
    if (!isOver) return from === undefined ? `起始未查明${end}` : `${from}起${end}`
    if (from === undefined) return to === undefined ? '起止未查明' : `起始未查明，至${to}`
    return to === undefined ? `${from}起，结束未查明` : `${from}至${to}`
  },
  mark: (number, date, label, certainty) =>
    `${grouped(number)} · ${date} · ${label}（${certainty}）`,
  vacant: '本库没有任职者',
  unclear: '仅凭已知日期无法判断',
  loose: '具体日期不明',
  untraced: '起始或结束未查明',
  goesOn: (day) => `截至${day}未见结束`,
  leftOut: (lanes, marks) => {
    const parts = [
      ...(lanes > 0 ? [`${grouped(lanes)}行`] : []),
      ...(marks > 0 ? [`${grouped(marks)}个事件`] : []),
    ]
    return `图中未列：另有${parts.join('、')}。`
  },
}

/** What fits, and how many more there are. */
function listed(items: readonly string[], more: number, between: string): string {
  const rest = more === 0 ? [] : [`${items.length === 0 ? '共' : '另有'}${grouped(more)}项`]
  return [...items, ...rest].join(between)
}
