import { line, quiet, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { AskedCases, CaseWords } from '../cases.ts'
import type { ChangeWords, EventWords } from '../events.ts'
import { byThen, cited } from './frame.ts'
import { labels } from './labels.ts'

export const cases: CaseWords = {
  unit: '案件',
  title: (count, asked) =>
    [`${span(asked)}公开的案件：${grouped(count)}起`, ...asked.filters].join(' · '),
  summary: (count, asked) =>
    `本库中${[`${span(asked)}公开的案件`, ...asked.filters].join(' · ')}：${grouped(count)}起，最新在前。`,
  orBeyond: (stage) => `${stage}及之后`,
  body: (typed) => `机构${cited(typed)}`,
  sector: (typed) => `领域${cited(typed)}`,
  newest: '最新在前',
  noFinding: '阶段仅指本库所载最近一次公布的步骤；在判决之前，不代表认定有罪。',
  all: '全部案件',
  noneSurely: (loose) =>
    `没有确定符合全部条件的案件；另有${loose}起可能符合，但公布时间只知年份或月份。放宽日期即可看到。`,
  none: (then) => `${byThen(then)}本库没有符合全部条件的案件。请放宽日期或去掉一项条件。`,
  unknown: (field, typed, isClose) =>
    `本库没有名为${cited(typed)}的${field === 'body' ? '机构' : '领域'}。${
      !isClose && field === 'body' && /\p{Script=Han}/u.test(typed)
        ? '机构多只收录英文名，请试用英文。'
        : ''
    }${isClose ? '与之相近的有：' : '已收录的例如：'}`,
  scope: (civilian, military) =>
    line`本库按人统计：在此期间案件首次公开的非军方官员${strong(grouped(civilian))}人，军方官员${strong(grouped(military))}人。媒体统计“老虎”时不含军方。`,
  loose: (count) =>
    line`另有${strong(`${grouped(count)}起`)}可能属于此范围，但公布时间只知年份或月份，故未计入。`,
  chart: '每年案件数（含军方）',
  chartByStage: '每年案件数，按本库所载最后一步（含军方）',
  group: {
    reported: '有报道，未获证实',
    investigated: '立案审查调查或留置',
    expelled: '开除党籍或公职',
    charged: '逮捕、提起公诉或开庭审理',
    sentenced: '一审判决',
    ended: '免职、辞职、澄清正名或去世',
  },
  laterUntraced: '未查到后续步骤，不代表没有后续。',
  groups: (counts) =>
    line`本库所载最后一步：${counts
      .map(({ group, count }) => `${cases.group[group]}${grouped(count)}起`)
      .join('；')}。${quiet(cases.laterUntraced)}`,
  step: {
    reported: '报道',
    'under-investigation': '通报',
    detained: '留置',
    expelled: '开除',
    arrested: '逮捕',
    indicted: '提起公诉',
    tried: '开庭审理',
    sentenced: '判决',
    'removed-from-post': '免职',
    resigned: '辞职',
    cleared: '澄清正名',
    died: '去世',
  },
  medians: (spans) =>
    line`本库中两个日期均确知的全部案件，其中位数为：${spans
      .map(({ from, to, days, n }) => `${from}到${to}${grouped(days)}天（n = ${n}）`)
      .join('；')}。`,
  noStage: (typed, stages) =>
    `${cited(typed)}不是阶段。可用阶段：${stages.join('、')}；在后面加 + 表示该阶段及之后。`,
  columns: { public: '公开', who: '人物', stage: '阶段 · 官方', post: '时任职务' },
  row: (stage, date, sentence) => [strong(stage), `，${date}${sentence ? `：${sentence}` : ''}`],
  noOutcome: '；结果未查明',
  postUntraced: '职务未查明',
  notCases: (certainty) =>
    `“${labels.certainty[certainty]}”类条目不是案件，没有阶段、机构、领域或级别。与 确认程度:${labels.certainty[certainty]} 一起只能使用起始日和截止日。`,
  noUnofficial: (certainty) =>
    certainty === 'alleged'
      ? '该时段内，本库没有指称类的条目。'
      : '该时段内，本库没有关于调查的报道。',
  unofficialTitle: (certainty, count) =>
    certainty === 'alleged'
      ? `提出时未获官方通报证实的指称：${grouped(count)}项`
      : `有关官员被查的报道（刊出时未获官方通报证实）：${grouped(count)}则`,
  unofficial: (certainty, count) =>
    `“${labels.certainty[certainty]}”类条目${count}个，均不是案件。`,
  unofficialNote: (certainty) =>
    line`以下均不是案件。每一条都是所引来源的${labels.certainty[certainty]}；后续情况见资料卡。`,
  unofficialMore: (shown) =>
    line`此处为最新的${String(shown)}条，可能还有更多。缩小起始日与截止日的范围即可查看其余。`,
}

function span({ since, until }: AskedCases): string {
  if (since && until) return `${since}至${until}`
  if (until) return `${until}及之前`
  return `${since ?? '2012年11月'}以来`
}

const ORDER = { oldest: '最早在前', newest: '最新在前' } as const

export const events: EventWords = {
  unit: '事件',
  everything: '本库全部内容',
  title: (whose) => `时间线：${whose}`,
  count: (count, order) => `${grouped(count)}项事件，${ORDER[order]}`,
  summary: (whose, count, order) => `${whose}的时间线：${grouped(count)}项事件，${ORDER[order]}。`,
  gap: (days) => `本库中${days}天没有公开事件`,
  chart: '每年事件数',
  unplaced: (count) =>
    line`另有${strong(String(count))}项，日期过于笼统，无法判断届时是否已经发生。`,
  looseLeftOut: '日期只知月份或年份、且超出此时段的，未列出。',
  reachInto: (count) =>
    line`另有${strong(String(count))}项，跨入此时段，或日期过于笼统，无法归入。`,
  none: ({ name, from, to, then, left }) => {
    const dates = from && to ? `${from} 至 ${to} ` : from ? `${from} 起` : to ? `${to} 及之前` : ''
    const which = name || dates ? `${name ?? ''}${name && dates ? '在 ' : ''}${dates}的` : ''
    if (!then) return `本库没有${which}事件。请放宽日期，或去掉日期条件。`
    const none =
      then.by === 'known'
        ? `截至${then.day}的已公开信息中，没有${which}事件。`
        : `没有${which}事件确定发生在${then.day}及之前。`
    return `${none}${left > 0 ? `另有${grouped(left)}个条目因时间条件未列入。` : ''}`
  },
  withoutClock: '去掉时间条件',
  timeline: '时间线',
  noEvent: (then) => (then ? `${byThen(then)}没有事件` : '本库中没有事件'),
  happened: '发生了什么，确认到何种程度',
  more: (count) => `另有${grouped(count)}项事件，见时间线。`,
  looseHeading: '日期过于笼统，无法确定在该日之前',
  disagree: '来源说法不一',
  seen: '公开露面',
  disclosed: (what, day) => `${what}，至${day}才公开`,
  unconfirmed: { report: '报道，未获证实', accusation: '指称，未获证实' },
}

export const changes: ChangeWords = {
  unit: '更新',
  neither: (typed) =>
    `${cited(typed)}既不是日期（例如 2026-05-01），也不是由12个字母和数字组成的版本号。`,
  revisionOnly: '一个版本带来的更新一次列出：请去掉对象和页码，或改以日期为起点。',
  allOfRevision: '该版本的全部更新',
  title: (count, day, name) => `${day}以来${name ? `关于${name}` : ''}的更新：${grouped(count)}项`,
  summary: (count, day, name) => `${changes.title(count, day, name)}。`,
  nothing: (newest) =>
    line`此后没有更新。本库最近一项事件的日期为${newest}；其后发生的事可能只是尚未收录。`,
  notKept: (revision) => `此处未载入过版本 ${revision}。载入过的版本：`,
  ofLoad: (count, revision, day) => `版本 ${revision} 的更新：${grouped(count)}项，载入于${day}`,
  firstLoad: '这是此处载入的第一个版本，没有可与之比较的版本。',
  counts: (added, altered, retracted) => `新增${added}项，修改${altered}项，撤回${retracted}项。`,
  heading: (kind, count) =>
    `${{ added: '新增', altered: '修改', retracted: '撤回' }[kind]}（${count}）`,
  more: (count) => `另有${count}项；用 导出:csv 可取得全部`,
}
