import type { Schedule } from '#core/subscription.ts'

/** The kinds of schedule that have words of their own; the other one is a cron. */
export type NamedKind = Exclude<Schedule['kind'], 'cron'>

/** How a kind of schedule may begin, in small letters; the longest that fits is taken. */
export const BEGINNINGS: Readonly<Record<NamedKind, readonly string[]>> = {
  daily: ['daily', 'every day', 'each day', '每天', '每日'],
  weekdays: [
    'weekdays',
    'weekday',
    'workdays',
    'every weekday',
    '工作日',
    '每个工作日',
    '每個工作日',
    '周一至周五',
    '週一至週五',
    '平日',
  ],
  weekly: ['weekly', 'every week', '每周', '每週', '每星期', '每礼拜', '每禮拜', 'every', 'each'],
  monthly: ['monthly', 'every month', 'each month', '每月', '每个月', '每個月'],
}

/** Names of the days of the week, Sunday first; the first one is how it is written back. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['sun', 'sunday', 'sundays', '日', '天', '周日', '週日', '星期日', '星期天'],
  ['mon', 'monday', 'mondays', '一', '周一', '週一', '星期一'],
  ['tue', 'tues', 'tuesday', 'tuesdays', '二', '周二', '週二', '星期二'],
  ['wed', 'wednesday', 'wednesdays', '三', '周三', '週三', '星期三'],
  ['thu', 'thur', 'thurs', 'thursday', 'thursdays', '四', '周四', '週四', '星期四'],
  ['fri', 'friday', 'fridays', '五', '周五', '週五', '星期五'],
  ['sat', 'saturday', 'saturdays', '六', '周六', '週六', '星期六'],
]

/** What may stand for the last day of a month. */
export const LAST = ['last', 'end', '最后一天', '最後一天', '月底', '底', '末']

/** Words that carry nothing. */
export const FILLERS = ['at', 'on', 'and', 'the', 'day', '的', '和', '及', '与', '與']
