import { grouped } from '../../grouped.ts'
import type { IdentityWords, OverlayWords, ReviewWords } from '../suggestions.ts'
import { cited } from './frame.ts'

export const review: ReviewWords = {
  queue: (count) => (count === 0 ? '沒有待處理的建議' : `待處理的建議：${grouped(count)}則`),
  queueSummary: (count) =>
    count === 0 ? '目前沒有待處理的更正建議。' : `${grouped(count)}則更正建議待處理，最早的在前。`,
  unit: '建議',
  title: (id) => `建議 ${id}`,
  showSummary: (id, claim, state) =>
    `關於條目 ${claim} 的建議 ${id}${{ open: '待處理', approved: '已核准', rejected: '未採納' }[state]}。`,
  served: '條目目前的內容',
  gone: '本資料庫已沒有這個條目。',
  suggestion: '所建議的內容',
  unchecked: '以下是有人提出的建議，尚未查證。',
  draft: '核准後的紀錄',
  record: '自下次載入起的紀錄',
  incomplete: '其中尚有待填之處，例如新來源的標題。請先編輯，才能核准。',
  newSource: '本資料庫尚未收錄，不顯示為連結',
  button: {
    open: (id) => `開啟 ${id}`,
    approve: '核准',
    edit: '編輯',
    reject: '不採納',
    again: '重新開啟表單',
    queue: '全部待處理',
    overlays: '已核准的更正',
    export: '匯出 YAML',
    load: '立即載入',
  },
  form: {
    edit: '編輯紀錄',
    approve: '照此核准',
    record: '紀錄（YAML）',
    recordHint: '會先與整個資料包一起檢查，通過才儲存。',
    reject: '不採納這則建議',
    why: '不採納的理由',
    whyHint: '提出建議的人會看到。',
  },
  approved: (id) => `建議 ${id} 已核准`,
  approvedSummary: (id, overlay) => `建議 ${id} 已核准，成為更正 ${overlay}。`,
  nextLoad: '目前對外的內容尚無變動，下次載入時才會改變。管理員可用 `admin reseed` 立即載入。',
  rejected: (id) => `建議 ${id} 未採納`,
  rejectedSummary: (id) => `建議 ${id} 未採納。提出者用 \`correct\` 可看到理由。`,
  idMissing: (example) => `請以編號指明是哪一則，例如 \`${example}\`。用 \`審閱\` 可列出。`,
  unknown: (id) => `沒有編號為${cited(id)}的建議。用 \`審閱\` 可列出待處理的建議。`,
  decided: (id, state) => `建議 ${id} 先前已處理：${state === 'approved' ? '已核准' : '未採納'}。`,
  whyMissing: (id) => `請向提出者說明理由：\`review reject ${id} why:"來源所述不同。"\``,
  recordMissing: (id) =>
    `編輯表單可在 Discord 與 Slack 中開啟。在此處請給出完整紀錄，格式如 \`review show ${id}\` 所示：\`review edit ${id} record:'…'\``,
  recordTooLong: (length, most) =>
    `紀錄共${length}個字元，表單最多容納${most}個。請改在 data/ 中修改。`,
  incompleteYet: (id) => `建議 ${id} 的紀錄尚有待填之處。請使用 \`review edit ${id}\`。`,
  refused: '紀錄未通過檢查',
  refusedSummary: (findings) => `紀錄未通過檢查：共${grouped(findings)}處問題。未做任何變更。`,
  allInFile: (file) => `全部問題見檔案 ${file}。`,
}

export const overlays: OverlayWords = {
  title: (count) => (count === 0 ? '沒有已核准的更正' : `已核准的更正：${grouped(count)}項`),
  summary: (count) =>
    count === 0 ? '此處尚未核准過任何更正。' : `此處共核准${grouped(count)}項更正，最新的在前。`,
  unit: '更正',
  state: {
    active: '每次載入時疊加在資料包之上',
    contained: '已撤下：資料包本身已包含',
    conflict: '未套用：資料包中的紀錄此後有更動，須由編輯查看',
    withdrawn: '已收回',
  },
  approvedBy: '核准者：',
  withdraw: (id) => `收回 ${id}`,
  missing: '請以編號指明是哪一項更正，例如 `review withdraw k7m2p9`。見 `review overlays`。',
  unknown: (id) => `沒有編號為${cited(id)}的已核准更正。見 \`review overlays\`。`,
  withdrawn: (id) => `更正 ${id} 已收回`,
  withdrawnSummary: (id) => `更正 ${id} 已收回：自下次載入起，恢復資料包本身的紀錄。`,
  exported: '已核准的更正（YAML）',
  exportedSummary: '檔案含全部生效的更正，均依 data/ 中的格式寫成。',
  exportedHow:
    '請將每筆紀錄放到其上方註明的位置。資料包一旦包含，此處的更正就會自動撤下，載入時會註明。',
  nothingToExport: '目前沒有疊加在資料包之上的更正，因此沒有可匯出的內容。',
}

export const identity: IdentityWords = {
  verdict: { same: '為同一對象', 'not-same': '並非同一對象' },
  missing: (verdict) =>
    `請寫明兩個對象，例如 \`review ${verdict} qin-gang li-shangfu\`；若非顯而易見，請附理由。`,
  self: (name) => `兩者都是${name}。請寫明兩個不同的對象。`,
  kinds: '人物只能與人物比較，機構只能與機構比較。',
  decided: '認定已儲存',
  decidedSummary: (a, b, verdict) => `編輯認定：${a}與${b}${identity.verdict[verdict]}。`,
  title: (count) => (count === 0 ? '尚無身分認定' : `身分認定：${grouped(count)}項`),
  summary: (count) =>
    count === 0
      ? '編輯尚未認定過任何兩個對象是否相同。'
      : `編輯共做出${grouped(count)}項身分認定，最新的在前。`,
  unit: '認定',
  pair: (a, b) => `${a}與${b}`,
  undo: (id) => `撤銷 ${id}`,
  missingId: '請以編號指明是哪一項認定，例如 `review undo k7m2p9`。見 `review decisions`。',
  unknown: (id) => `沒有編號為${cited(id)}的認定。見 \`review decisions\`。`,
  undone: (id) => `認定 ${id} 已撤銷`,
  undoneSummary: (a, b) => `自下次載入起，不再認定${a}與${b}是否為同一對象。`,
}
