import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { BodyWords, LinkWords } from '../bodies.ts'
import type { PeopleWords, Pictured } from '../people.ts'
import type { TenureWords } from '../tenures.ts'
import { withoutStop } from '../without-stop.ts'
import { byThen } from './frame.ts'

export const people: PeopleWords = {
  pictured: (name, posts, events) =>
    `${name}：${[...part(posts, '職務', '個'), ...part(events, '事件', '項')].join('、')}`,
  caseIs: ({ stage, sentence, date, announced, isOpen }) => [
    ...line`案件：${strong(stage)}${sentence ? `：${sentence}` : ''}，${date}`,
    ...(announced ? [`，至${announced}才公開`] : []),
    ...(isOpen ? ['；此為已查明的最後步驟，結果未查明'] : []),
  ],
  noCase: (then) =>
    line`案件：${strong(`${then ? `${byThen(then)}沒有` : '本資料庫中沒有'}官方公布的案件`)}。`,
  unconfirmed: (count) =>
    count === 1
      ? line`下列有一則報導或指稱，未獲官方證實。`
      : line`下列有${String(count)}則報導或指稱，均未獲官方證實。`,
  post: ({ asOf, post, since, seen, disputed }) => [
    ...line`${asOf ? `${asOf}在任職務` : '最後可查的職務'}：${strong(post)}，${since}`,
    ...(seen ? [`，最後見於${seen}`] : []),
    ...(disputed ? [`。有爭議：${disputed}`] : []),
  ],
  lost: (posts, what, date) =>
    line`${posts.length > 0 ? `${posts.join('、')}：` : ''}${strong(what)}，${date}`,
  reasonThen: (reason) => `當時${reason}`,
  pace: (from, to, days, median) =>
    line`從${from}到${to}：${grouped(days)}天${
      median ? `（本資料庫中位數：${grouped(median.days)}天，n = ${median.n}）` : ''
    }。`,
  lastEvent: (day, days, today) =>
    line`本資料庫中日期確切的最近一項事件：${day}，距${today}${grouped(days)}天。`,
  paceHeading: '案件進度',
  recentHeading: '距今時間',
  postsHeading: '職務',
  notesHeading: '備註',
  summary: (name, status) => `${name}：${status.join('；')}。`,
  names: (written, id) =>
    written ? line`${written} · ${{ quiet: `id ${id}` }}。` : line`${{ quiet: `id ${id}` }}。`,
  born: (date) => line`出生：${date}。`,
  identity: ({ verdict, kind, name, date, why, see }) => [
    `編輯認定與${name}${verdict === 'same' ? '為' : '並非'}同一${kind === 'person' ? '人' : '機構'}（${date}決定），另見`,
    see,
    `。${why === undefined ? '未註明理由' : `理由：${withoutStop(why)}`}。`,
  ],
  foundBy: (how, written) => line`比對依據：${how}，${written}。`,
  changes: '近期更新',
  reports: (count) => `報導中的說法（${count}）`,
  watch: '追蹤',
  card: '資料卡',
}

/** What a picture shows, and how many of how many; of none nothing is said. */
function part({ shown, of }: Pictured, what: string, measure: string): readonly string[] {
  if (of === 0) return []
  if (shown === of) return [what]
  return [`${what}${grouped(shown)}${measure}（共${grouped(of)}${measure}）`]
}

/** How many rows of how many, where some are left out. */
const rowsOf = ({ shown, of }: Pictured): string =>
  shown === of ? '' : `（${grouped(of)}列中的${grouped(shown)}列）`

const GAP = '這可能是本資料庫的缺漏，未必是職位空缺。'

