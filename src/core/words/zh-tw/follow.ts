import { line } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { FollowWords, RecallWords } from '../follow.ts'

export const follow: FollowWords = {
  nameIt: (action) =>
    action === 'add'
      ? '請寫明要跟進誰的案件，例如 `follow add li-shangfu`。'
      : '請寫明不再跟進誰的案件，例如 `follow remove li-shangfu`。',
  noCase: (name) => `本資料庫沒有${name}的案件，因此無從跟進。`,
  added: (name, isNew) => (isNew ? `現已跟進${name}的案件。` : `先前已跟進${name}的案件。`),
  means: '其訊息始終顯示目前階段。發生的事在其下告知，新的階段也在頻道中告知。',
  removed: (name, wasFollowed) =>
    wasFollowed ? `已不再跟進${name}的案件。` : `那裡沒有跟進${name}的案件。`,
  stays: '其訊息保留，但不再更新。',
  full: (most) => `那裡已跟進${most}個案件，達到上限。請先移除一個：\`follow list\`。`,
  title: (count) => `跟進${grouped(count)}個案件`,
  summary: (count) =>
    count === 0 ? '此處尚未跟進任何案件。' : `此處跟進${grouped(count)}個案件。`,
  begin: line`可以在 Discord 或 Slack 的頻道中從 ${{ command: 'follow add li-shangfu' }} 開始。`,
  stage: '階段',
  button: '跟進此案',
  all: '此處跟進的案件',
  whoMay: (platform) =>
    `頻道跟進哪些案件，由${platform === 'slack' ? '可在該頻道發言的人在該頻道中設定' : '管理該頻道的人和 Vigil 的管理員設定'}。也可以用 \`where:me\` 自己跟進。`,
  notHere: '案件須在 Discord 或 Slack 中跟進，那裡的訊息可以不斷更新。',
}

export const recall: RecallWords = {
  missing: '請指明一項條目或案件，例如 `admin recall qin-gang-removed-minister-2023-07-25`。',
  unknown: (id) => `沒有條目或案件「${id}」，也沒有告知過它的訊息。`,
  title: (id) => `告知過${id}的訊息`,
  summary: (reached, of) =>
    of === 0
      ? '沒有訊息以如今不再正確的形式告知過此項。'
      : `以舊形式告知過此項的訊息有${grouped(of)}則，其中${grouped(reached)}則已更正。`,
  none: '此處只計 Vigil 主動發布的訊息：簡報、即時訊息和案件。對提問的答覆不作保存。',
  heading: (part, count) =>
    `${{ reached: '已更正', waiting: '正在進行', missed: '未能更正' }[part]}（${grouped(count)}）`,
  message: (slot) => `${slot}的訊息`,
  reach: {
    edited: '已修改該訊息',
    answered: '已在該訊息下說明',
    waiting: '等待傳送',
    refused: '被平臺拒絕',
    left: '保留原樣：更動不大，且訊息已久',
  },
}
