import type { CommandWords } from '../commands.ts'
import { correctionCommands } from './correction-commands.ts'
import { digestCommands } from './digest-commands.ts'
import { labels } from './labels.ts'

const clocks = {
  asof: { name: '截至', about: '该日结束时的情况，例如 2023-10-23' },
  known: { name: '已公布', about: '只采用该日及之前公布的内容，例如 2023-11-01' },
}
const page = { name: '页码', about: '第几页' }
const saved = { name: '导出', about: '把整个列表导出为文件' }
const list = { page, export: saved }
const files = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' }

const { stage } = labels
const rungs = {
  'under-investigation': stage['under-investigation'],
  detained: stage.detained,
  expelled: '开除（含双开）',
  arrested: stage.arrested,
  indicted: stage.indicted,
  tried: stage.tried,
  sentenced: stage.sentenced,
}
const beyond = Object.fromEntries(
  Object.entries(rungs).map(([name, shown]) => [`${name}+`, `${shown}及之后`]),
)

export const commands: CommandWords = {
  who: {
    name: '人物',
    about: '一张资料卡说明一个人物、机构或职务：已知什么、自何时起、由谁说的',
    options: {
      name: { name: '名称', about: '人物、机构、职务或风险：id、任一写法的名称或别名' },
      ...clocks,
    },
  },
  risks: {
    name: '风险',
    about: '公开提及的外事人员风险：谁面临、由谁提出、如何应对',
    options: {
      category: { name: '类别', about: '类别（政治、廉洁、管理），或一项风险的名称' },
      audience: { name: '涉及对象', about: '只看涉及这些人的风险，例如 "leading cadres"' },
      issuer: { name: '提出者', about: '只看由此人物或机构提出的风险' },
      ...clocks,
      export: saved,
    },
    choices: files,
  },
  timeline: {
    name: '时间线',
    about: '按时间排列的事件，可限于一个对象，也可是本库全部；空白时段会注明',
    options: {
      subject: { name: '对象', about: '谁的事件；不填则为全部' },
      from: { name: '起始日', about: '自该日起' },
      to: { name: '截止日', about: '到该日为止' },
      ...clocks,
      ...list,
    },
    choices: files,
  },
  cases: {
    name: '案件',
    about: '已公开的案件，可按阶段、机构、领域、级别和日期筛选，并与公布的总数对照',
    options: {
      stage: {
        name: '阶段',
        about: '已到达的阶段，例如“双开”或“一审判决”；后加 + 表示该阶段及之后',
      },
      body: { name: '机构', about: '机构，用 id 或名称中的一个词' },
      sector: { name: '领域', about: '省份或领域，例如“四川”或“金融”' },
      rank: { name: '级别', about: '案件公开时的级别' },
      since: { name: '起始日', about: '自该日起公开的' },
      until: { name: '截止日', about: '到该日为止公开的' },
      certainty: { name: '确认程度', about: '官方案件（默认），或仅有报道、指称的内容' },
      ...clocks,
      ...list,
    },
    choices: {
      ...rungs,
      ...beyond,
      cleared: stage.cleared,
      died: stage.died,
      ...labels.rank,
      ...labels.certainty,
      ...files,
    },
  },
  search: {
    name: '搜索',
    about: '含有所给词语的条目、名称、用语和来源，中英文皆可',
    options: {
      words: { name: '词语', about: '中文或英文词语；须全部出现' },
      ...list,
    },
    choices: files,
  },
  source: {
    name: '来源',
    about: '一项事实出自哪里，一个来源支持哪些内容，可信到什么程度',
    options: {
      id: { name: '编号', about: '来源、条目、数字、用语或已核查说法的 id' },
      ...list,
    },
    choices: files,
  },
  check: {
    name: '核查',
    about: '报道说了什么，是否站得住：成立、不精确、错误、误译或已被取代',
    options: {
      claim: { name: '说法', about: '说法、报道或对象的 id，或所说内容中的词语' },
      ...list,
    },
    choices: files,
  },
  changes: {
    name: '更新',
    about: '一段时间没看的人错过了什么：事件、更正与撤回',
    options: {
      since: { name: '起点', about: '自该日起（2026-05-01），或自答复末尾所示的版本起' },
      subject: { name: '对象', about: '只看与此对象有关的' },
      ...list,
    },
    choices: files,
  },
  seats: {
    name: '职位',
    about: '一个机构的职务：由谁担任、自何时空缺、此前是谁',
    options: {
      body: { name: '机构', about: '机构，用 id 或名称' },
      ...clocks,
      export: saved,
    },
    choices: files,
  },
  link: {
    name: '交集',
    about: '两人同在哪些机构、哪些月份，起止均有来源；重叠不是证据',
    options: {
      a: { name: '甲', about: '其中一人，用 id 或姓名' },
      b: { name: '乙', about: '另一人，用 id 或姓名' },
    },
  },
  help: {
    name: '帮助',
    about: '可以问什么，附可直接使用的示例',
    options: { command: { name: '命令', about: '一个命令' } },
  },
  about: {
    name: '关于',
    about: '本库收录什么、不收录什么，资料有多新，以及许可',
    options: {},
  },
  ...digestCommands,
  ...correctionCommands,
}
