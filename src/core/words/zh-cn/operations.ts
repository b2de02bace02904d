import { grouped } from '../../grouped.ts'
import type { OperationWords, Stretch } from '../operations.ts'

export const operations: OperationWords = {
  title: '运行状态',
  trouble: {
    full: '磁盘已满，未作任何更改。请管理员清理空间，然后再试。',
    'read-only': '磁盘目前无法写入，未作任何更改。请管理员开放写入权限，然后再试。',
    broken: '磁盘读写出错，未作任何更改。请管理员检查磁盘，然后再试。',
    damaged: '保存设置与记录的文件已损坏，未作任何更改。请管理员用备份恢复。',
    'facts-damaged':
      '资料文件已损坏，暂时无法回答。请管理员查看 Vigil 的运行状态，按其中的说明处理。',
  },
  stands: (open) => (open === 0 ? '运行状态：一切正常' : `运行状态：${grouped(open)}处须查看`),
  summary: (open) =>
    open === 0 ? 'Vigil 运行正常。' : `Vigil 正在运行，有${grouped(open)}处须查看。`,
  well: (count, of) =>
    count === of
      ? `${grouped(of)}项检查全部正常。`
      : `${grouped(of)}项检查中有${grouped(count)}项正常。`,
  toLookAt: (count) => `须查看（${grouped(count)}）`,
  notReady: (platform) => `${platform} 未连接。`,
  notReadyFix: 'Vigil 会自行重试；若持续如此，请在其运行之处执行 `npm run doctor`。',
  pausedFix: '请按所列原因处理，然后逐一恢复。',
  conflicts: (ids) =>
    `${grouped(ids.length)}项已批准的更正未应用（${ids.join('、')}）：资料包中的记录此后有改动。`,
  conflictsFix: '请编辑逐一查看，然后撤回更正或修改资料包：`review overlays`。',
  label: {
    facts: '资料',
    deliveries: '消息',
    platforms: '平台',
    tick: '上次轮询',
    backup: '最新备份',
    audit: '审计记录',
    room: '剩余空间',
    running: '运行时间',
    size: '大小',
    hash: '哈希值 SHA-256',
    made: '制作于',
  },
  compiled: (day) => `汇编于${day}`,
  loaded: (moment) => `载入于${moment}`,
  ago: (stretch) => `${lasting(stretch)}前`,
  lasts: (stretch) => lasting(stretch),
  upSince: (moment) => `自${moment}起`,
  waiting: (count, next) =>
    count === 0
      ? '没有待发送的'
      : `${grouped(count)}条待发送${next === undefined ? '' : `，最早的在${next}`}`,
  uncertain: (count) => `${grouped(count)}条可能已送达：查证之前不会重发`,
  givenUp: (count) => `有记录以来${grouped(count)}条被拒绝或已放弃`,
  ready: (platform) => `${platform} 已连接`,
  neverYet: '尚无',
  noPlatform: '未设置任何平台',
  entries: (count) => `完整，共${grouped(count)}条`,
  auditBroken: (at) => `审计记录链在第${grouped(at)}条处断裂。`,
  noBackup: '尚无；可用 `admin backup` 制作',
  unknown: '不详',
  pausedHeading: (count) => `已暂停的简报（${grouped(count)}）`,
  more: (count) => `另有${grouped(count)}份`,
  madeFor: {
    schedule: '定时',
    asked: '应要求',
    migration: '迁移之前',
    restore: '恢复之前',
  },
  backedUp: (name) => `已制作备份 ${name}`,
  backedUpSummary: (name, size) => `${name} 已写入并通过检查，大小${size}。其中是状态，不含资料。`,
  backupNote: '请复制到另一台机器：留在同一磁盘上，会与磁盘一同丢失。',
  backups: (count) => `${grouped(count)}份备份`,
  backupsSummary: (count) =>
    count === 0 ? '尚无备份。' : `共保留${grouped(count)}份备份，最新的在前。`,
  restoreNote: '恢复须在 Vigil 运行之处、停止之后进行：`npm run restore --` 加上名称。',
  columns: ['名称', '制作于', '大小', '缘由', '哈希值'],
  button: { backup: '立即备份', backups: '备份' },
}

/** The two largest units. */
function lasting({ days, hours, minutes }: Stretch): string {
  if (days + hours + minutes === 0) return '不到一分钟'
  const units = [
    days > 0 && `${grouped(days)}天`,
    hours > 0 && `${hours}小时`,
    minutes > 0 && days === 0 && `${minutes}分钟`,
  ]
  return units.filter((one) => one !== false).join('')
}
