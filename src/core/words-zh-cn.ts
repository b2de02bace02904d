import { grouped } from './grouped.ts'
import { chineseDate } from './words/chinese-date.ts'
import { access } from './words/zh-cn/access.ts'
import { audit } from './words/zh-cn/audit.ts'
import { bodies, link, people, tenures } from './words/zh-cn/cards.ts'
import { figures, measures, reports, risks, sources } from './words/zh-cn/catalogue.ts'
import { chat } from './words/zh-cn/chat.ts'
import { commands } from './words/zh-cn/commands.ts'
import { digests } from './words/zh-cn/digests.ts'
import { filters } from './words/zh-cn/filters.ts'
import { follow, recall } from './words/zh-cn/follow.ts'
import { asking, frame } from './words/zh-cn/frame.ts'
import { given } from './words/zh-cn/given.ts'
import { about, help, search, watch } from './words/zh-cn/guide.ts'
import { labels } from './words/zh-cn/labels.ts'
import { cases, changes, events } from './words/zh-cn/lists.ts'
import { loading } from './words/zh-cn/loading.ts'
import { operations } from './words/zh-cn/operations.ts'
import { pictures } from './words/zh-cn/pictures.ts'
import { revisions } from './words/zh-cn/revisions.ts'
import { schedules } from './words/zh-cn/schedules.ts'
import { subscriptions } from './words/zh-cn/subscriptions.ts'
import { suggestions } from './words/zh-cn/suggestions.ts'
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
  digests,
  events,
  figures,
  follow,
  filters,
  frame,
  given,
  help,
  link,
  measures,
  people,
  pictures,
  recall,
  reports,
  risks,
  schedules,
  search,
  sources,
  subscriptions,
  tenures,
  watch,
  audit,
  operations,
  suggestions,
  revisions,
  loading,
  access,
  date,
  shortDate: date,
  number: grouped,
  // A noun has one form in Chinese, and a measure word stands between it and the number.
  count: (value, _one, many) => `${grouped(value)}${many}`,
}
