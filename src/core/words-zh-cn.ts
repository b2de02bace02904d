import { grouped } from './grouped.ts'
import { chineseDate } from './words/chinese-date.ts'
import { bodies, link, people, tenures } from './words/zh-cn/cards.ts'
import { figures, measures, reports, risks, sources } from './words/zh-cn/catalogue.ts'
import { chat } from './words/zh-cn/chat.ts'
import { commands } from './words/zh-cn/commands.ts'
import { asking, frame } from './words/zh-cn/frame.ts'
import { about, help, search, watch } from './words/zh-cn/guide.ts'
import { labels } from './words/zh-cn/labels.ts'
import { cases, changes, events } from './words/zh-cn/lists.ts'
import type { Words } from './words.ts'

const date = chineseDate({
  about: (point) => `约${point}`,
  uncertain: (point) => `${point}（存疑）`,
  by: (point) => `不晚于${point}`,
  since: (point) => `${point}起`,
  between: (from, to) => `${from}至${to}`,
  untraced: '日期未查明',
})

/** The frame in simplified Chinese, as the Chinese-language press of the mainland words it. */
export const zhCn: Words = {
  language: 'zh-CN',
  ...labels,
  commands,
  about,
  asking,
  bodies,
  cases,
  changes,
  chat,
  events,
  figures,
  frame,
  help,
  link,
  measures,
  people,
  reports,
  risks,
  search,
  sources,
  tenures,
  watch,
  date,
  shortDate: date,
  number: grouped,
  // A noun has one form in Chinese, and a measure word stands between it and the number.
  count: (value, _one, many) => `${grouped(value)}${many}`,
}
