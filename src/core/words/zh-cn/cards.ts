import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { BodyWords, LinkWords } from '../bodies.ts'
import type { PeopleWords, Pictured } from '../people.ts'
import type { TenureWords } from '../tenures.ts'
import { withoutStop } from '../without-stop.ts'
import { byThen } from './frame.ts'

export const people: PeopleWords = {
  pictured: (name, posts, events) =>
    `${name}：${[...part(posts, '职务', '个'), ...part(events, '事件', '项')].join('、')}`,
  caseIs: ({ stage, sentence, date, announced, isOpen }) => [
    ...line`案件：${strong(stage)}${sentence ? `：${sentence}` : ''}，${date}`,
    ...(announced ? [`，至${announced}才公开`] : []),
    ...(isOpen ? ['；此为已查明的最后步骤，结果未查明'] : []),
  ],
  noCase: (then) =>
    line`案件：${strong(`${then ? `${byThen(then)}没有` : '本库中没有'}官方公布的案件`)}。`,
  unconfirmed: (count) =>
    count === 1
      ? line`下列有一则报道或指称，未获官方证实。`
      : line`下列有${String(count)}则报道或指称，均未获官方证实。`,
  post: ({ asOf, post, since, seen, disputed }) => [
    ...line`${asOf ? `${asOf}在任职务` : '最后可查的职务'}：${strong(post)}，${since}`,
    ...(seen ? [`，最后见于${seen}`] : []),
    ...(disputed ? [`。有争议：${disputed}`] : []),
  ],
  lost: (posts, what, date) =>
    line`${posts.length > 0 ? `${posts.join('、')}：` : ''}${strong(what)}，${date}`,
  reasonThen: (reason) => `当时${reason}`,
  pace: (from, to, days, median) =>
    line`从${from}到${to}：${grouped(days)}天${
      median ? `（本库中位数：${grouped(median.days)}天，n = ${median.n}）` : ''
    }。`,
  lastEvent: (day, days, today) =>
    line`本库中日期确切的最近一项事件：${day}，距${today}${grouped(days)}天。`,
  paceHeading: '办案进度',
  recentHeading: '距今时间',
  postsHeading: '职务',
  notesHeading: '说明',
  summary: (name, status) => `${name}：${status.join('；')}。`,
  names: (written, id) =>
    written ? line`${written} · ${{ quiet: `id ${id}` }}。` : line`${{ quiet: `id ${id}` }}。`,
  born: (date) => line`出生：${date}。`,
  identity: ({ verdict, kind, name, date, why, see }) => [
    `编辑认定与${name}${verdict === 'same' ? '为' : '并非'}同一${kind === 'person' ? '人' : '机构'}（${date}决定），另见`,
    see,
    `。${why === undefined ? '未注明理由' : `理由：${withoutStop(why)}`}。`,
  ],
  foundBy: (how, written) => line`查找依据：${how}，${written}。`,
  changes: '近期更新',
  reports: (count) => `报道中的说法（${count}）`,
  watch: '关注',
  card: '资料卡',
}

/** What a picture shows, and how many of how many; of none nothing is said. */
function part({ shown, of }: Pictured, what: string, measure: string): readonly string[] {
  if (of === 0) return []
  if (shown === of) return [what]
  return [`${what}${grouped(shown)}${measure}（共${grouped(of)}${measure}）`]
}

/** How many rows of how many, where some are left out. */
const rowsOf = ({ shown, of }: Pictured): string =>
  shown === of ? '' : `（${grouped(of)}行中的${grouped(shown)}行）`

const GAP = '这可能是本库的缺漏，未必是职位空缺。'

