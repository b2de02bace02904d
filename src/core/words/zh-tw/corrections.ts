import { grouped } from '../../grouped.ts'
import type { CorrectionWords } from '../digests.ts'

export const corrections: CorrectionWords = {
  mark: { corrected: '已更正', retracted: '已撤回' },
  correctedOn: (day) => `${day}更正`,
  correctedTitle: (title) => `已更正 · ${title}`,
  retractedTitle: (title) => `已撤回 · ${title}`,
  takenOut: (day) => `已於${day}移出本資料庫，未記錄原因。`,
  sinceThen: '此後',
  asBefore: '已恢復為最初的內容。',
  changed: (differences) => `更動：${differences.join('；')}。`,
  differs: (part, from, to) => `${PARTS[part]} ${from} → ${to}`,
  notStated: '未註明',
  wording: (before) => `原表述為「${before}」`,
  sourcesDiffer: (added, takenOut) =>
    [
      added > 0 ? `新增${grouped(added)}個來源` : '',
      takenOut > 0 ? `移除${grouped(takenOut)}個來源` : '',
    ]
      .filter(Boolean)
      .join('，'),
  noteDiffers: '備註已改寫',
  disputed: (ids) => `現與 ${ids.join('、')} 說法不一`,
  settled: (ids) => `不再與 ${ids.join('、')} 說法不一`,
  restored: '撤回已取消',
  unreplaced: (id) => `不再由 ${id} 更正`,
  unreplacing: (id) => `不再更正 ${id}`,
  partsDiffer: '所涉各方的角色',
  statedBy: (before, after) => `現依據 ${after}，不再依據 ${before}`,
  supersedes: (id, date, certainty, line) =>
    `更正 ${id}，原內容為：${date}，${certainty}，「${line}」`,
  outcome: {
    followed: '已追蹤至最近一步',
    'not-traced': '結果未查明',
    died: '因去世終止',
  },
  correction: '更正',
  correctionSummary: (count) => `先前在此發布的${grouped(count)}項內容已更正。`,
  correctionIntro: '上方訊息中的以下內容已更正：',
}

const PARTS = {
  date: '日期',
  certainty: '確認程度',
  stage: '階段',
  kind: '類別',
  reason: '原因',
  subjects: '所涉對象',
  sentence: '判決',
  post: '職務',
  rank: '層級',
  body: '機構',
  sector: '領域',
  announced: '公開日期',
  outcome: '結果',
} as const
