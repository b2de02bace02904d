import { grouped } from '../../grouped.ts'
import type { CorrectionWords } from '../digests.ts'

export const corrections: CorrectionWords = {
  mark: { corrected: '已更正', retracted: '已撤回' },
  correctedOn: (day) => `${day}更正`,
  correctedTitle: (title) => `已更正 · ${title}`,
  retractedTitle: (title) => `已撤回 · ${title}`,
  takenOut: (day) => `已于${day}移出本库，未记录原因。`,
  sinceThen: '此后',
  asBefore: '已恢复为最初的内容。',
  changed: (differences) => `改动：${differences.join('；')}。`,
  differs: (part, from, to) => `${PARTS[part]} ${from} → ${to}`,
  notStated: '未注明',
  wording: (before) => `原表述为“${before}”`,
  sourcesDiffer: (added, takenOut) =>
    [
      added > 0 ? `新增${grouped(added)}个来源` : '',
      takenOut > 0 ? `移除${grouped(takenOut)}个来源` : '',
    ]
      .filter(Boolean)
      .join('，'),
  noteDiffers: '备注已改写',
  disputed: (ids) => `现与 ${ids.join('、')} 说法不一`,
  settled: (ids) => `不再与 ${ids.join('、')} 说法不一`,
  restored: '撤回已取消',
  unreplaced: (id) => `不再由 ${id} 更正`,
  unreplacing: (id) => `不再更正 ${id}`,
  partsDiffer: '所涉各方的角色',
  statedBy: (before, after) => `现依据 ${after}，不再依据 ${before}`,
  supersedes: (id, date, certainty, line) =>
    `更正 ${id}，原内容为：${date}，${certainty}，“${line}”`,
  outcome: {
    followed: '已追踪至最近一步',
    'not-traced': '结果未查明',
    died: '因去世终止',
  },
  correction: '更正',
  correctionSummary: (count) => `此前在此发布的${grouped(count)}项内容已更正。`,
  correctionIntro: '上方消息中的以下内容已更正：',
}

const PARTS = {
  date: '日期',
  certainty: '确认程度',
  stage: '阶段',
  kind: '类别',
  reason: '原因',
  subjects: '所涉对象',
  sentence: '判决',
  post: '职务',
  rank: '级别',
  body: '机构',
  sector: '领域',
  announced: '公开日期',
  outcome: '结果',
} as const
