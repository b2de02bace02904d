import { grouped } from '../../grouped.ts'
import type { CorrectWords, SuggestionWords } from '../suggestions.ts'
import { cited } from './frame.ts'
import { identity, overlays, review } from './reviewing.ts'
import { trial } from './trials.ts'

const correct: CorrectWords = {
  action: '提出更正建议',
  submit: '提交给编辑',
  field: {
    what: '哪里有误',
    value: '应改为',
    source: '依据的来源',
    note: '给编辑的说明',
  },
  hint: {
    value: '日期如 2023-07-25 或 2023-07；确认程度为官方、报道或指称',
    source: '本库来源的 id，或以 https:// 开头的网址',
    note: '位于来源何处，或请编辑留意什么',
  },
  own: (count) => (count === 0 ? '您尚未提出更正建议' : `您的更正建议：${grouped(count)}条`),
  ownSummary: (open, decided) =>
    open + decided === 0
      ? '您尚未提出任何更正建议。'
      : `您有${grouped(open)}条建议待编辑处理，${grouped(decided)}条已处理。`,
  begin:
    '更正建议针对一项条目，以其 id 指明：`correct qin-gang-removed-minister-2023-07-25`。id 在该条目页面的末尾，可用 `search` 找到。',
  rules:
    '由编辑依据来源决定。编辑批准之前，Vigil 的内容不会有任何改动。只有编辑和您能看到这条建议。',
  howSummary: (claim) => `条目 ${claim} 目前的内容，以及如何提出更正建议。`,
  howTo: '请写明哪里有误、应改为什么，以及依据的来源：',
  filed: (id) => `建议 ${id} 已提交`,
  filedSummary: (id, claim) => `关于条目 ${claim} 的建议 ${id} 等待编辑处理。`,
  alreadyFiled: (id) => `您已提出过同样的建议：编号 ${id}，仍在等待编辑处理。`,
  noClaim: (typed, hasOffers) =>
    `没有 id 为${cited(typed)}的条目。${
      hasOffers
        ? '您要找的是以下之一吗？'
        : 'id 在条目页面的末尾；用 `搜索` 加一两个词即可找到条目。'
    }`,
  isSubject: (name, hasClaims) =>
    hasClaims
      ? `更正建议针对一项条目。请选择与${name}有关的哪一项：`
      : `更正建议针对一项条目，而本库没有关于${name}的条目。`,
  whatMissing:
    '请写明哪里有误，例如 `有误处:日期`；也可为表述、确认程度、补充来源、应予撤回、其他。',
  sourceMissing:
    '建议须附来源：本库来源的 id，或网址，例如 `来源:https://example.org/news`。没有来源，未提交任何内容。',
  valueMissing: (what) =>
    what === 'other'
      ? '请写明有什么问题，写在说明中或写在“应改为”中均可。'
      : what === 'retract'
        ? '请在说明中写明为何应予撤回。'
        : `请写明应改成什么：${NEEDED[what]}。`,
  notADate: (typed) =>
    `${cited(typed)}不是日期。请与来源同样精确，不要更细：2023-07-25、2023-07、2023，约数写作 2023~，未查明写作 \`unknown\`。`,
  notACertainty: (typed, names) =>
    `${cited(typed)}不是确认程度。应为以下之一：${names.join('、')}。`,
  notASource: (typed, hasOffers) =>
    `${cited(typed)}既不是本库来源的 id，也不是以 http:// 或 https:// 开头且不含用户名的网址。${
      hasOffers ? '您要找的是以下之一吗？' : '请给出其中一种。'
    }`,
  sameAlready: '目前的内容就是这样。请写明应改成什么。',
  retractedAlready: '该条目已经撤回。如果撤回有误，请用 `有误处:其他` 并附说明。',
  tooMany: (most) =>
    `您有${most}条建议仍待编辑处理，已达上限。其中一条处理之后，即可提出下一条。用 \`更正\` 可列出您的建议。`,
}

const NEEDED = {
  line: '表述',
  date: '日期，例如 2023-07-25 或 2023-07',
  certainty: '官方、报道或指称',
  source: '来源',
} as const

export const suggestions: SuggestionWords = {
  what: {
    line: '表述',
    date: '日期',
    certainty: '确认程度',
    source: '补充来源',
    retract: '应予撤回',
    other: '其他',
  },
  state: { open: '待编辑处理', approved: '已批准', rejected: '未采纳' },
  label: {
    claim: '条目',
    what: '哪里有误',
    now: '目前为',
    suggested: '建议改为',
    source: '所附来源',
    note: '说明',
    by: '建议者',
    decided: '处理者',
    why: '理由',
  },
  correct,
  review,
  overlays,
  identity,
  trial,
}
