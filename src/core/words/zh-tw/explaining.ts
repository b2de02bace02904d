import { line } from '../../brief.ts'
import type { ExplainWords } from '../explaining.ts'

export const explain: ExplainWords = {
  missing: '請指明一項條目或案件，例如 `digest explain qin-gang-removed-minister-2023-07-25`。',
  unknown: (id) => `變化紀錄中沒有「${id}」。條目和案件以 id 指明，\`source\` 會顯示它們。`,
  title: (name, digest) => `${name}與簡報 ${digest}`,
  recorded: (kind, day, isFirst) =>
    isFirst
      ? line`${day}已公開，在變化紀錄開始之前就已存在。`
      : line`${day}${{ added: '新增', altered: '有更動', retracted: '撤回' }[kind]}。`,
  stage: (step, passed, detail) =>
    `${STEPS[step][passed ? 0 : 1]}${detail ? `（${detail}）` : ''}。`,
  outcome: {
    told: '已經告知。',
    will: '將會告知。',
    not: '不會告知。',
    paused: '簡報已暫停，因此尚未告知。',
    earlier: '在這份簡報開始之前就已存在。',
  },
  toldIn: (slot, state) => `在${slot}的簡報中：${state}`,
  willBe: (moment) => `下一期簡報：${moment}。`,
}

const STEPS = {
  window: ['自上一期簡報以來是新內容', '自上一期簡報以來不是新內容'],
  filter: ['符合篩選條件', '不符合篩選條件'],
  watch: ['在此處被追蹤並隨簡報告知', '在此處未被追蹤，或不隨簡報告知'],
  severity: ['足夠重要', '不夠重要'],
  twice: ['簡報中沒有其他條目告知同一件事', '簡報中已有其他條目告知同一件事'],
} as const
