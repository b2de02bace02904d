import type { CommandWords } from '../commands.ts'

/** The commands by which mistakes in the facts are put right. */
export const correctionCommands: CommandWords = {
  correct: {
    name: '更正',
    about: '對一個條目提出更正建議，附上來源，由編輯決定；不填則列出您的建議',
    options: {
      claim: { name: '條目', about: '哪一個條目，以其 id 指明' },
      what: { name: '有誤處', about: '哪裡有誤' },
      value: { name: '應改為', about: '應改為什麼：文字敘述、日期或確認程度' },
      source: { name: '來源', about: '依據的來源：本資料庫的 id 或網址' },
      note: { name: '說明', about: '給編輯的說明' },
    },
    choices: {
      line: '文字敘述',
      date: '日期',
      certainty: '確認程度',
      source: '補充來源',
      retract: '應予撤回',
      other: '其他',
    },
  },
  review: {
    name: '審閱',
    about: '供編輯：處理更正建議，查看已核准的更正，認定對象是否相同',
    options: {
      action: { name: '操作', about: '要做什麼' },
      id: { name: '編號', about: '哪一則建議、更正或認定；認定時為其中一方' },
      with: { name: '另一方', about: '認定時為另一方' },
      why: { name: '理由', about: '理由，建議者會看到' },
      record: { name: '紀錄', about: '編輯用：完整的紀錄' },
      page: { name: '頁碼', about: '第幾頁' },
    },
    choices: {
      queue: '待處理',
      show: '顯示',
      approve: '核准',
      edit: '編輯',
      form: '表單',
      reject: '不採納',
      overlays: '已核准的更正',
      withdraw: '收回',
      export: '匯出',
      same: '為同一對象',
      'not-same': '並非同一對象',
      decisions: '身分認定',
      undo: '撤銷認定',
    },
  },
}
