import { grouped } from './grouped.ts'
import { chineseDate } from './words/chinese-date.ts'
import { access } from './words/zh-tw/access.ts'
import { audit } from './words/zh-tw/audit.ts'
import { bodies, link, people, tenures } from './words/zh-tw/cards.ts'
import { figures, measures, reports, risks, sources } from './words/zh-tw/catalogue.ts'
import { chat } from './words/zh-tw/chat.ts'
import { commands } from './words/zh-tw/commands.ts'
import { digests } from './words/zh-tw/digests.ts'
import { filters } from './words/zh-tw/filters.ts'
import { follow, recall } from './words/zh-tw/follow.ts'
import { asking, frame } from './words/zh-tw/frame.ts'
import { given } from './words/zh-tw/given.ts'
import { about, help, search, watch } from './words/zh-tw/guide.ts'
import { labels } from './words/zh-tw/labels.ts'
import { cases, changes, events } from './words/zh-tw/lists.ts'
import { loading } from './words/zh-tw/loading.ts'
import { operations } from './words/zh-tw/operations.ts'
import { pictures } from './words/zh-tw/pictures.ts'
import { revisions } from './words/zh-tw/revisions.ts'
import { schedules } from './words/zh-tw/schedules.ts'
import { subscriptions } from './words/zh-tw/subscriptions.ts'
import { suggestions } from './words/zh-tw/suggestions.ts'
import type { Words } from './words.ts'

const date = chineseDate({
  about: (point) => `約${point}`,
  uncertain: (point) => `${point}（存疑）`,
  by: (point) => `不晚於${point}`,
  since: (point) => `${point}起`,
  between: (from, to) => `${from}至${to}`,
  untraced: '日期未查明',
})

/** The frame in traditional Chinese, as the press of Taiwan words it. */
export const zhTw: Words = {
  language: 'zh-TW',
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
