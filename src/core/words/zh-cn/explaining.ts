import { line } from '../../brief.ts'
import type { ExplainWords } from '../explaining.ts'

export const explain: ExplainWords = {
  missing: '请指明一项条目或案件，例如 `digest explain qin-gang-removed-minister-2023-07-25`。',
  unknown: (id) => `变化记录中没有“${id}”。条目和案件以 id 指明，\`source\` 会显示它们。`,
  title: (name, digest) => `${name}与简报 ${digest}`,
  recorded: (kind, day, isFirst) =>
    isFirst
      ? line`${day}已公开，在变化记录开始之前就已存在。`
      : line`${day}${{ added: '新增', altered: '有改动', retracted: '撤回' }[kind]}。`,
  stage: (step, passed, detail) =>
    `${STEPS[step][passed ? 0 : 1]}${detail ? `（${detail}）` : ''}。`,
  outcome: {
    told: '已经告知。',
    will: '将会告知。',
    not: '不会告知。',
    paused: '简报已暂停，因此尚未告知。',
    earlier: '在这份简报开始之前就已存在。',
  },
  toldIn: (slot, state) => `在${slot}的简报中：${state}`,
  willBe: (moment) => `下一期简报：${moment}。`,
}

const STEPS = {
  window: ['自上一期简报以来是新内容', '自上一期简报以来不是新内容'],
  filter: ['符合筛选条件', '不符合筛选条件'],
  watch: ['在此处被关注并随简报告知', '在此处未被关注，或不随简报告知'],
  severity: ['足够重要', '不够重要'],
  twice: ['简报中没有其他条目告知同一件事', '简报中已有其他条目告知同一件事'],
} as const
