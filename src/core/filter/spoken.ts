import { PROVINCES } from '../provinces.ts'
import { charactersOf } from '../subject-line.ts'
import type { Words } from '../words.ts'
import { CLOSED_VALUES, type ClosedField, FILTER_FIELDS, type FilterField } from './filter.ts'

/**
 * How fields and values may be typed besides their ids, in characters of either script, whatever the
 * language of the asker: a filter is passed on between people.
 */
const FIELD_NAMES: Readonly<Record<FilterField, readonly string[]>> = {
  stage: ['阶段', '階段'],
  person: ['人物', '人', '姓名'],
  body: ['机构', '機構', '单位', '單位'],
  post: ['职务', '職務', '职位', '職位'],
  sector: ['领域', '領域', '系统', '系統'],
  rank: ['级别', '級別', '层级', '層級'],
  kind: ['类型', '類型', '种类', '種類'],
  certainty: ['确认程度', '確認程度'],
  province: ['省份', '省'],
  change: ['变化', '變化', '变动', '變動', '变更', '變更'],
  severity: ['重要程度', '重要性'],
}

const VALUE_NAMES: Readonly<
  Record<Exclude<ClosedField, 'province'>, Readonly<Record<string, readonly string[]>>>
> = {
  stage: {
    reported: ['有报道', '有報導', '有报道，未获证实', '有報導，未獲證實'],
    'under-investigation': ['立案审查调查', '立案審查調查', '审查调查', '審查調查', '立案'],
    detained: ['留置'],
    expelled: ['开除', '開除', '双开', '雙開', '开除党籍或公职', '開除黨籍或公職'],
    arrested: ['逮捕', '被捕'],
    indicted: ['提起公诉', '提起公訴', '起诉', '起訴'],
    tried: ['开庭审理', '開庭審理', '开庭', '開庭'],
    sentenced: ['一审判决', '一審判決', '判决', '判決', '宣判'],
    'removed-from-post': ['免职', '免職'],
    resigned: ['辞职', '辭職'],
    cleared: ['已澄清正名', '澄清正名', '查无不法', '查無不法'],
    died: ['去世'],
  },
  rank: {
    national: ['正国级', '正國級'],
    'sub-national': ['副国级', '副國級'],
    'provincial-ministerial': ['省部级', '省部級'],
    military: ['高级军官', '高階軍官'],
    soe: ['国有企业', '國有企業', '国企', '國企'],
    finance: ['银行或保险机构', '銀行或保險機構'],
    other: ['其他中管职务', '其他中管職務'],
    'not-traced': ['级别未查明', '層級未查明'],
  },
  kind: {
    role: ['职务', '職務'],
    appointed: ['任命'],
    removed: ['免职', '免職'],
    resigned: ['辞职', '辭職'],
    absence: ['未公开露面', '未公開露面'],
    case: ['案件'],
    statement: ['发言', '發言'],
    sanction: ['制裁'],
    meeting: ['会议', '會議'],
    law: ['法律法规', '法規'],
    risk: ['风险', '風險'],
    measure: ['举措', '措施'],
    figure: ['数字', '數字'],
    description: ['简介', '簡介'],
    other: ['事件'],
  },
  certainty: {
    official: ['官方'],
    reported: ['报道', '報導', '報道'],
    alleged: ['指称', '指稱'],
  },
  change: {
    added: ['新增'],
    altered: ['修改', '更改'],
    retracted: ['撤回'],
  },
  severity: {
    routine: ['一般'],
    notable: ['较重要', '較重要', '值得注意'],
    urgent: ['紧要', '緊要', '紧急', '緊急'],
  },
}

const PROVINCE_NAMES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  PROVINCES.map(({ id, zh, hant }) => [id, hant ? [zh, hant] : [zh]]),
)

/** What a value of a closed list is called in a language. */
export function valueName(field: ClosedField, value: string, words: Words): string {
  if (field === 'province') return provinceName(value, words)
  const names: Readonly<Record<string, string>> =
    field === 'change' || field === 'severity' ? words.filters[field] : words[field]
  return names[value] ?? value
}

function provinceName(id: string, words: Words): string {
  const province = PROVINCES.find((one) => one.id === id)
  if (!province) return id
  return (words.language !== 'en' && charactersOf(province, words)) || province.name
}

/** One form for all ways of typing the same: case, kinds of space and what stands in brackets go. */
export const folded = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ *\([^()]*\)$/u, '')
    .trim()
    .replaceAll(/[\s_]+/gu, '-')

/** Everything a field may be typed as, folded, its id first. */
export const spellingsOfField = (field: FilterField, words: Words): readonly string[] =>
  [field, words.filters.field[field], ...FIELD_NAMES[field]].map(folded)

/** Everything a value of a closed list may be typed as, folded, its id first. */
export const spellingsOfValue = (
  field: ClosedField,
  value: string,
  words: Words,
): readonly string[] => {
  const names = field === 'province' ? PROVINCE_NAMES : VALUE_NAMES[field]
  return [value, valueName(field, value, words), ...(names[value] ?? [])].map(folded)
}

/** The field meant by what was typed. */
export const fieldNamed = (typed: string, words: Words): FilterField | undefined =>
  FILTER_FIELDS.find((field) => field === typed) ??
  FILTER_FIELDS.find((field) => spellingsOfField(field, words).includes(folded(typed)))

/** The value of a closed list meant by what was typed. */
export function valueNamed(field: ClosedField, typed: string, words: Words): string | undefined {
  const values = CLOSED_VALUES[field]
  if (values.includes(typed)) return typed
  const wanted = folded(typed)
  return (
    values.find((value) => value === wanted) ??
    values.find((value) => spellingsOfValue(field, value, words).includes(wanted))
  )
}
