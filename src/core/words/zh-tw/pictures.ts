import { grouped } from '../../grouped.ts'
import type { PictureWords, SomeDay } from '../pictures.ts'

export const pictures: PictureWords = {
  upwards: '由下而上：',
  across: '由左而右：',
  stackedChart: (title, series, figures, more) =>
    `堆疊長條圖${title && `，${title}`}（${series.join('、')}）：${listed(figures, more, '，')}。`,
  timeline: ({ title, until, items, more, left }) =>
    `時間軸${title && `，${title}`}${until && `，截至${until}`}：${listed(items, more, '；')}。${left}`,
  span: ({ from, to, isOver, seen, state }) => {
    if (state === 'vacant') return emptyTime(from, to)
    if (isOver) {
      if (!from && !to) return '起訖未查明'
      if (from && to && 'on' in from && 'on' in to) return `${from.on}至${to.on}`
      return `${begun(from)}，${ended(to)}`
    }
    if (seen) return `${begun(from)}，查無卸任紀錄，最後見於${seen}`
    return state === 'held' ? `${begun(from)}，查無卸任紀錄` : begun(from)
  },
  spans: (spans) => spans.join('；'),
  mark: (number, date, label, certainty) =>
    `${grouped(number)} · ${date} · ${label}（${certainty}）`,
  vacant: '本資料庫沒有任職者',
  unclear: '日期或來源不足以判定',
  loose: '確切日期不明',
  untraced: '起始或結束未查明',
  goesOn: (day) => `截至${day}未見結束`,
  seen: '最後見於任上，查無卸任紀錄',
  leftOut: (lanes, marks) => {
    const parts = [
      ...(lanes > 0 ? [`${grouped(lanes)}列`] : []),
      ...(marks > 0 ? [`${grouped(marks)}則事件`] : []),
    ]
    return `圖中未列：另有${parts.join('、')}。`
  },
}

const begun = (day: SomeDay | undefined): string => {
  if (!day) return '起始未查明'
  return 'on' in day ? `${day.on}起` : `${loosely(day)}就任`
}

const ended = (day: SomeDay | undefined): string => {
  if (!day) return '結束未查明'
  return 'on' in day ? `至${day.on}` : `${loosely(day)}卸任`
}

/** A time without anybody lies between a day on which one left and one on which another began. */
function emptyTime(from: SomeDay | undefined, to: SomeDay | undefined): string {
  const written = (day: SomeDay) => ('on' in day ? day.on : `某日（${loosely(day)}）`)
  if (from && 'on' in from && to && 'on' in to) return `${from.on}至${to.on}`
  const start = from ? `自${written(from)}起` : '起始未查明'
  return to ? `${start}，至${written(to)}` : start
}

function loosely(day: Exclude<SomeDay, { on: string }>): string {
  if ('by' in day) return `不晚於${day.by}`
  return day.to === undefined ? `${day.from}或之後` : `${day.from}至${day.to}之間`
}

/** What fits, and how many more there are. */
function listed(items: readonly string[], more: number, between: string): string {
  const rest = more === 0 ? [] : [`${items.length === 0 ? '共' : '另有'}${grouped(more)}項`]
  return [...items, ...rest].join(between)
}
