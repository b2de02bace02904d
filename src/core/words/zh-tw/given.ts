import type { Corrected } from '../../corrections.ts'
import { quoted } from '../../quoted.ts'
import type { GivenWords } from '../given.ts'

export const given: GivenWords = {
  file: {
    tooLarge: (name, most) =>
      `${quote(name)}超過${megabytes(most)}。請以 \`gzip\` 壓縮，或分檔提供。`,
    tooLargeInside: (name, most) => `${quote(name)}解壓縮後超過${megabytes(most)}。請分檔提供。`,
    tooDense: (name, most) =>
      `${quote(name)}解壓縮後超過原大小的${most}倍，不像文字檔。請提供未壓縮的檔案。`,
    tooMuch: (name) => `${quote(name)}所含的值過多，超出資料包的上限。請分檔提供。`,
    archive: (name) =>
      `${quote(name)}是封存檔。請提供單一 \`.yaml\` 或 \`.json\` 檔，原檔或以 \`gzip\` 壓縮皆可。`,
    damaged: (name) => `${quote(name)}已損毀，無法解壓縮。請重新壓縮。`,
    notText: (name) => `${quote(name)}不是 UTF-8 文字檔。請存成 UTF-8 的 \`.yaml\` 或 \`.json\`。`,
    unknown: (name) =>
      `${quote(name)}的內容在資料包中沒有對應位置。各檔案的用途見 \`data/README.md\`。`,
    unnamed: (name) =>
      `${quote(name)}含有資料包的紀錄，但看不出屬於哪個檔案。請依資料包的檔名命名，例如 \`2023.yaml\` 或 \`risks.yaml\`。`,
  },
  pack: {
    badName: (typed) =>
      `${quote(typed)}不是資料包名稱。名稱最多 40 個字元，只能用小寫字母、數字與連字號。`,
    none: (name, known) =>
      known.length === 0
        ? `沒有名為${quote(name)}的資料包；除資料夾外也沒有其他資料包。`
        : `沒有名為${quote(name)}的資料包。現有：${known.join('、')}。`,
    noMemory: '內容過多，記憶體不足，處理已停止。未做任何變更。請減少內容後再試。',
    leadsOut: (name) => `資料包${quote(name)}含有指向他處的連結，因此未予讀取。請放入檔案本身。`,
  },
  record: {
    none: '這不是資料包的紀錄。請照 `data/` 檔案中的寫法貼上。',
    noPart: (typed, known) => `沒有${quote(typed)}這個部分。可用的有：${known.join('、')}。`,
    refused: (findings) => `加入這筆內容後資料包無法通過檢查：${findings}個問題。未做任何變更。`,
    unchanged: '資料包目前就是這樣寫的，沒有需要核准的內容。',
    incomplete: '還有欄位要填。請選「編輯」，補齊紀錄後送出。',
    busy: '目前正在試看另一筆紀錄，請一分鐘後再試。',
    tooLong: (length, most) => `內容有${length}個字元，一筆紀錄最多${most}個。`,
  },
  suggestion: {
    noClaim: (typed) =>
      `本資料庫沒有 id 為${quote(typed)}的條目。id 在條目頁面的末尾，可用 \`search\` 找到。`,
    noSource: (typed) =>
      `${quote(typed)}既不是本資料庫的來源，也不是網址。請給來源的 id，或以 https:// 開頭的網址。`,
    badAddress: (typed) =>
      `無法接受${quote(typed)}這個網址。請給以 https:// 開頭、不含使用者名稱的完整網址。`,
    noValue: (what) => `請說明${WHAT[what]}應該是什麼。`,
    badDate: (typed) =>
      `${quote(typed)}不是日期。請寫成 2023-07-25、2023-07 或 2023，或 \`unknown\`。`,
    badCertainty: (typed) =>
      `${quote(typed)}不是確認程度。可用的有：\`official\`、\`reported\`、\`alleged\`。`,
    notThere: (what) => `這筆紀錄沒有可單獨更正${WHAT[what]}的欄位。請選 \`other\`，以文字說明。`,
    tooMany: (most) => `您已有${most}則建議等待編輯處理，請等其中一則有結果後再提出。`,
    none: (typed) => `沒有${quote(typed)}這則建議。`,
    decided: (id, state) =>
      `建議 ${id} 先前已處理：${state === 'approved' ? '已核准' : '未採納'}。未做任何變更。`,
    noRecord: (claim) =>
      `${quote(claim)}仍在提供，但資料夾裡已沒有這筆紀錄。管理員可以重新載入資料。`,
  },
  draft: {
    suggested: (id, what) => `建議 ${id}，關於${WHAT[what]}。`,
    value: (value) => `建議內容：${value}`,
    source: (source) => `提供的來源：${source}`,
    note: (note) => `附註：${note}`,
    byHand: '以下是目前的紀錄，請手動改入更正內容。',
    fillIn: '請填入空白欄位；頁面沒有日期時，請刪去 `published`。',
  },
  overlay: {
    none: (typed) => `沒有${quote(typed)}這項更正。`,
    over: (id, state) =>
      state === 'contained'
        ? `資料包已包含更正 ${id}，請直接修改資料。`
        : `更正 ${id} 先前已收回。未做任何變更。`,
  },
  identity: {
    noSubject: (typed) => `本資料庫沒有 id 為${quote(typed)}的人物或機構。`,
    oneTwice: (id) => `${quote(id)}給了兩次。請給兩個不同的對象。`,
    otherKind: (a, b) => `${a} 與 ${b} 一個是人物、一個是機構，不可能相同。`,
    before: (a, b, verdict) =>
      `先前已認定 ${a} 與 ${b}${verdict === 'same' ? '相同' : '不同'}。請先撤銷該決定。`,
    contradicts: (a, b) => `這與其他關於 ${a} 和 ${b} 的決定相牴觸。請先撤銷其中一項。`,
  },
}

const WHAT: Readonly<Record<Corrected, string>> = {
  line: '文字敘述',
  date: '日期',
  certainty: '確認程度',
  source: '來源',
  retract: '撤回',
  other: '其他內容',
}

const quote = (typed: string): string => quoted(typed, ['「', '」'])

const megabytes = (bytes: number): string => ` ${bytes / 1_000_000} MB`
