import type { Obstacle } from '../../messenger.ts'
import type { PostingWords } from '../digests.ts'

export const posting: PostingWords = {
  paused: '简报已暂停',
  pausedSummary: (when) => `一份简报自${when}起暂停。`,
  pausedWhat: (schedule, id) => `简报 ${id}（${schedule}）`,
  thatPlace: { channel: '所在频道', person: '私信' },
  why: {
    asked: '有人将其暂停。',
    'channel-gone': '频道已归档、已删除，或不再对本应用开放。',
    forbidden: '本应用无权在该处发消息。',
    'wrong-kind': '该类频道或消息列不能发消息。',
    'space-gone': '本应用已不在该服务器或工作区。',
    blocked: '自动审核连续三次拦截了消息。',
  },
  fix: {
    asked: '无需修复。',
    'channel-gone': '请重新开放频道，或将简报复制到其他频道。',
    forbidden: '请允许本应用查看该频道并在其中发消息。',
    'wrong-kind': '请选择文字频道，或重新打开该消息列。',
    'space-gone': '请重新添加本应用，简报随后自动恢复。',
    blocked: '请在拦截消息的规则中豁免本应用。',
  },
  code: (code) => `平台返回的代码为 ${code}。`,
  resume: '恢复',
  alsoPaused: (others) => `另有 ${others} 份简报一并暂停`,
  nothingLost: '内容不会遗漏：下一期简报将涵盖整段间隔。',
  sentAgain: '再次发送：无法确认前一条是否已送达。',
  obstacle: (obstacle) => OBSTACLES[obstacle.kind](obstacle),
}

const OBSTACLES: Readonly<Record<Obstacle['kind'], (obstacle: Obstacle) => string>> = {
  permission: (obstacle) =>
    `本应用在该处缺少权限：${obstacle.kind === 'permission' ? permission(obstacle.name) : ''}。频道管理者可以授予。`,
  'not-member': () => '本应用不在该频道。请邀请它加入。',
  'not-found': () => '本应用看不到该频道。请确认频道存在，并允许本应用访问。',
  'wrong-kind': () => '该类频道不能发消息。请选择文字频道。',
  archived: () => '该频道或消息列已归档。请重新打开，或另选一个。',
}

/** As Discord’s settings call it in Chinese, with the English name for those who use them in that. */
const permission = (name: string): string =>
  PERMISSIONS[name] === undefined ? name : `${PERMISSIONS[name]}（${name}）`

const PERMISSIONS: Readonly<Record<string, string>> = {
  'View Channel': '查看频道',
  'Send Messages': '发送消息',
  'Send Messages in Threads': '在子区内发送消息',
  'Embed Links': '嵌入链接',
  'Attach Files': '附加文件',
  'Read Message History': '读取消息历史记录',
}
