import type { ScheduleParts, ScheduleWords } from '../schedules.ts'
import { cited } from './frame.ts'

export const schedules: ScheduleWords = {
  said,
  examples: ['工作日 08:30', '每天 09:00', '每週一、四 09:00', '每月1日 09:00'],
  missing: (examples) => `請說明推播時間，例如${either(examples)}。`,
  unreadable: (typed, examples) =>
    `無法辨識推播時間${cited(typed)}。請試試${either(examples)}，後面可加時區。`,
  noTime: (example) => `請加上幾點推播，例如${cited(example)}。`,
  notATime: (typed) => `${cited(typed)}不是有效的時間。時間從00:00到23:59，例如08:30。`,
  notAWeekday: (typed, names) =>
    `${cited(typed)}不是星期幾。可用：${names.join('、')}，多個以逗號分隔。`,
  noWeekday: (example) => `請說明每週哪一天推播，例如${cited(example)}。`,
  notADayOfMonth: (typed) =>
    `${cited(typed)}不是有效的日期。請填1到31，或「last」（每月最後一天）。`,
  noDayOfMonth: (example) => `請說明每月哪一天推播，例如${cited(example)}。`,
  notAZone: (typed, nearest) =>
    nearest.length === 0
      ? `沒有名為${cited(typed)}的時區。請填城市名，例如Asia/Taipei、Europe/Berlin，或UTC。`
      : `沒有名為${cited(typed)}的時區。您是指${nearest.join('或')}嗎？`,
  whichZone: (typed, zones) => `${cited(typed)}可指多個時區。請填其中之一：${zones.join('、')}。`,
  noMacro: (typed) => `不支援${cited(typed)}。請寫「每天 09:00」，或五個欄位的cron運算式。`,
  fiveFields: (count) =>
    `這裡的cron運算式須有五個欄位，而您寫了${count}個：分、時、日、月、星期。不支援秒和年。`,
  notACron: (typed) =>
    `${cited(typed)}不是有效的cron運算式。五個欄位依序為分、時、日、月、星期，例如「30 8 * * 1-5」。`,
  tooOften: (minutes, least) =>
    `這樣每隔${minutes}分鐘就要推播一次。兩次推播之間請至少相隔${least}分鐘。`,
  never: (typed) => `${cited(typed)}永遠不會到來：沒有這樣的日子。請換一個日期。`,
}

function said(schedule: ScheduleParts): string {
  if (schedule.kind === 'cron') return `依 ${schedule.cron} `
  if (schedule.kind === 'daily') return `每天${schedule.time}`
  if (schedule.kind === 'weekdays') return `週一至週五${schedule.time}`
  if (schedule.kind === 'weekly') {
    return `每週${schedule.days.map((day) => '日一二三四五六'.charAt(day)).join('、')}${schedule.time}`
  }
  if (schedule.day === 'last') return `每月最後一天${schedule.time}`
  return `每月${schedule.day}日${schedule.day > 28 ? '（無該日的月份為最後一天）' : ''}${schedule.time}`
}

const either = (examples: readonly string[]): string =>
  `${examples.slice(0, -1).map(cited).join('、')}或${cited(examples.at(-1) ?? '')}`
