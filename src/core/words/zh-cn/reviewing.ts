import { grouped } from '../../grouped.ts'
import type { IdentityWords, OverlayWords, ReviewWords } from '../suggestions.ts'
import { cited } from './frame.ts'

export const review: ReviewWords = {
  queue: (count) => (count === 0 ? '没有待处理的建议' : `待处理的建议：${grouped(count)}条`),
  queueSummary: (count) =>
    count === 0 ? '目前没有待处理的更正建议。' : `${grouped(count)}条更正建议待处理，最早的在前。`,
  unit: '建议',
  title: (id) => `建议 ${id}`,
  showSummary: (id, claim, state) =>
    `关于条目 ${claim} 的建议 ${id}${{ open: '待处理', approved: '已批准', rejected: '未采纳' }[state]}。`,
  served: '条目目前的内容',
  gone: '本库已没有这项条目。',
  suggestion: '所建议的内容',
  unchecked: '以下为有人提出的建议，尚未核实。',
  draft: '批准后的记录',
  record: '自下次载入起的记录',
  incomplete: '其中尚有待填之处，例如新来源的标题。请先编辑，然后才能批准。',
  newSource: '本库尚未收录，不显示为链接',
  button: {
    open: (id) => `打开 ${id}`,
    approve: '批准',
    edit: '编辑',
    reject: '不采纳',
    again: '重新打开表单',
    queue: '全部待处理',
    overlays: '已批准的更正',
    export: '导出 YAML',
    load: '立即载入',
  },
  form: {
    edit: '编辑记录',
    approve: '照此批准',
    record: '记录（YAML）',
    recordHint: '先与整个资料包一起检查，通过才会保存。',
    reject: '不采纳这条建议',
    why: '不采纳的理由',
    whyHint: '提出建议的人会看到。',
  },
  approved: (id) => `建议 ${id} 已批准`,
  approvedSummary: (id, overlay) => `建议 ${id} 已批准，成为更正 ${overlay}。`,
  nextLoad: '目前对外的内容尚无改动，下次载入时才会改变。管理员可用 `admin reseed` 立即载入。',
  rejected: (id) => `建议 ${id} 未采纳`,
  rejectedSummary: (id) => `建议 ${id} 未采纳。提出者用 \`correct\` 可看到理由。`,
  idMissing: (example) => `请以编号指明是哪一条，例如 \`${example}\`。用 \`审阅\` 可列出。`,
  unknown: (id) => `没有编号为${cited(id)}的建议。用 \`审阅\` 可列出待处理的建议。`,
  decided: (id, state) => `建议 ${id} 先前已处理：${state === 'approved' ? '已批准' : '未采纳'}。`,
  whyMissing: (id) => `请向提出者说明理由：\`review reject ${id} why:"来源所述不同。"\``,
  recordMissing: (id) =>
    `编辑表单可在 Discord 与 Slack 中打开。在此处请给出完整记录，格式如 \`review show ${id}\` 所示：\`review edit ${id} record:'…'\``,
  recordTooLong: (length, most) =>
    `记录共${length}个字符，表单最多容纳${most}个。请改在 data/ 中修改。`,
  incompleteYet: (id) => `建议 ${id} 的记录尚有待填之处。请使用 \`review edit ${id}\`。`,
  refused: '记录未通过检查',
  refusedSummary: (findings) => `记录未通过检查：共${grouped(findings)}处问题。未作任何更改。`,
  allInFile: (file) => `全部问题见文件 ${file}。`,
}

export const overlays: OverlayWords = {
  title: (count) => (count === 0 ? '没有已批准的更正' : `已批准的更正：${grouped(count)}项`),
  summary: (count) =>
    count === 0 ? '此处尚未批准过任何更正。' : `此处共批准${grouped(count)}项更正，最新的在前。`,
  unit: '更正',
  state: {
    active: '每次载入时叠加在资料包之上',
    contained: '已撤下：资料包本身已包含',
    conflict: '未应用：资料包中的记录此后有改动，须由编辑查看',
    withdrawn: '已收回',
  },
  approvedBy: '批准者：',
  withdraw: (id) => `收回 ${id}`,
  missing: '请以编号指明是哪一项更正，例如 `review withdraw k7m2p9`。见 `review overlays`。',
  unknown: (id) => `没有编号为${cited(id)}的已批准更正。见 \`review overlays\`。`,
  withdrawn: (id) => `更正 ${id} 已收回`,
  withdrawnSummary: (id) => `更正 ${id} 已收回：自下次载入起，恢复资料包本身的记录。`,
  exported: '已批准的更正（YAML）',
  exportedSummary: '文件含全部生效的更正，均按 data/ 中的格式写成。',
  exportedHow:
    '请将每条记录放到其上方所注明的位置。资料包一经包含，此处的更正即自动撤下，载入时会注明。',
  nothingToExport: '目前没有叠加在资料包之上的更正，因此没有可导出的内容。',
}

export const identity: IdentityWords = {
  verdict: { same: '为同一对象', 'not-same': '并非同一对象' },
  missing: (verdict) =>
    `请写明两个对象，例如 \`review ${verdict} qin-gang li-shangfu\`；若非显而易见，请附理由。`,
  self: (name) => `两者都是${name}。请写明两个不同的对象。`,
  kinds: '人物只能与人物比较，机构只能与机构比较。',
  decided: '认定已保存',
  decidedSummary: (a, b, verdict) => `编辑认定：${a}与${b}${identity.verdict[verdict]}。`,
  title: (count) => (count === 0 ? '尚无身份认定' : `身份认定：${grouped(count)}项`),
  summary: (count) =>
    count === 0
      ? '编辑尚未认定过任何两个对象是否相同。'
      : `编辑共作出${grouped(count)}项身份认定，最新的在前。`,
  unit: '认定',
  pair: (a, b) => `${a}与${b}`,
  undo: (id) => `撤销 ${id}`,
  missingId: '请以编号指明是哪一项认定，例如 `review undo k7m2p9`。见 `review decisions`。',
  unknown: (id) => `没有编号为${cited(id)}的认定。见 \`review decisions\`。`,
  undone: (id) => `认定 ${id} 已撤销`,
  undoneSummary: (a, b) => `自下次载入起，不再认定${a}与${b}是否为同一对象。`,
}
