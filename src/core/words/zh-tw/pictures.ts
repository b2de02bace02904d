import { grouped } from '../../grouped.ts'
import type { PictureWords } from '../pictures.ts'

export const pictures: PictureWords = {
  upwards: '由下而上：',
  across: '由左而右：',
  stackedChart: (title, series, figures, more) =>
    `堆疊長條圖${title && `，${title}`}（${series.join('、')}）：${listed(figures, more, '，')}。`,
  timeline: ({ title, until, items, more, left }) =>
    `時間軸${title && `，${title}`}${until && `，截至${until}`}：${listed(items, more, '；')}。${left}`,
  span: ({ from, to, isOver, isHeld }) => {
    const end = isHeld ? '，未見結束' : ''
    if (!isOver) return from === undefined ? `起始未查明${end}` : `${from}起${end}`
    if (from === undefined) return to === undefined ? '起訖未查明' : `起始未查明，至${to}`
    return to === undefined ? `${from}起，結束未查明` : `${from}至${to}`
  },
  mark: (number, date, label, certainty) =>
    `${grouped(number)} · ${date} · ${label}（${certainty}）`,
  vacant: '本資料庫沒有任職者',
  unclear: '僅憑已知日期無法判斷',
  loose: '確切日期不明',
  untraced: '起始或結束未查明',
  goesOn: (day) => `截至${day}未見結束`,
  leftOut: (lanes, marks) => {
    const parts = [
      ...(lanes > 0 ? [`${grouped(lanes)}列`] : []),
      ...(marks > 0 ? [`${grouped(marks)}則事件`] : []),
    ]
    return `圖中未列：另有${parts.join('、')}。`
  },
}

/** What fits, and how many more there are. */
function listed(items: readonly string[], more: number, between: string): string {
  const rest = more === 0 ? [] : [`${items.length === 0 ? '共' : '另有'}${grouped(more)}項`]
  return [...items, ...rest].join(between)
}
