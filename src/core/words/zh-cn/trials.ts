import { grouped } from '../../grouped.ts'
import type { TrialWords } from '../suggestions.ts'

export const trial: TrialWords = {
  title: (card) => `试看：${card}`,
  summary: (parts) => `这是试看，未保存任何内容。${parts.join('；')}。`,
  nothingSaved: '这是试看。未保存任何内容，对外的内容也没有改动。',
  refused: '试看：记录未通过检查',
  refusedSummary: (findings) =>
    `记录未通过检查：共${grouped(findings)}处问题。这是试看，未保存任何内容。`,
  platform: (name) => `在 ${name} 中`,
  parts: (name, count) => `${name}：${grouped(count)}条消息`,
  used: { characters: '字符', components: '组件', blocks: '区块', bytes: '字节' },
  usedLine: (what, count, most) => `${what} ${grouped(count)}，上限 ${grouped(most)}`,
  messages: (count) => `${grouped(count)}条消息`,
  inFirst: (used) => `第一条：${used}`,
  payloads: (file) => `两个平台将发送的消息见文件 ${file}。`,
  missing:
    "请给出要试看的记录（YAML）：`admin try record:'…'`，或作为文件附上。在 Discord 与 Slack 中会打开表单。",
  both: '请以文字或文件给出记录，二者择一。',
  noFile: '此处不能附文件。请以文字给出记录：`record:`。',
  notText: '该文件不是 UTF-8 文本。请附上 YAML 或 JSON 格式的记录。',
  again: '重新试看',
  form: {
    title: '试看记录',
    submit: '显示',
    record: '记录（YAML）',
    recordHint: '按 data/ 中的格式。不会保存任何内容。',
    file: '或附上文件',
  },
}
