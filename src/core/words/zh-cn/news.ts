import { strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { NewsWords } from '../digests.ts'

export const news: NewsWords = {
  quiet: (from) => (from ? `${from}以来，此处收录的内容没有更新。` : '此处收录的内容没有更新。'),
  heartbeat: '因没有更新，此处一周未发消息。发送本行仅为表明简报仍在运行。',
  debt: {
    disputed: (count) => `${grouped(count)}个条目说法不一、尚无定论`,
    unconfirmed: (count, days) => `${grouped(count)}项报道或指称逾${grouped(days)}天未获证实`,
    partial: (count) => `${grouped(count)}个条目日期不完整、不确切或缺失`,
    single: (count) => `${grouped(count)}个条目仅有一个来源`,
  },
  noDebt: '没有待补事项：没有说法不一、未获证实、日期不确切或仅有一个来源的条目。',
  debtNote: '以上只涉及本库的来源情况，不是对所提及任何人的评价。',
  gone: (count) => `当时列出、现已不在本库的条目：${grouped(count)}个`,
  debtUnit: '条目',

  alert: (names) => `关注 · ${names}`,
  alertCount: (count) => `${grouped(count)}项更新`,
  because: (watched) => `发送原因：此处关注了${watched}。`,
  watchedFilter: (text) => `筛选条件（${text}）`,
  absent: (name) => `无公开事件 · ${name}`,
  absence: (name, day, days) => `${day}以来，本库没有${name}的公开事件（${grouped(days)}天）。`,
  absenceNote: (name) => `这只反映本库的收录情况，不是对${name}的判断。`,
  lastOne: '本库收录的最近一项',

  caseOf: (name) => `${name}案`,
  newEvent: (name) => `${name}案：本库有新内容`,
  newStage: (name, stage) => `案件新阶段 · ${name}${stage ? `：${stage}` : ''}`,
  stageBack: (name, stage) => `案件阶段更正 · ${name}：现为${stage}`,
  stageNow: (stage, sentence, date) => [
    strong(stage),
    `${sentence ? `：${sentence}` : ''}，${date}`,
  ],
  cardSummary: (name, stage, date, certainty) => `${name}案：${stage}，${date}，${certainty}。`,
  steps: '步骤',
  missing: '本库尚不清楚',
  lacks: {
    announced: '案件何时公开',
    day: '一个或多个步骤的具体日期',
    post: '时任职务',
    body: '所属机构',
    outcome: '最近一步之后的结果',
    reason: '去职公布时的官方原因',
    single: '所处阶段的第二个来源',
  },
  caseGone: (id) => `案件 ${id} 已不在本库。不能由此得出任何结论。`,
  noCase: '案件已不在本库',
  living: '本消息持续更新，显示本库当前收录的案件情况。',
}
