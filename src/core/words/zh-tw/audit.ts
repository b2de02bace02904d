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
  actions: {
    'revision.load': '載入資料',
    'revision.rollback': '退回',
    'correction.suggest': '提出更正',
    'correction.approve': '核准更正',
    'correction.reject': '駁回更正建議',
    'correction.withdraw': '撤回更正',
    'identity.decide': '作出身分認定',
    'identity.undo': '撤銷身分認定',
    'overlay.active': '重新套用更正',
    'overlay.contained': '更正已在資料包中',
    'overlay.conflict': '更正與資料包衝突',
    'state.backup': '製作備份',
    'state.restore': '還原狀態',
    'digest.subscribe': '設定簡報',
    'digest.edit': '修改簡報',
    'digest.pause': '暫停簡報',
    'digest.resume': '恢復簡報',
    'digest.remove': '刪除簡報',
    'digest.test': '試送簡報',
    'watch.add': '新增關注',
    'watch.edit': '修改關注',
    'watch.remove': '刪除關注',
    'follow.add': '跟進案件',
    'follow.remove': '不再跟進案件',
    'command.unknown': '無法讀取的按鈕或表單',
  },
  rules: {
    access: '沒有權限',
    'button-unreadable': '無法讀取該按鈕',
    'plan-unknown': '沒有這份待確認的方案',
    'plan-used': '方案已經用過',
    'plan-foreign': '方案是他人的',
    'plan-expired': '方案等候過久',
    'plan-stale': '當時資料或更正已有不同',
    'plan-damaged': '準備好的資料遭更動或損壞',
    'suggestion-decided': '先前已有決定',
    'overlay-over': '先前已經結束',
  },
}

const BREAKS: Readonly<Record<AuditBreak, string>> = {
  altered: '該筆已遭更動',
  missing: '該處缺少紀錄',
  reordered: '該處是另一筆紀錄',
  'cut-off': '自該處起的紀錄已不存在',
  'head-altered': '關於末筆的標記已遭更動',
}