export const tenures: TenureWords = {
  columns: { from: '起', to: '止', post: '职务', holder: '任职者', sure: '确认程度与来源' },
  mayNotHaveBegun: '（当时可能尚未就任）',
  between: (from, to) => `${from}至${to}之间`,
  fromTo: (from, to) => `起 ${from}，止 ${to}`,
  since: (day) => `自${day}起`,
  begun: (when) => `${when}就任`,
  sinceUntraced: '就任时间未查明',
  untraced: '未查明',
  notEnded: '届时未卸任',
  noEnd: '未查到卸任记录',
  noEndSeen: (day) => `未查到卸任记录，最后见于${day}`,
  itsEnd: '，卸任一事为',
  disputed: (why) => `（有争议：${why}）`,
  withCase: (stage, date) => line`；${strong(stage)}，${date}`,
  tooMany: (names) =>
    line`${strong('任职者多于职数')}：${names}。来源说法不一，或有人的卸任时间未查明。`,
  held: (names, _count, isPast) =>
    line`${isPast ? '当时在任' : '最后可查的任职者'}：${strong(names)}。`,
  unclear: line`仅凭已知日期，无法判断当日是否有人在任。`,
  emptyThen: (then) => line`${byThen(then)}本库没有任职者。${GAP}`,
  emptySince: (day, name) => line`${name}卸任（${day}）之后，本库没有任职者。${GAP}`,
  empty: line`本库没有现任任职者。${GAP}`,
  emptyBetween: (times, isNoted) =>
    line`前后任之间，本库没有任职者：${times
      .map(({ from, to }) => `${from}至${to}`)
      .join('；')}。${isNoted ? '' : GAP}`,
}

export const bodies: BodyWords = {
  postOf: (body, seats) =>
    line`${body}的职务。职数：${seats === 'many' ? '多名' : seats ? `${seats}名` : '未说明'}。`,
  holdersHeading: '历任任职者',
  holders: (post, count) => `${post}：本库有${grouped(count)}条任职记录。`,
  allSeats: '该机构的全部职位',
  partOf: (body) => line`隶属于${body}。`,
  under: (names) => line`下属机构：${names.join(' · ')}。`,
  inPost: '在任',
  lastHolders: '最后可查的任职者',
  earlierHolders: ({ shown, of }) =>
    shown === of ? '较早的任职者' : `较早的任职者（${of}人中的最后${shown}人）`,
  latestHeading: '最近事件',
  earlier: (count) => `更早的${grouped(count)}项事件见时间线。`,
  summary: (body, events, holders) =>
    `${body}：本库有${grouped(events)}项事件、${grouped(holders)}条在任记录。`,
  holds: (post, person, since, seen) => [
    `${post}：`,
    strong(person),
    `，${since}${seen ? `，最后见于${seen}` : ''}`,
  ],
  pictured: (body, rows) => `${body}：职务与任职者${rowsOf(rows)}`,
  picturedPost: (post, rows) => `${post}：任职者${rowsOf(rows)}`,
  seats: '职位',
  seatsOf: (body) => `职位：${body}`,
  posts: (body, count) => `${body}：本库有${grouped(count)}个职务。`,
  postCount: (count) => `${grouped(count)}个职务`,
  noPosts: (body) => line`本库没有${body}的职务。`,
  more: (posts) => line`另有：${posts.join(' · ')}。可用 ${{ command: 'who' }} 逐一查询。`,
  theBody: '该机构',
  allBodies: '全部机构',
  noClocks:
    '机构名单不随日期变化：请去掉“截至”与“已公布”，或指定一个机构，以查看其过去某日的职位。',
  bodiesTitle: (count) => `本库收录职务的机构：${count}个`,
  bodies: (count) => `本库收录了${count}个机构的职务。`,
}

export const link: LinkWords = {
  oneTwice: (name) => `两个名称都指${name}。请给出两个不同的人。`,
  pair: (one, other) => `${one}与${other}`,
  summary: (pair, pairs, statements) =>
    `${pair}：同一机构的任职${grouped(pairs)}组，同时提及两人的条目${grouped(statements)}个。`,
  warning: line`${strong('任职重叠不是不当行为的证据')}，也不证明一方影响另一方，甚至不证明两人相识。`,
  heading: '同一机构的任职',
  none: line`本库中没有。本库主要收录有独立档案者的职务，因此可能只是缺漏。`,
  both: (from, to) => `${from}至${to}两人确定同时在任`,
  notSaid: '仅凭已知日期，无法判断是否重叠',
  oneAfterOther: '先后任职',
  shared: (body, together, one, other) => line`${strong(body)}：${together}。${one}；${other}。`,
  side: (person, post, from, to) => line`${person}，${post}：起 ${from}，止 ${to} `,
  namingHeading: '同时提及两人的条目',
  leftOut: (count) => line`更早的${grouped(count)}个条目未列出，见时间线。`,
}