export const tenures: TenureWords = {
  columns: { from: '起', to: '止', post: '職務', holder: '任職者', sure: '確認程度與來源' },
  mayNotHaveBegun: '（當時可能尚未就任）',
  between: (from, to) => `${from}至${to}之間`,
  fromTo: (from, to) => `起 ${from}，止 ${to}`,
  since: (day) => `自${day}起`,
  begun: (when) => `${when}就任`,
  sinceUntraced: '就任時間未查明',
  untraced: '未查明',
  notEnded: '屆時未卸任',
  noEnd: '查無卸任紀錄',
  noEndSeen: (day) => `查無卸任紀錄，最後見於${day}`,
  itsEnd: '，卸任一事為',
  disputed: (why) => `（有爭議：${why}）`,
  withCase: (stage, date) => line`；${strong(stage)}，${date}`,
  tooMany: (names) =>
    line`${strong('任職者多於員額')}：${names}。來源說法不一，或有人的卸任時間未查明。`,
  held: (names, _count, isPast) =>
    line`${isPast ? '當時在任' : '最後可查的任職者'}：${strong(names)}。`,
  unclear: line`僅憑已知日期，無法判斷當日是否有人在任。`,
  emptyThen: (then) => line`${byThen(then)}本資料庫沒有任職者。${GAP}`,
  emptySince: (day, name) => line`${name}卸任（${day}）之後，本資料庫沒有任職者。${GAP}`,
  empty: line`本資料庫沒有現任任職者。${GAP}`,
  emptyBetween: (times, isNoted) =>
    line`前後任之間，本資料庫沒有任職者：${times
      .map(({ from, to }) => `${from}至${to}`)
      .join('；')}。${isNoted ? '' : GAP}`,
}

export const bodies: BodyWords = {
  postOf: (body, seats) =>
    line`${body}的職務。員額：${seats === 'many' ? '多名' : seats ? `${seats}名` : '未說明'}。`,
  holdersHeading: '歷任任職者',
  holders: (post, count) => `${post}：本資料庫有${grouped(count)}筆任職紀錄。`,
  allSeats: '該機構的全部職位',
  partOf: (body) => line`隸屬於${body}。`,
  under: (names) => line`所屬機構：${names.join(' · ')}。`,
  inPost: '在任',
  lastHolders: '最後可查的任職者',
  earlierHolders: ({ shown, of }) =>
    shown === of ? '較早的任職者' : `較早的任職者（${of}人中的最後${shown}人）`,
  latestHeading: '最近事件',
  earlier: (count) => `更早的${grouped(count)}項事件見時間軸。`,
  summary: (body, events, holders) =>
    `${body}：本資料庫有${grouped(events)}項事件、${grouped(holders)}筆在任紀錄。`,
  holds: (post, person, since, seen) => [
    `${post}：`,
    strong(person),
    `，${since}${seen ? `，最後見於${seen}` : ''}`,
  ],
  pictured: (body, rows) => `${body}：職務與任職者${rowsOf(rows)}`,
  picturedPost: (post, rows) => `${post}：任職者${rowsOf(rows)}`,
  seats: '職位',
  seatsOf: (body) => `職位：${body}`,
  posts: (body, count) => `${body}：本資料庫有${grouped(count)}個職務。`,
  postCount: (count) => `${grouped(count)}個職務`,
  noPosts: (body) => line`本資料庫沒有${body}的職務。`,
  more: (posts) => line`另有：${posts.join(' · ')}。可用 ${{ command: 'who' }} 逐一查詢。`,
  theBody: '該機構',
  allBodies: '全部機構',
  noClocks:
    '機構名單不隨日期變化：請移除「截至」與「已公布」，或指定一個機構，以檢視其過去某日的職位。',
  bodiesTitle: (count) => `本資料庫收錄職務的機構：${count}個`,
  bodies: (count) => `本資料庫收錄了${count}個機構的職務。`,
}

export const link: LinkWords = {
  oneTwice: (name) => `兩個名稱都指${name}。請給出兩個不同的人。`,
  pair: (one, other) => `${one}與${other}`,
  summary: (pair, pairs, statements) =>
    `${pair}：同一機構的任職${grouped(pairs)}組，同時提及兩人的條目${grouped(statements)}個。`,
  warning: line`${strong('任職重疊不是不當行為的證據')}，也不證明一方影響另一方，甚至不證明兩人相識。`,
  heading: '同一機構的任職',
  none: line`本資料庫中沒有。本資料庫主要收錄有個別檔案者的職務，因此可能只是缺漏。`,
  both: (from, to) => `${from}至${to}兩人確定同時在任`,
  notSaid: '僅憑已知日期，無法判斷是否重疊',
  oneAfterOther: '先後任職',
  shared: (body, together, one, other) => line`${strong(body)}：${together}。${one}；${other}。`,
  side: (person, post, from, to) => line`${person}，${post}：起 ${from}，止 ${to} `,
  namingHeading: '同時提及兩人的條目',
  leftOut: (count) => line`更早的${grouped(count)}個條目未列出，見時間軸。`,
}
