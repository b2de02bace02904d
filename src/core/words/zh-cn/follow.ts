import { line } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { FollowWords, RecallWords } from '../follow.ts'

export const follow: FollowWords = {
  nameIt: (action) =>
    action === 'add'
      ? '请写明要跟进谁的案件，例如 `follow add li-shangfu`。'
      : '请写明不再跟进谁的案件，例如 `follow remove li-shangfu`。',
  noCase: (name) => `本库没有${name}的案件，因此无从跟进。`,
  added: (name, isNew) => (isNew ? `现已跟进${name}的案件。` : `此前已经跟进${name}的案件。`),
  means: '其消息始终显示当前阶段。发生的事在其下告知，新的阶段也在频道中告知。',
  removed: (name, wasFollowed) =>
    wasFollowed ? `已不再跟进${name}的案件。` : `那里没有跟进${name}的案件。`,
  stays: '其消息保留，但不再更新。',
  full: (most) => `那里已跟进${most}个案件，达到上限。请先移除一个：\`follow list\`。`,
  title: (count) => `跟进${grouped(count)}个案件`,
  summary: (count) =>
    count === 0 ? '此处尚未跟进任何案件。' : `此处跟进${grouped(count)}个案件。`,
  begin: line`可以在 Discord 或 Slack 的频道中从 ${{ command: 'follow add li-shangfu' }} 开始。`,
  stage: '阶段',
  button: '跟进此案',
  all: '此处跟进的案件',
  whoMay: (platform) =>
    `频道跟进哪些案件，由${platform === 'slack' ? '可在该频道发言的人在该频道中设置' : '管理该频道的人和 Vigil 的管理员设置'}。也可以用 \`where:me\` 自己跟进。`,
  notHere: '案件须在 Discord 或 Slack 中跟进，那里的消息可以不断更新。',
}

export const recall: RecallWords = {
  missing: '请指明一项条目或案件，例如 `admin recall qin-gang-removed-minister-2023-07-25`。',
  unknown: (id) => `没有条目或案件“${id}”，也没有告知过它的消息。`,
  title: (id) => `告知过${id}的消息`,
  summary: (reached, of) =>
    of === 0
      ? '没有消息以如今不再正确的形式告知过此项。'
      : `以旧形式告知过此项的消息有${grouped(of)}条，其中${grouped(reached)}条已更正。`,
  none: '此处只计 Vigil 主动发布的消息：简报、即时消息和案件。对提问的答复不作保存。',
  heading: (part, count) =>
    `${{ reached: '已更正', waiting: '正在进行', missed: '未能更正' }[part]}（${grouped(count)}）`,
  message: (slot) => `${slot}的消息`,
  reach: {
    edited: '已修改该消息',
    answered: '已在该消息下说明',
    waiting: '等待发送',
    refused: '被平台拒绝',
    left: '保留原样：改动不大，且消息已久',
  },
}
