import { line, quiet, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { AskedCases, CaseWords } from '../cases.ts'
import type { ChangeWords, EventWords } from '../events.ts'
import { byThen, cited } from './frame.ts'
import { labels } from './labels.ts'

export const cases: CaseWords = {
  unit: '案件',
  title: (count, asked) =>
    [`${span(asked)}公開的案件：${grouped(count)}件`, ...asked.filters].join(' · '),
  summary: (count, asked) =>
    `本資料庫中${[`${span(asked)}公開的案件`, ...asked.filters].join(' · ')}：${grouped(count)}件，最新在前。`,
  orBeyond: (stage) => `${stage}及之後`,
  body: (typed) => `機構${cited(typed)}`,
  sector: (typed) => `領域${cited(typed)}`,
  newest: '最新在前',
  noFinding: '階段僅指本資料庫所載最近一次公布的步驟；在判決之前，不代表認定有罪。',
  all: '全部案件',
  noneSurely: (loose) =>
    `沒有確定符合全部條件的案件；另有${loose}件可能符合，但公布時間只知年份或月份。放寬日期即可看到。`,
  none: (then) => `${byThen(then)}本資料庫沒有符合全部條件的案件。請放寬日期或移除一項條件。`,
  unknown: (field, typed, isClose) =>
    `本資料庫沒有名為${cited(typed)}的${field === 'body' ? '機構' : '領域'}。${
      !isClose && field === 'body' && /\p{Script=Han}/u.test(typed)
        ? '機構多只收錄英文名稱，請試用英文。'
        : ''
    }${isClose ? '相近的有：' : '已收錄的例如：'}`,
  scope: (civilian, military) =>
    line`本資料庫以人計算：在此期間案件首次公開的非軍方官員${strong(grouped(civilian))}人，軍方官員${strong(grouped(military))}人。媒體統計「老虎」時不含軍方。`,
  loose: (count) =>
    line`另有${strong(`${grouped(count)}件`)}可能屬於此範圍，但公布時間只知年份或月份，故未計入。`,
  chart: '每年案件數（含軍方）',
  chartByStage: '每年案件數，依本資料庫所載最後一步（含軍方）',
  group: {
    reported: '有報導，未獲證實',
    investigated: '立案審查調查或留置',
    expelled: '開除黨籍或公職',
    charged: '逮捕、提起公訴或開庭審理',
    sentenced: '一審判決',
    ended: '免職、辭職、查無不法或去世',
  },
  laterUntraced: '查無後續步驟，不代表沒有後續。',
  groups: (counts) =>
    line`本資料庫所載最後一步：${counts
      .map(({ group, count }) => `${cases.group[group]}${grouped(count)}件`)
      .join('；')}。${quiet(cases.laterUntraced)}`,
  step: {
    reported: '報導',
    'under-investigation': '通報',
    detained: '留置',
    expelled: '開除',
    arrested: '逮捕',
    indicted: '提起公訴',
    tried: '開庭審理',
    sentenced: '判決',
    'removed-from-post': '免職',
    resigned: '辭職',
    cleared: '查無不法',
    died: '去世',
  },
  medians: (spans) =>
    line`本資料庫中兩個日期均確知的全部案件，其中位數為：${spans
      .map(({ from, to, days, n }) => `${from}到${to}${grouped(days)}天（n = ${n}）`)
      .join('；')}。`,
  noStage: (typed, stages) =>
    `${cited(typed)}不是階段。可用階段：${stages.join('、')}；在後面加 + 表示該階段及之後。`,
  columns: { public: '公開', who: '人物', stage: '階段 · 官方', post: '時任職務' },
  row: (stage, date, sentence) => [strong(stage), `，${date}${sentence ? `：${sentence}` : ''}`],
  noOutcome: '；結果未查明',
  postUntraced: '職務未查明',
  notCases: (certainty) =>
    `「${labels.certainty[certainty]}」類條目不是案件，沒有階段、機構、領域或層級。與 確認程度:${labels.certainty[certainty]} 一起只能使用起始日和截止日。`,
  noUnofficial: (certainty) =>
    certainty === 'alleged'
      ? '該時段內，本資料庫沒有指稱類的條目。'
      : '該時段內，本資料庫沒有關於調查的報導。',
  unofficialTitle: (certainty, count) =>
    certainty === 'alleged'
      ? `提出時未獲官方通報證實的指稱：${grouped(count)}項`
      : `關於官員遭調查的報導（刊出時未獲官方通報證實）：${grouped(count)}則`,
  unofficial: (certainty, count) =>
    `「${labels.certainty[certainty]}」類條目${count}個，均不是案件。`,
  unofficialNote: (certainty) =>
    line`以下均不是案件。每一筆都是所引來源的${labels.certainty[certainty]}；後續情況見資料卡。`,
  unofficialMore: (shown) =>
    line`此處為最新的${String(shown)}筆，可能還有更多。縮小起始日與截止日的範圍即可檢視其餘。`,
}

function span({ since, until }: AskedCases): string {
  if (since && until) return `${since}至${until}`
  if (until) return `${until}及之前`
  return `${since ?? '2012年11月'}以來`
}

const ORDER = { oldest: '最早在前', newest: '最新在前' } as const

export const events: EventWords = {
  unit: '事件',
  everything: '本資料庫全部內容',
  title: (whose) => `時間軸：${whose}`,
  count: (count, order) => `${grouped(count)}項事件，${ORDER[order]}`,
  summary: (whose, count, order) => `${whose}的時間軸：${grouped(count)}項事件，${ORDER[order]}。`,
  gap: (days) => `本資料庫中${days}天沒有公開事件`,
  chart: '每年事件數',
  unplaced: (count) =>
    line`另有${strong(String(count))}項，日期過於籠統，無法判斷屆時是否已經發生。`,
  looseLeftOut: '日期只知月份或年份、且超出此時段的，未列出。',
  reachInto: (count) =>
    line`另有${strong(String(count))}項，跨入此時段，或日期過於籠統，無法歸入。`,
  none: ({ name, from, to, then, left }) => {
    const dates = from && to ? `${from} 至 ${to} ` : from ? `${from} 起` : to ? `${to} 及之前` : ''
    const which = name || dates ? `${name ?? ''}${name && dates ? '在 ' : ''}${dates}的` : ''
    if (!then) return `本資料庫沒有${which}事件。請放寬日期，或移除日期條件。`
    const none =
      then.by === 'known'
        ? `截至${then.day}的已公開資訊中，沒有${which}事件。`
        : `沒有${which}事件確定發生在${then.day}及之前。`
    return `${none}${left > 0 ? `另有${grouped(left)}個條目因時間條件未列入。` : ''}`
  },
  withoutClock: '移除時間條件',
  timeline: '時間軸',
  noEvent: (then) => (then ? `${byThen(then)}沒有事件` : '本資料庫中沒有事件'),
  happened: '發生了什麼，確認到何種程度',
  more: (count) => `另有${grouped(count)}項事件，見時間軸。`,
  looseHeading: '日期過於籠統，無法確定在該日之前',
  disagree: '來源說法不一',
  seen: '公開露面',
  disclosed: (what, day) => `${what}，至${day}才公開`,
  unconfirmed: { report: '報導，未獲證實', accusation: '指稱，未獲證實' },
}

export const changes: ChangeWords = {
  unit: '更新',
  neither: (typed) =>
    `${cited(typed)}既不是日期（例如 2026-05-01），也不是由12個字母和數字組成的版本號。`,
  revisionOnly: '一個版本帶來的更新一次列出：請移除對象和頁碼，或改以日期為起點。',
  allOfRevision: '該版本的全部更新',
  title: (count, day, name) => `${day}以來${name ? `關於${name}` : ''}的更新：${grouped(count)}項`,
  summary: (count, day, name) => `${changes.title(count, day, name)}。`,
  nothing: (newest) =>
    line`此後沒有更新。本資料庫最近一項事件的日期為${newest}；其後發生的事可能只是尚未收錄。`,
  notKept: (revision) => `此處未載入過版本 ${revision}。載入過的版本：`,
  ofLoad: (count, revision, day) => `版本 ${revision} 的更新：${grouped(count)}項，載入於${day}`,
  firstLoad: '這是此處載入的第一個版本，沒有可與之比較的版本。',
  counts: (added, altered, retracted) => `新增${added}項，修改${altered}項，撤回${retracted}項。`,
  heading: (kind, count) =>
    `${{ added: '新增', altered: '修改', retracted: '撤回' }[kind]}（${count}）`,
  more: (count) => `另有${count}項；用 匯出:csv 可取得全部`,
}
