import type { ScheduleParts, ScheduleWords } from '../schedules.ts'
import { cited } from './frame.ts'

export const schedules: ScheduleWords = {
  said,
  examples: ['工作日 08:30', '每天 09:00', '每周一、四 09:00', '每月1日 09:00'],
  missing: (examples) => `请说明推送时间，例如${either(examples)}。`,
  unreadable: (typed, examples) =>
    `无法识别推送时间${cited(typed)}。请试试${either(examples)}，后面可加时区。`,
  noTime: (example) => `请加上几点推送，例如${cited(example)}。`,
  notATime: (typed) => `${cited(typed)}不是有效的时间。时间从00:00到23:59，例如08:30。`,
  notAWeekday: (typed, names) =>
    `${cited(typed)}不是星期几。可用：${names.join('、')}，多个用逗号隔开。`,
  noWeekday: (example) => `请说明每周哪一天推送，例如${cited(example)}。`,
  notADayOfMonth: (typed) => `${cited(typed)}不是有效的日期。请填1到31，或“last”（每月最后一天）。`,
  noDayOfMonth: (example) => `请说明每月哪一天推送，例如${cited(example)}。`,
  notAZone: (typed, nearest) =>
    nearest.length === 0
      ? `没有名为${cited(typed)}的时区。请填城市名，例如Asia/Shanghai、Europe/Berlin，或UTC。`
      : `没有名为${cited(typed)}的时区。您是指${nearest.join('或')}吗？`,
  whichZone: (typed, zones) => `${cited(typed)}可指多个时区。请填其中之一：${zones.join('、')}。`,
  noMacro: (typed) => `不支持${cited(typed)}。请写“每天 09:00”，或五个字段的cron表达式。`,
  fiveFields: (count) =>
    `这里的cron表达式须有五个字段，而您写了${count}个：分、时、日、月、星期。不支持秒和年。`,
  notACron: (typed) =>
    `${cited(typed)}不是有效的cron表达式。五个字段依次为分、时、日、月、星期，例如“30 8 * * 1-5”。`,
  tooOften: (minutes, least) =>
    `这样每隔${minutes}分钟就要推送一次。两次推送之间请至少相隔${least}分钟。`,
  never: (typed) => `${cited(typed)}永远不会到来：没有这样的日子。请换一个日期。`,
}

function said(schedule: ScheduleParts): string {
  if (schedule.kind === 'cron') return `按 ${schedule.cron} `
  if (schedule.kind === 'daily') return `每天${schedule.time}`
  if (schedule.kind === 'weekdays') return `周一至周五${schedule.time}`
  if (schedule.kind === 'weekly') {
    return `每周${schedule.days.map((day) => '日一二三四五六'.charAt(day)).join('、')}${schedule.time}`
  }
  if (schedule.day === 'last') return `每月最后一天${schedule.time}`
  return `每月${schedule.day}日${schedule.day > 28 ? '（无该日的月份为最后一天）' : ''}${schedule.time}`
}

const either = (examples: readonly string[]): string =>
  `${examples.slice(0, -1).map(cited).join('、')}或${cited(examples.at(-1) ?? '')}`
