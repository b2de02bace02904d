import type { Sign } from '../../filter/filter.ts'
import { quoted } from '../../quoted.ts'
import type { FilterWords } from '../filters.ts'

const marked = (typed: string): string => quoted(typed, ['「', '」'])

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}或${words.at(-1)}`

const commands = (texts: readonly string[]): string => either(texts.map((text) => `\`${text}\``))

const meant = (near: readonly string[]): string =>
  near.length === 0 ? '' : `您是否想輸入${commands(near)}？`

const field = {
  stage: '階段',
  person: '人物',
  body: '機構',
  post: '職務',
  sector: '領域',
  rank: '層級',
  kind: '類型',
  certainty: '確認程度',
  province: '省份',
  change: '變化',
  severity: '重要程度',
} as const

const COMPARED: Readonly<Record<Sign, (value: string) => string>> = {
  '>=': (value) => `「${value}」及以上`,
  '>': (value) => `高於「${value}」`,
  '<=': (value) => `「${value}」及以下`,
  '<': (value) => `低於「${value}」`,
}

export const filters: FilterWords = {
  field,
  about: {
    stage: '案件所處階段',
    person: '提及的人物',
    body: '機構及其所屬機構',
    post: '職務及其現任者',
    sector: '案件所屬領域或省份',
    rank: '案件公開時的層級',
    kind: '事件類型',
    certainty: '官方、報導或指稱',
    province: '文字中點名的省份',
    change: '新增、修改或撤回',
    severity: '重要程度',
  },
  change: { added: '新增', altered: '修改', retracted: '撤回' },
  severity: { routine: '一般', notable: '較重要', urgent: '緊要' },
  mistake: {
    tooLong: (length, most) => `篩選條件有${length}個字元，最多只能讀取${most}個。請拆成兩份簡報。`,
    tooDeep: (most) => `括號或「非」在此巢狀超過${most}層。`,
    tooMany: (most) => `一個篩選條件最多可含${most}個值。請拆成兩份簡報。`,
    noField: (typed, fields, near) =>
      `篩選條件中沒有名為${marked(typed)}的欄位。${meant(near) || `可用欄位：${fields.join('、')}。`}`,
    bare: (typed, examples) => `請說明${marked(typed)}是什麼，例如${commands(examples)}。`,
    noValue: (name, some) => `請寫明${name}，例如${commands(some)}。`,
    notAValue: (name, typed, near, all) =>
      `${marked(typed)}不是有效的${name}。${meant(near) || `可用的有：${all.join('、')}。`}`,
    nobody: (name, typed, near) =>
      `本庫沒有名為${marked(typed)}的${name}。${meant(near) || '請換一種寫法。'}`,
    several: (typed, which) =>
      `${marked(typed)}可能指以下幾項：${which.join('；')}。請輸入所指一項的 id。`,
    noOrder: (name, ordered) =>
      `${name}沒有高低之分，只有${either(ordered)}可以比較。請在冒號後寫明值。`,
    beside: (stage, instead) =>
      `${marked(stage)}不在階段序列之內，沒有先後之分。請寫成\`${instead}\`。`,
    nothingBeyond: (typed, value) => `\`${typed}\`不會有任何結果：「${value}」已是序列的盡頭。`,
    oneValue: (name) => `比較${name}時只能寫一個值。`,
    openQuote: '此處的引號沒有閉合。',
    openGroup: '此處的括號沒有閉合。',
    strayClose: '此處的右括號沒有對應的左括號。',
    emptyGroup: '括號內沒有內容。',
    stray: (typed, example) =>
      `${marked(typed)}在此單獨出現。請在前面寫明欄位，例如\`${example}\`。`,
    nothingBefore: (typed) => `${marked(typed)}之前必須有條件。`,
    nothingAfter: (typed) => `${marked(typed)}之後必須有條件。`,
  },
  said: {
    everything: '全部',
    all: (parts) => parts.join('；'),
    any: (parts) => parts.join('，或'),
    not: (part) => `排除${part}`,
    group: (parts) => `（${parts}）`,
    term: (name, values) => {
      if (name === 'person' || name === 'body' || name === 'province') return either(values)
      if (name === 'post') return `${either(values)}（現任者）`
      return `${field[name]}為${either(values.map((value) => `「${value}」`))}`
    },
    comparison: (name, sign, value) => `${field[name]}${COMPARED[sign](value)}`,
  },
}
