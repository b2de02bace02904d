import type { Obstacle } from '../../messenger.ts'
import type { PostingWords } from '../digests.ts'

export const posting: PostingWords = {
  paused: '簡報已暫停',
  pausedSummary: (when) => `一份簡報自${when}起暫停。`,
  pausedWhat: (schedule, id) => `簡報 ${id}（${schedule}）`,
  thatPlace: { channel: '所在頻道', person: '私訊' },
  why: {
    asked: '有人將其暫停。',
    'channel-gone': '頻道已封存、已刪除，或不再對本應用程式開放。',
    forbidden: '本應用程式無權在該處傳送訊息。',
    'wrong-kind': '該類頻道或討論串不能傳送訊息。',
    'space-gone': '本應用程式已不在該伺服器或工作區。',
    blocked: '自動審核連續三次攔截了訊息。',
  },
  fix: {
    asked: '無須修復。',
    'channel-gone': '請重新開放頻道，或將簡報複製到其他頻道。',
    forbidden: '請允許本應用程式檢視該頻道並在其中傳送訊息。',
    'wrong-kind': '請選擇文字頻道，或重新開啟該討論串。',
    'space-gone': '請重新加入本應用程式，簡報隨後自動恢復。',
    blocked: '請在攔截訊息的規則中豁免本應用程式。',
  },
  code: (code) => `對方系統傳回的代碼為 ${code}。`,
  resume: '恢復',
  alsoPaused: (others) => `另有 ${others} 份簡報一併暫停`,
  nothingLost: '內容不會遺漏：下一期簡報將涵蓋整段間隔。',
  sentAgain: '再次傳送：無法確認前一則是否已送達。',
  obstacle: (obstacle) => OBSTACLES[obstacle.kind](obstacle),
}

const OBSTACLES: Readonly<Record<Obstacle['kind'], (obstacle: Obstacle) => string>> = {
  permission: (obstacle) =>
    `本應用程式在該處缺少權限：${obstacle.kind === 'permission' ? permission(obstacle.name) : ''}。頻道管理者可以授予。`,
  'not-member': () => '本應用程式不在該頻道。請邀請它加入。',
  'not-found': () => '本應用程式看不到該頻道。請確認頻道存在，並允許本應用程式存取。',
  'wrong-kind': () => '該類頻道不能傳送訊息。請選擇文字頻道。',
  archived: () => '該頻道或討論串已封存。請重新開啟，或另選一個。',
}

/** As Discord’s settings call it in Chinese, with the English name for those who use them in that. */
const permission = (name: string): string =>
  PERMISSIONS[name] === undefined ? name : `${PERMISSIONS[name]}（${name}）`

const PERMISSIONS: Readonly<Record<string, string>> = {
  'View Channel': '檢視頻道',
  'Send Messages': '傳送訊息',
  'Send Messages in Threads': '在討論串中傳送訊息',
  'Embed Links': '嵌入連結',
  'Attach Files': '附加檔案',
  'Read Message History': '讀取訊息歷史',
}
