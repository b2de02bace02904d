import { line, quiet, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { RiskCategory } from '../../vocabulary.ts'
import type { MeasureWords, RiskWords } from '../catalogue.ts'
import type { FigureWords } from '../figures.ts'
import type { ReportWords, SourceWords } from '../reports.ts'
import { byThen, cited } from './frame.ts'
import { labels } from './labels.ts'

export const risks: RiskWords = {
  title: (name, which) => `${name}：${labels.category[which]}风险`,
  exposed: (whom) => line`${strong('涉及对象')}：${whom}。`,
  saidBy: (who, date, certainty, isSourced) =>
    line`${strong('提出者')}：${who}，${date} · ${certainty} · ${
      isSourced ? '类别为来源所定' : '类别由编者归入'
    }。`,
  answeredBy: (measures) =>
    line`${strong('应对举措')}：${
      measures.length > 0 ? measures.join('、') : '来源中没有与之对应的举措'
    }。`,
  wording: (drift) => line`${strong('措辞')}：${drift}`,
  listTitle: (count, each) => `公开提及的风险：${grouped(count)}项（${counts(each)}）`,
  list: (count, each) => `风险${grouped(count)}项：${counts(each)}。`,
  note: '类别是来源（有标注者为编者）对风险的归类，不评判任何人。',
  heading: (which, count) => `${labels.category[which]}（${count}）`,
  byEditors: ' · 由编者归类',
  all: '全部风险',
  allOf: (which) => `全部${labels.category[which]}风险`,
  inFull: (which) => `${labels.category[which]}风险详情`,
  offered: (which) => `${labels.category[which]}风险`,
  neither: (typed) => `${cited(typed)}既不是类别，也不是风险。您指的是这一个吗？`,
  none: ({ audience, issuer, then }) => {
    const which = [audience && `涉及${cited(audience)}`, issuer && `由${issuer}提出`]
      .filter(Boolean)
      .join('且')
    return then
      ? `${byThen(then)}本库没有${which && `${which}的`}风险。`
      : `本库没有${which || '符合条件'}的风险。本库所知的涉及对象：`
  },
}

const counts = (each: readonly (readonly [RiskCategory, number])[]): string =>
  each.map(([which, count]) => `${labels.category[which]}${count}项`).join('、')

const MEASURES: Readonly<Record<string, string>> = {
  metaphor: '比喻',
  remedy: '对策',
  diagnosis: '原因分析',
  law: '法律',
  rule: '条例',
  'public-mobilisation': '社会动员',
  guidance: '要求',
  warning: '警示',
  inspection: '巡视',
}

export const measures: MeasureWords = {
  kind: (kind) => MEASURES[kind] ?? kind,
  by: (who, date, certainty, kind) =>
    line`${strong('发布者')}：${who}${date ? `，${date}` : ''} · ${certainty} · ${kind}。`,
  status: (status) => line`${strong('现状')}：${status}。`,
  stepsHeading: '进程',
  notYet: (name, { by, day }) =>
    by === 'known'
      ? `截至${day}，注明日期的来源中没有关于${name}的内容。`
      : `截至${day}，关于${name}尚未发生任何事件。`,
  knownToday: '目前所知',
  marksStage: (stage) => line`${strong('对应阶段')}：${stage}`,
  seenIn: [strong('见于'), '：'],
  ownMeaning: line`释义为编者所写；本库没有来源对其作出解释。`,
  searchIt: '搜索此用语',
}

export const reports: ReportWords = {
  unit: '说法',
  statement: (id) => `说法 ${id}`,
  oneByOne: (publisher) => `${publisher}：逐条核查`,
  about: (name) => `报道中关于${name}的说法`,
  like: (typed, most) =>
    `与${cited(typed)}相近的已核查说法${most === undefined ? '' : `（最相近的${most}条）`}`,
  summary: (title, count) => `${title}：已核查的说法${grouped(count)}条。`,
  place: (place) => [quiet(`（${place}）`)],
  verdict: (verdicts) => line`结论：${strong(verdicts)}。`,
  better: (reading) => [`更可靠的来源：${reading}`],
  means: (expression, means) => `“${expression}”指 ${means}。`,
  why: (why) => `此说法的由来：${why}`,
  theReport: '原报道',
  notChecked: (typed) =>
    `本库没有核查过关于${cited(typed)}的说法。这不表示它属实，只表示未经核查。`,
  checkedReports: '已核查的报道',
  searchFacts: '搜索事实',
  allTitle: (statements, all) => `已核查${all}篇报道的${statements}条说法`,
  all: (statements, all) => `已核查${all}篇报道的${statements}条说法。`,
  allNote: line`每篇报道都与更可靠的来源逐条核对。未列出的即未核查。`,
  report: (publisher, title) => line`${strong(publisher)}：${title}`,
  wrongHeading: '报道有误或未说清之处',
  more: (count) => `另有${count}条：`,
}

export const sources: SourceWords = {
  unit: '条目',
  summary: (publisher, claims, checks) =>
    `${publisher}：为本库${grouped(claims)}个条目提供依据${
      checks > 0 ? `；其自身的${checks}条说法已核查` : ''
    }。`,
  described: (publisher, kind, date, language) =>
    line`${strong(publisher)} · ${kind} · ${date} · 语言：${language}`,
  undatedNote: line`未注明日期，因此查询写有 ${quiet('已公布:')} 时不会采用。`,
  verdicts: (statements, each) =>
    line`已核查${strong(`${grouped(statements)}条说法`)}（一条说法可有两个结论）：${each
      .map(({ verdict, count }) => `${verdict} ${count}`)
      .join(' · ')}。`,
  statementsHeading: '其说法，逐条列出',
  supports: (count) => `为本库${grouped(count)}个条目提供依据`,
  noId: (typed, hasOffers) =>
    `没有来源、条目或数字的 id 为${cited(typed)}。${
      hasOffers ? '以下较为相近：' : 'id 见于导出的文件和 `搜索` 的结果。'
    }`,
  claim: (certainty, date, words) => `${certainty}，${date}：${words}`,
  labels: {
    date: '日期',
    certainty: '确认程度',
    stage: '阶段',
    reason: '原因',
    note: '说明',
    replaces: '取代',
  },
  whereHeading: '各来源中的位置',
  allFrom: (publisher) => `${publisher}的全部内容`,
  claimId: (id) => `条目 ${id}。`,
}

export const figures: FigureWords = {
  publishedHeading: '公布的总数及各自的统计口径',
  besideHeading: '本库条目与公布的总数对照',
  lacksHeading: '本库条目的缺漏与增项',
  counts: (what) => ` 统计口径：${what}`,
  differs: (why) => ` 差异原因：${why}`,
  totalsCount: (what) => line`公布的总数统计的是：${what}`,
  columns: { year: '年份', civilian: '本库非军方', military: '本库军方', published: '公布数' },
  notStated: '未说明',
  remark: (period, remark) => line`${period}：${remark}`,
  earlierRemarks: (count) =>
    `另有${grouped(count)}条关于更早时段的说明未列出；把截止日提前即可查看。`,
  summary: (number, unit, period, counts) => `${number} ${unit}，${period}。统计口径：${counts}`,
  number: (number, unit, period) => [strong(number), ` ${unit}，${period} · `],
  countsLine: (what) => line`${strong('统计口径')}：${what}`,
  stated: (date) => line`${strong('发布日期')}：${date}。`,
  differsLine: (why) => line`${strong('与本库条目的差异')}：${why}`,
  neverAdd: '统计口径不同的数字不得相加。',
}
