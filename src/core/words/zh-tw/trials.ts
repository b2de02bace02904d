import { grouped } from '../../grouped.ts'
import type { TrialWords } from '../suggestions.ts'

export const trial: TrialWords = {
  title: (card) => `試看：${card}`,
  summary: (parts) => `這是試看，未儲存任何內容。${parts.join('；')}。`,
  nothingSaved: '這是試看。未儲存任何內容，對外的內容也沒有變動。',
  refused: '試看：紀錄未通過檢查',
  refusedSummary: (findings) =>
    `紀錄未通過檢查：共${grouped(findings)}處問題。這是試看，未儲存任何內容。`,
  platform: (name) => `在 ${name} 中`,
  parts: (name, count) => `${name}：${grouped(count)}則訊息`,
  used: { characters: '字元', components: '元件', blocks: '區塊', bytes: '位元組' },
  usedLine: (what, count, most) => `${what} ${grouped(count)}，上限 ${grouped(most)}`,
  messages: (count) => `${grouped(count)}則訊息`,
  inFirst: (used) => `第一則：${used}`,
  payloads: (file) => `兩個平臺將傳送的訊息見檔案 ${file}。`,
  missing:
    "請給出要試看的紀錄（YAML）：`admin try record:'…'`，或以檔案附上。在 Discord 與 Slack 中會開啟表單。",
  both: '請以文字或檔案給出紀錄，二者擇一。',
  noFile: '此處無法附檔案。請以文字給出紀錄：`record:`。',
  notText: '該檔案不是 UTF-8 文字。請附上 YAML 或 JSON 格式的紀錄。',
  again: '重新試看',
  form: {
    title: '試看紀錄',
    submit: '顯示',
    record: '紀錄（YAML）',
    recordHint: '依 data/ 中的格式。不會儲存任何內容。',
    file: '或附上檔案',
  },
}
