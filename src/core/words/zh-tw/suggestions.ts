import { grouped } from '../../grouped.ts'
import type { CorrectWords, SuggestionWords } from '../suggestions.ts'
import { cited } from './frame.ts'
import { identity, overlays, review } from './reviewing.ts'
import { trial } from './trials.ts'

const correct: CorrectWords = {
  action: '提出更正建議',
  submit: '送交編輯',
  field: {
    what: '哪裡有誤',
    value: '應改為',
    source: '依據的來源',
    note: '給編輯的說明',
  },
  hint: {
    value: '日期如 2023-07-25 或 2023-07；確認程度為官方、報導或指稱',
    source: '本資料庫來源的 id，或以 https:// 開頭的網址',
    note: '在來源的何處，或請編輯留意什麼',
  },
  own: (count) => (count === 0 ? '您尚未提出更正建議' : `您的更正建議：${grouped(count)}則`),
  ownSummary: (open, decided) =>
    open + decided === 0
      ? '您尚未提出任何更正建議。'
      : `您有${grouped(open)}則建議待編輯處理，${grouped(decided)}則已處理。`,
  begin:
    '更正建議是針對一個條目，以其 id 指明：`correct qin-gang-removed-minister-2023-07-25`。id 在該條目頁面的末尾，可用 `search` 找到。',
  rules: '由編輯依來源決定。編輯核准之前，Vigil 的內容不會有任何變動。只有編輯和您看得到這則建議。',
  howSummary: (claim) => `條目 ${claim} 目前的內容，以及如何提出更正建議。`,
  howTo: '請寫明哪裡有誤、應改為什麼，以及依據的來源：',
  filed: (id) => `建議 ${id} 已送出`,
  filedSummary: (id, claim) => `關於條目 ${claim} 的建議 ${id} 等待編輯處理。`,
  alreadyFiled: (id) => `您已提出過同樣的建議：編號 ${id}，仍在等待編輯處理。`,
  noClaim: (typed, hasOffers) =>
    `沒有 id 為${cited(typed)}的條目。${
      hasOffers
        ? '您要找的是以下之一嗎？'
        : 'id 在條目頁面的末尾；用 `搜尋` 加一兩個詞即可找到條目。'
    }`,
  isSubject: (name, hasClaims) =>
    hasClaims
      ? `更正建議是針對一個條目。請選擇與${name}有關的哪一個：`
      : `更正建議是針對一個條目，而本資料庫沒有關於${name}的條目。`,
  whatMissing:
    '請寫明哪裡有誤，例如 `有誤處:日期`；也可以是文字敘述、確認程度、補充來源、應予撤回、其他。',
  sourceMissing:
    '建議必須附上來源：本資料庫來源的 id，或網址，例如 `來源:https://example.org/news`。沒有來源，因此未送出任何內容。',
  valueMissing: (what) =>
    what === 'other'
      ? '請寫明有什麼問題，寫在說明或「應改為」都可以。'
      : what === 'retract'
        ? '請在說明中寫明為何應予撤回。'
        : `請寫明應改成什麼：${NEEDED[what]}。`,
  notADate: (typed) =>
    `${cited(typed)}不是日期。請與來源同樣精確，不要更細：2023-07-25、2023-07、2023，約略的年份寫作 2023~，未查明寫作 \`unknown\`。`,
  notACertainty: (typed, names) =>
    `${cited(typed)}不是確認程度。應為以下之一：${names.join('、')}。`,
  notASource: (typed, hasOffers) =>
    `${cited(typed)}既不是本資料庫來源的 id，也不是以 http:// 或 https:// 開頭且不含使用者名稱的網址。${
      hasOffers ? '您要找的是以下之一嗎？' : '請給出其中一種。'
    }`,
  sameAlready: '目前的內容就是這樣。請寫明應改成什麼。',
  retractedAlready: '該條目已經撤回。如果撤回有誤，請用 `有誤處:其他` 並附上說明。',
  tooMany: (most) =>
    `您有${most}則建議仍待編輯處理，已達上限。其中一則處理之後，即可提出下一則。用 \`更正\` 可列出您的建議。`,
}

const NEEDED = {
  line: '文字敘述',
  date: '日期，例如 2023-07-25 或 2023-07',
  certainty: '官方、報導或指稱',
  source: '來源',
} as const

export const suggestions: SuggestionWords = {
  what: {
    line: '文字敘述',
    date: '日期',
    certainty: '確認程度',
    source: '補充來源',
    retract: '應予撤回',
    other: '其他',
  },
  state: { open: '待編輯處理', approved: '已核准', rejected: '未採納' },
  label: {
    claim: '條目',
    what: '哪裡有誤',
    now: '目前為',
    suggested: '建議改為',
    source: '所附來源',
    note: '說明',
    by: '建議者',
    decided: '處理者',
    why: '理由',
  },
  correct,
  review,
  overlays,
  identity,
  trial,
}
