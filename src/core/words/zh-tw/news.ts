import { strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { NewsWords } from '../digests.ts'

export const news: NewsWords = {
  quiet: (from) => (from ? `${from}以來，此處收錄的內容沒有更新。` : '此處收錄的內容沒有更新。'),
  heartbeat: '因沒有更新，此處一週未傳送訊息。傳送本行僅為表明簡報仍在運作。',
  debt: {
    disputed: (count) => `${grouped(count)}個條目說法不一、尚無定論`,
    unconfirmed: (count, days) => `${grouped(count)}項報導或指稱逾${grouped(days)}天未獲證實`,
    partial: (count) => `${grouped(count)}個條目日期不完整、不確切或缺漏`,
    single: (count) => `${grouped(count)}個條目僅有一個來源`,
  },
  noDebt: '沒有待補事項：沒有說法不一、未獲證實、日期不確切或僅有一個來源的條目。',
  debtNote: '以上只涉及本資料庫的來源情況，不是對所提及任何人的評價。',
  gone: (count) => `當時列出、現已不在本資料庫的條目：${grouped(count)}個`,
  debtUnit: '條目',

  alert: (names) => `追蹤 · ${names}`,
  alertCount: (count) => `${grouped(count)}項更新`,
  because: (watched) => `傳送原因：此處追蹤了${watched}。`,
  watchedFilter: (text) => `篩選條件（${text}）`,
  absent: (name) => `無公開事件 · ${name}`,
  absence: (name, day, days) => `${day}以來，本資料庫沒有${name}的公開事件（${grouped(days)}天）。`,
  absenceNote: (name) => `這只反映本資料庫的收錄情況，不是對${name}的判斷。`,
  lastOne: '本資料庫收錄的最近一項',

  caseOf: (name) => `${name}案`,
  newEvent: (name) => `${name}案：本資料庫有新內容`,
  newStage: (name, stage) => `案件新階段 · ${name}${stage ? `：${stage}` : ''}`,
  stageBack: (name, stage) => `案件階段更正 · ${name}：現為${stage}`,
  stageNow: (stage, sentence, date) => [
    strong(stage),
    `${sentence ? `：${sentence}` : ''}，${date}`,
  ],
  cardSummary: (name, stage, date, certainty) => `${name}案：${stage}，${date}，${certainty}。`,
  steps: '步驟',
  missing: '本資料庫尚不清楚',
  lacks: {
    announced: '案件何時公開',
    day: '一個或多個步驟的確切日期',
    post: '時任職務',
    body: '所屬機構',
    outcome: '最近一步之後的結果',
    reason: '去職公布時的官方原因',
    single: '所處階段的第二個來源',
  },
  caseGone: (id) => `案件 ${id} 已不在本資料庫。不能由此得出任何結論。`,
  noCase: '案件已不在本資料庫',
  living: '本訊息持續更新，顯示本資料庫目前收錄的案件情況。',
}
