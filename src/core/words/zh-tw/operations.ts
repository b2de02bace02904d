import { grouped } from '../../grouped.ts'
import type { OperationWords, Stretch } from '../operations.ts'

export const operations: OperationWords = {
  title: '運作狀況',
  trouble: {
    full: '磁碟已滿，未做任何變更。請管理員釋出空間後再試。',
    'read-only': '磁碟目前無法寫入，未做任何變更。請管理員開放寫入權限後再試。',
    broken: '磁碟讀寫發生錯誤，未做任何變更。請管理員檢查磁碟後再試。',
    damaged: '存放設定與紀錄的檔案已損毀，未做任何變更。請管理員以備份還原。',
    'facts-damaged':
      '資料檔案已損毀，暫時無法回答。請管理員查看 Vigil 的運作狀況，依其中說明處理。',
  },
  stands: (open) => (open === 0 ? '運作狀況：一切正常' : `運作狀況：${grouped(open)}處須查看`),
  summary: (open) =>
    open === 0 ? 'Vigil 運作正常。' : `Vigil 正在運作，有${grouped(open)}處須查看。`,
  well: (count, of) =>
    count === of
      ? `${grouped(of)}項檢查全部正常。`
      : `${grouped(of)}項檢查中有${grouped(count)}項正常。`,
  toLookAt: (count) => `須查看（${grouped(count)}）`,
  notReady: (platform) => `${platform} 未連線。`,
  notReadyFix: 'Vigil 會自行重試；若持續如此，請在其執行之處執行 `npm run doctor`。',
  pausedFix: '請依所列原因處理，再逐一恢復。',
  conflicts: (ids) =>
    `${grouped(ids.length)}項已核准的更正未套用（${ids.join('、')}）：資料包中的紀錄之後又有更動。`,
  conflictsFix: '請編輯逐一查看，再撤回更正或修改資料包：`review overlays`。',
  label: {
    facts: '資料',
    deliveries: '訊息',
    platforms: '平臺',
    tick: '上次輪詢',
    backup: '最新備份',
    audit: '稽核紀錄',
    room: '剩餘空間',
    running: '執行時間',
    size: '大小',
    hash: '雜湊值 SHA-256',
    made: '製作於',
  },
  compiled: (day) => `彙編於${day}`,
  loaded: (moment) => `載入於${moment}`,
  ago: (stretch) => `${lasting(stretch)}前`,
  lasts: (stretch) => lasting(stretch),
  upSince: (moment) => `自${moment}起`,
  waiting: (count, next) =>
    count === 0
      ? '沒有待傳送的'
      : `${grouped(count)}則待傳送${next === undefined ? '' : `，最早的在${next}`}`,
  uncertain: (count) => `${grouped(count)}則可能已送達：查證之前不會重送`,
  givenUp: (count) => `有紀錄以來${grouped(count)}則遭拒絕或已放棄`,
  ready: (platform) => `${platform} 已連線`,
  neverYet: '尚無',
  noPlatform: '未設定任何平臺',
  entries: (count) => `完整，共${grouped(count)}筆`,
  auditBroken: (at) => `稽核紀錄鏈在第${grouped(at)}筆處斷裂。`,
  noBackup: '尚無；可用 `admin backup` 製作',
  unknown: '不詳',
  pausedHeading: (count) => `已暫停的簡報（${grouped(count)}）`,
  more: (count) => `另有${grouped(count)}份`,
  madeFor: {
    schedule: '定期',
    asked: '應要求',
    migration: '移轉之前',
    restore: '還原之前',
  },
  backedUp: (name) => `已製作備份 ${name}`,
  backedUpSummary: (name, size) => `${name} 已寫入並通過檢查，大小${size}。其中是狀態，不含資料。`,
  backupNote: '請複製到另一臺機器：留在同一顆磁碟上，會與磁碟一起遺失。',
  backups: (count) => `${grouped(count)}份備份`,
  backupsSummary: (count) =>
    count === 0 ? '尚無備份。' : `共保留${grouped(count)}份備份，最新的在前。`,
  restoreNote: '還原須在 Vigil 執行之處、停止之後進行：`npm run restore --` 加上名稱。',
  columns: ['名稱', '製作於', '大小', '緣由', '雜湊值'],
  button: { backup: '立即備份', backups: '備份' },
}

/** The two largest units. */
function lasting({ days, hours, minutes }: Stretch): string {
  if (days + hours + minutes === 0) return '不到一分鐘'
  const units = [
    days > 0 && `${grouped(days)}天`,
    hours > 0 && `${hours}小時`,
    minutes > 0 && days === 0 && `${minutes}分鐘`,
  ]
  return units.filter((one) => one !== false).join('')
}
