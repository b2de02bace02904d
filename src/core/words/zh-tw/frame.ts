import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { AskingWords } from '../asking.ts'
import type { FrameWords, Then } from '../frame.ts'
import { withoutStop } from '../without-stop.ts'

export const frame: FrameWords = {
  revision: (revision, compiled) => line`版本 ${revision}，資料彙編於${compiled}。`,
  asOf: (day) => line`截至${day}：以當日結束時的情況為準。`,
  knownBy: (day, unpublished) =>
    line`已公布至${day}：只採用當日及之前發布的來源${
      unpublished === 0
        ? ''
        : `；另有${unpublished}個條目發布於其後，或僅見於未註明日期的來源，未列入`
    }。`,
  fileCut: (rows, of) => line`檔案含前${grouped(rows)}筆，共${grouped(of)}筆。`,
  page: ({ unit, first, last, total, number, of }) =>
    `${unit}第${grouped(first)}至${grouped(last)}項，共${grouped(total)}項；第${number}頁，共${of}頁`,
  nextPage: '下一頁',
  previousPage: '上一頁',
  joined: (items) => items.join('、'),
  headed: (head) => `${head}：`,
  detailed: (head, detail) => `${head}，${detail}`,
  formerly: (post) => `曾任${post}`,
  labelled: (label, what) => line`${strong(label)}：${what}`,
  bracketed: (words) => `（${words}）`,
  sentence: (words) => (/[.!?。！？]$/.test(words) ? words : `${words}。`),
  retracted: (day, why) => `已於${day}撤回：${withoutStop(why)}。`,
  correctedBy: (id) => `已由 ${id} 更正。`,
  saysNoReason: (claim) => /(?:未|沒有)(?:公布|說明|給出)(?:官方)?原因/.test(claim),
  readOn: (publisher, via) => `${publisher}，見於${via}`,
  undated: '未註明日期',
  noLink: {
    archive: '存檔副本',
    mirror: '見於鏡像網站',
    'odd-host': '見於無關網站',
    none: '未留存網址',
  },
  language: (code) => new Intl.DisplayNames('zh-TW', { type: 'language' }).of(code) ?? code,
}

/** By a past day, or nothing: before saying that there was none. */
export const byThen = (then: Then | undefined): string =>
  then === undefined
    ? ''
    : then.by === 'known'
      ? `截至${then.day}的已公開資訊中，`
      : `截至${then.day}，`

export const cited = (typed: string): string => quoted(typed, ['「', '」'])

export const asking: AskingWords = {
  tryAgain: '請重新輸入',
  failed: '未能完成',
  broke: (reference) => `系統發生錯誤。請將編號 ${reference} 告知管理員。`,
  lineTooLong: (length, most) => `共${length}個字元，最多讀取${most}個。`,
  askSomething: '請輸入問題，例如 `人物 秦剛`，或輸入 `說明`。',
  noCommand: (typed, names) => `沒有名為${cited(typed)}的指令。可用的指令：${names.join('、')}。`,
  noPlace: (typed, example) =>
    `不知道${cited(typed)}屬於哪個選項。請寫明選項名稱，例如 \`${example}\`。`,
  quoteNames: (example) => `請為每個名稱加引號，例如 \`${example}\`。`,
  noOption: (command, typed, names) =>
    `\`${command}\` 沒有名為${cited(typed)}的選項。可用選項：${names.join('、')}。`,
  missing: (what, command) => `缺少內容：${what}。請見 \`說明 ${command}\`。`,
  tooLong: (length, most) => `長度為${length}個字元，最多讀取${most}個。`,
  notOneOf: (typed, choices) => `${cited(typed)}不在可選值之中。可選項目：${choices.join('、')}。`,
  notADay: (typed) => `無法辨識日期${cited(typed)}。請寫作 2023-10-24、2023-10 或 2023。`,
  notANumber: (typed, least, most) => `${cited(typed)}不是${least}至${most}之間的整數。`,
  sinceAfterUntil: (since, until) => `起始日（${since}）晚於截止日（${until}），請對調。`,
  fromAfterTo: (from, to) => `起始日（${from}）晚於截止日（${to}），請對調。`,
  nothingChosen: (command) => `未作選擇。請見 \`說明 ${command}\`。`,
  notAList: '此回覆不是清單，沒有可匯出的內容。',
  onlyOnePage: '只有一頁。請用 頁碼:1。',
  onlyPages: (of) => `只有${of}頁。請用 頁碼:${of}。`,
  several: (typed, count, noun) =>
    noun === 'people'
      ? `本資料庫中有${count}人名為${cited(typed)}。您指的是哪一位？`
      : `本資料庫中有${count}個條目名為${cited(typed)}。您指的是哪一個？`,
  nobody: (typed, hasOffers) =>
    `本資料庫沒有名為${cited(typed)}的條目。${
      hasOffers ? '您要找的是以下之一嗎？' : '可用 `搜尋` 加上其中一兩個字詞查詢。'
    }`,
  watched: (name) => `${name}（已追蹤）`,
  changed: (name) => `${name}（近期有更新）`,
  because: (name, how) => `${name}（${how}）`,
}
