import type { Sign } from '../../filter/filter.ts'
import { quoted } from '../../quoted.ts'
import type { FilterWords } from '../filters.ts'

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}或${words.at(-1)}`

const commands = (texts: readonly string[]): string => either(texts.map((text) => `\`${text}\``))

const meant = (near: readonly string[]): string =>
  near.length === 0 ? '' : `您是否想输入${commands(near)}？`

const field = {
  stage: '阶段',
  person: '人物',
  body: '机构',
  post: '职务',
  sector: '领域',
  rank: '级别',
  kind: '类型',
  certainty: '确认程度',
  province: '省份',
  change: '变化',
  severity: '重要程度',
} as const

const COMPARED: Readonly<Record<Sign, (value: string) => string>> = {
  '>=': (value) => `“${value}”及以上`,
  '>': (value) => `高于“${value}”`,
  '<=': (value) => `“${value}”及以下`,
  '<': (value) => `低于“${value}”`,
}

export const filters: FilterWords = {
  field,
  about: {
    stage: '案件所处阶段',
    person: '提及的人物',
    body: '机构及其下属机构',
    post: '职务及其现任者',
    sector: '案件所属领域或省份',
    rank: '案件公开时的级别',
    kind: '事件类型',
    certainty: '官方、报道或指称',
    province: '文字中点名的省份',
    change: '新增、修改或撤回',
    severity: '重要程度',
  },
  change: { added: '新增', altered: '修改', retracted: '撤回' },
  severity: { routine: '一般', notable: '较重要', urgent: '紧要' },
  mistake: {
    tooLong: (length, most) => `筛选条件有${length}个字符，最多只能读取${most}个。请拆成两份简报。`,
    tooDeep: (most) => `括号或“非”在此嵌套超过${most}层。`,
    tooMany: (most) => `一个筛选条件最多可含${most}个值。请拆成两份简报。`,
    noField: (typed, fields, near) =>
      `筛选条件中没有名为${quoted(typed)}的字段。${meant(near) || `可用字段：${fields.join('、')}。`}`,
    bare: (typed, examples) => `请说明${quoted(typed)}是什么，例如${commands(examples)}。`,
    noValue: (name, some) => `请写明${name}，例如${commands(some)}。`,
    notAValue: (name, typed, near, all) =>
      `${quoted(typed)}不是有效的${name}。${meant(near) || `可用的有：${all.join('、')}。`}`,
    nobody: (name, typed, near) =>
      `本库没有名为${quoted(typed)}的${name}。${meant(near) || '请换一种写法。'}`,
    several: (typed, which) =>
      `${quoted(typed)}可能指以下几项：${which.join('；')}。请输入所指一项的 id。`,
    noOrder: (name, ordered) =>
      `${name}没有高低之分，只有${either(ordered)}可以比较。请在冒号后写明值。`,
    beside: (stage, instead) =>
      `${quoted(stage)}不在阶段序列之内，没有先后之分。请写成\`${instead}\`。`,
    nothingBeyond: (typed, value) => `\`${typed}\`不会有任何结果：“${value}”已是序列的尽头。`,
    oneValue: (name) => `比较${name}时只能写一个值。`,
    openQuote: '此处的引号没有闭合。',
    openGroup: '此处的括号没有闭合。',
    strayClose: '此处的右括号没有对应的左括号。',
    emptyGroup: '括号内没有内容。',
    stray: (typed, example) =>
      `${quoted(typed)}在此单独出现。请在前面写明字段，例如\`${example}\`。`,
    nothingBefore: (typed) => `${quoted(typed)}之前必须有条件。`,
    nothingAfter: (typed) => `${quoted(typed)}之后必须有条件。`,
  },
  said: {
    everything: '全部',
    all: (parts) => parts.join('；'),
    any: (parts) => parts.join('，或'),
    not: (part) => `排除${part}`,
    group: (parts) => `（${parts}）`,
    term: (name, values) => {
      if (name === 'person' || name === 'body' || name === 'province') return either(values)
      if (name === 'post') return `${either(values)}（现任者）`
      return `${field[name]}为${either(values.map((value) => `“${value}”`))}`
    },
    comparison: (name, sign, value) => `${field[name]}${COMPARED[sign](value)}`,
  },
}
