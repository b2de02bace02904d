import type { AuditBreak } from '../../audit.ts'
import { grouped } from '../../grouped.ts'
import type { AuditWords } from '../audit.ts'
import { cited } from './frame.ts'

export const audit: AuditWords = {
  title: '稽核紀錄',
  unit: '稽核紀錄',
  count: (count, about) =>
    `${about === undefined ? '稽核紀錄' : `關於${cited(about)}的稽核紀錄`}：${grouped(count)}筆`,
  whole: (entries) => `紀錄鏈完整：共${grouped(entries)}筆，沒有一筆遭更動，也沒有缺漏。`,
  broken: (at, why) => `紀錄鏈在第${grouped(at)}筆處斷裂：${BREAKS[why]}。`,
  fix: '該處及之後的內容不可採信。請將狀態檔案保持原樣，並與備份比對。',
  none: (about) => (about === undefined ? '尚無任何變更。' : `沒有關於${cited(about)}的紀錄。`),
  number: (seq) => `第${grouped(seq)}筆`,
  outcome: { begun: '已開始', done: '已完成', refused: '遭拒絕', failed: '未成功' },
  itself: 'Vigil 本身',
  terminal: '終端機',
  changed: (before, after) =>
    `${before === undefined ? '無' : cited(before)} → ${after === undefined ? '無' : cited(after)}`,
  why: (why) => `理由：「${why}」`,
  file: '全部（檔案）',
}

const BREAKS: Readonly<Record<AuditBreak, string>> = {
  altered: '該筆已遭更動',
  missing: '該處缺少紀錄',
  reordered: '該處是另一筆紀錄',
  'cut-off': '自該處起的紀錄已不存在',
  'head-altered': '關於末筆的標記已遭更動',
}
