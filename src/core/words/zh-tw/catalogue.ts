import { line, quiet, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { RiskCategory } from '../../vocabulary.ts'
import type { MeasureWords, RiskWords } from '../catalogue.ts'
import type { FigureWords } from '../figures.ts'
import type { ReportWords, SourceWords } from '../reports.ts'
import { byThen, cited } from './frame.ts'
import { labels } from './labels.ts'

export const risks: RiskWords = {
  title: (name, which) => `${name}：${labels.category[which]}風險`,
  exposed: (whom) => line`${strong('涉及對象')}：${whom}。`,
  saidBy: (who, date, certainty, isSourced) =>
    line`${strong('提出者')}：${who}，${date} · ${certainty} · ${
      isSourced ? '類別為來源所定' : '類別由編者歸入'
    }。`,
  answeredBy: (measures) =>
    line`${strong('因應措施')}：${
      measures.length > 0 ? measures.join('、') : '來源中沒有與之對應的措施'
    }。`,
  wording: (drift) => line`${strong('措辭')}：${drift}`,
  listTitle: (count, each) => `公開提及的風險：${grouped(count)}項（${counts(each)}）`,
  list: (count, each) => `風險${grouped(count)}項：${counts(each)}。`,
  note: '類別是來源（有標註者為編者）對風險的歸類，不評判任何人。',
  heading: (which, count) => `${labels.category[which]}（${count}）`,
  byEditors: ' · 由編者歸類',
  all: '全部風險',
  allOf: (which) => `全部${labels.category[which]}風險`,
  inFull: (which) => `${labels.category[which]}風險詳情`,
  offered: (which) => `${labels.category[which]}風險`,
  neither: (typed) => `${cited(typed)}既不是類別，也不是風險。您指的是這一個嗎？`,
  none: ({ audience, issuer, then }) => {
    const which = [audience && `涉及${cited(audience)}`, issuer && `由${issuer}提出`]
      .filter(Boolean)
      .join('且')
    return then
      ? `${byThen(then)}本資料庫沒有${which && `${which}的`}風險。`
      : `本資料庫沒有${which || '符合條件'}的風險。本資料庫所知的涉及對象：`
  },
}

const counts = (each: readonly (readonly [RiskCategory, number])[]): string =>
  each.map(([which, count]) => `${labels.category[which]}${count}項`).join('、')

const MEASURES: Readonly<Record<string, string>> = {
  metaphor: '比喻',
  remedy: '對策',
  diagnosis: '成因分析',
  law: '法律',
  rule: '條例',
  'public-mobilisation': '社會動員',
  guidance: '要求',
  warning: '警示',
  inspection: '巡視',
}

export const measures: MeasureWords = {
  kind: (kind) => MEASURES[kind] ?? kind,
  by: (who, date, certainty, kind) =>
    line`${strong('發布者')}：${who}${date ? `，${date}` : ''} · ${certainty} · ${kind}。`,
  status: (status) => line`${strong('現況')}：${status}。`,
  stepsHeading: '歷程',
  notYet: (name, { by, day }) =>
    by === 'known'
      ? `截至${day}，註明日期的來源中沒有關於${name}的內容。`
      : `截至${day}，關於${name}尚未發生任何事件。`,
  knownToday: '目前所知',
  marksStage: (stage) => line`${strong('對應階段')}：${stage}`,
  seenIn: [strong('見於'), '：'],
  ownMeaning: line`釋義為編者所寫；本資料庫沒有來源對其作出解釋。`,
  searchIt: '搜尋此用語',
}

export const reports: ReportWords = {
  unit: '說法',
  statement: (id) => `說法 ${id}`,
  oneByOne: (publisher) => `${publisher}：逐條查核`,
  about: (name) => `報導中關於${name}的說法`,
  like: (typed, most) =>
    `與${cited(typed)}相近的已查核說法${most === undefined ? '' : `（最相近的${most}則）`}`,
  summary: (title, count) => `${title}：已查核的說法${grouped(count)}則。`,
  place: (place) => [quiet(`（${place}）`)],
  verdict: (verdicts) => line`結論：${strong(verdicts)}。`,
  better: (reading) => [`更可靠的來源：${reading}`],
  means: (expression, means) => `「${expression}」指 ${means}。`,
  why: (why) => `此說法的由來：${why}`,
  theReport: '原報導',
  notChecked: (typed) =>
    `本資料庫沒有查核過關於${cited(typed)}的說法。這不表示它屬實，只表示未經查核。`,
  checkedReports: '已查核的報導',
  searchFacts: '搜尋事實',
  allTitle: (statements, all) => `已查核${all}篇報導的${statements}則說法`,
  all: (statements, all) => `已查核${all}篇報導的${statements}則說法。`,
  allNote: line`每篇報導都與更可靠的來源逐條核對。未列出的即未查核。`,
  report: (publisher, title) => line`${strong(publisher)}：${title}`,
  wrongHeading: '報導有誤或未說清之處',
  more: (count) => `另有${count}則：`,
}

export const sources: SourceWords = {
  unit: '條目',
  summary: (publisher, claims, checks) =>
    `${publisher}：為本資料庫${grouped(claims)}個條目提供佐證${
      checks > 0 ? `；其自身的${checks}則說法已查核` : ''
    }。`,
  described: (publisher, kind, date, language) =>
    line`${strong(publisher)} · ${kind} · ${date} · 語言：${language}`,
  undatedNote: line`未註明日期，因此查詢寫有 ${quiet('已公布:')} 時不會採用。`,
  verdicts: (statements, each) =>
    line`已查核${strong(`${grouped(statements)}則說法`)}（一則說法可有兩個結論）：${each
      .map(({ verdict, count }) => `${verdict} ${count}`)
      .join(' · ')}。`,
  statementsHeading: '其說法，逐條列出',
  supports: (count) => `為本資料庫${grouped(count)}個條目提供佐證`,
  noId: (typed, hasOffers) =>
    `沒有來源、條目或數字的 id 為${cited(typed)}。${
      hasOffers ? '以下較為相近：' : 'id 見於匯出的檔案和 `搜尋` 的結果。'
    }`,
  claim: (certainty, date, words) => `${certainty}，${date}：${words}`,
  labels: {
    date: '日期',
    certainty: '確認程度',
    stage: '階段',
    reason: '原因',
    note: '備註',
    replaces: '取代',
  },
  whereHeading: '各來源中的位置',
  allFrom: (publisher) => `${publisher}的全部內容`,
  claimId: (id) => `條目 ${id}。`,
}

export const figures: FigureWords = {
  publishedHeading: '公布的總數及各自的統計範圍',
  besideHeading: '本資料庫條目與公布的總數對照',
  lacksHeading: '本資料庫條目的缺漏與增項',
  counts: (what) => ` 統計範圍：${what}`,
  differs: (why) => ` 差異原因：${why}`,
  totalsCount: (what) => line`公布的總數統計的是：${what}`,
  columns: {
    year: '年份',
    civilian: '本資料庫非軍方',
    military: '本資料庫軍方',
    published: '公布數',
  },
  notStated: '未說明',
  remark: (period, remark) => line`${period}：${remark}`,
  earlierRemarks: (count) =>
    `另有${grouped(count)}則關於更早時段的說明未列出；把截止日提前即可檢視。`,
  summary: (number, unit, period, counts) => `${number} ${unit}，${period}。統計範圍：${counts}`,
  number: (number, unit, period) => [strong(number), ` ${unit}，${period} · `],
  countsLine: (what) => line`${strong('統計範圍')}：${what}`,
  stated: (date) => line`${strong('發布日期')}：${date}。`,
  differsLine: (why) => line`${strong('與本資料庫條目的差異')}：${why}`,
  neverAdd: '統計範圍不同的數字不得相加。',
}
