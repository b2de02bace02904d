import type { CommandWords } from '../commands.ts'

/** The commands by which mistakes in the facts are put right. */
export const correctionCommands: CommandWords = {
  correct: {
    name: '更正',
    about: '对一项条目提出更正建议，附来源，由编辑决定；不填则列出您的建议',
    options: {
      claim: { name: '条目', about: '哪一项条目，以其 id 指明' },
      what: { name: '有误处', about: '哪里有误' },
      value: { name: '应改为', about: '应改为什么：表述、日期或确认程度' },
      source: { name: '来源', about: '依据的来源：本库的 id 或网址' },
      note: { name: '说明', about: '给编辑的说明' },
    },
    choices: {
      line: '表述',
      date: '日期',
      certainty: '确认程度',
      source: '补充来源',
      retract: '应予撤回',
      other: '其他',
    },
  },
  review: {
    name: '审阅',
    about: '供编辑：处理更正建议，查看已批准的更正，认定对象是否相同',
    options: {
      action: { name: '操作', about: '要做什么' },
      id: { name: '编号', about: '哪条建议、更正或认定；认定时为其中一方' },
      with: { name: '另一方', about: '认定时为另一方' },
      why: { name: '理由', about: '理由，建议者会看到' },
      record: { name: '记录', about: '编辑用：完整的记录' },
      page: { name: '页码', about: '第几页' },
    },
    choices: {
      queue: '待处理',
      show: '显示',
      approve: '批准',
      edit: '编辑',
      form: '表单',
      reject: '不采纳',
      overlays: '已批准的更正',
      withdraw: '收回',
      export: '导出',
      same: '为同一对象',
      'not-same': '并非同一对象',
      decisions: '身份认定',
      undo: '撤销认定',
    },
  },
}
