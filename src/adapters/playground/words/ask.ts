import type { Language } from '#core/words.ts'
import { type PaneWords, paneWords } from './panes.ts'

/** What the page says where somebody asks. */
export type AskWords = {
  readonly headline: string
  readonly intro: string
  readonly line: string
  readonly placeholder: string
  readonly ask: string
  readonly keys: string
  readonly examples: string
  /** What each example shows, by its command. */
  readonly captions: Readonly<Record<string, string>>
  readonly elsewhere: string
  readonly studio: string
  readonly browse: string
  /** That an address only fills the line in: it comes from elsewhere, or the line changes something. */
  readonly notAsked: { readonly elsewhere: string; readonly changes: string }
  readonly needsScript: string
  /** Who shows everyone what only they saw. */
  readonly somebody: string
  readonly show: string
  readonly files: string
  readonly download: (name: string) => string
} & PaneWords

const CAPTIONS_EN = {
  who: 'One person: posts, case, last seen, sources',
  cases: 'Cases of a period, with a picture of each year',
  seats: 'Who held the seats of a body, and when',
  search: 'Everything that mentions a word, in any script',
  check: 'A news report, statement by statement',
  digest: 'What a weekday digest would say',
}

export const askWords: Readonly<Record<Language, AskWords>> = {
  en: {
    headline: 'Ask as you would in chat',
    intro:
      'Type a command and see the answer exactly as Discord and Slack would show it, side by side. Buttons, pages, menus and forms work as they do there.',
    line: 'Command',
    placeholder: '/who qin-gang',
    ask: 'Ask',
    keys: '/ goes to the command line, Tab completes',
    examples: 'Try one of these',
    captions: CAPTIONS_EN,
    elsewhere: 'More to look at',
    studio: 'Build a schedule and a filter, and read the next real digest.',
    browse: 'Read what the answers stand on: subjects, claims, sources and cases.',
    notAsked: {
      elsewhere: 'This came from another site, so it is only filled in. Press Ask to run it.',
      changes:
        'Opening an address changes nothing, so this line is only filled in. Press Ask to run it.',
    },
    needsScript: 'This form can be sent off only where scripts are allowed.',
    somebody: 'Playground',
    show: 'Show',
    files: 'Files',
    download: (name) => `Download ${name}`,
    ...paneWords.en,
  },
  'zh-CN': {
    headline: '像在聊天里那样提问',
    intro:
      '输入一条命令，并排查看它在 Discord 和 Slack 上的答复，与实际显示一致。按钮、翻页、菜单和表单都可照常使用。',
    line: '命令',
    placeholder: '/who qin-gang',
    ask: '提问',
    keys: '按 / 跳到命令行，按 Tab 补全',
    examples: '试试这些',
    captions: {
      who: '一个人：职务、案件、最后露面、来源',
      cases: '一段时间内的案件，附逐年图表',
      seats: '某机构的职位：由谁担任、何时担任',
      search: '提到某个词的全部内容，不限文字',
      check: '一篇报道，逐句核对',
      digest: '工作日简报会写些什么',
    },
    elsewhere: '还可以看',
    studio: '设定时间和筛选条件，阅读下一期真实简报。',
    browse: '查阅答复所依据的对象、条目、来源和案件。',
    notAsked: {
      elsewhere: '此链接来自其他网站，因此只填入了命令。点击“提问”才会执行。',
      changes: '打开链接不会改动任何内容，因此这里只填入了命令。点击“提问”才会执行。',
    },
    needsScript: '需要允许脚本才能提交此表单。',
    somebody: '演练场',
    show: '显示',
    files: '文件',
    download: (name) => `下载 ${name}`,
    ...paneWords['zh-CN'],
  },
  'zh-TW': {
    headline: '像在聊天室裡那樣提問',
    intro:
      '輸入一道指令，並排查看它在 Discord 和 Slack 上的回覆，與實際顯示一致。按鈕、換頁、選單和表單都能照常使用。',
    line: '指令',
    placeholder: '/who qin-gang',
    ask: '提問',
    keys: '按 / 跳到指令列，按 Tab 自動完成',
    examples: '試試這些',
    captions: {
      who: '一個人：職務、案件、最後露面、來源',
      cases: '一段期間內的案件，附逐年圖表',
      seats: '某機構的職位：由誰擔任、何時擔任',
      search: '提到某個詞的所有內容，不限文字',
      check: '一篇報導，逐句查核',
      digest: '平日簡報會寫些什麼',
    },
    elsewhere: '還可以看看',
    studio: '設定時間與篩選條件，閱讀下一期真正的簡報。',
    browse: '查閱回覆所依據的對象、條目、來源與案件。',
    notAsked: {
      elsewhere: '這個連結來自其他網站，所以只填入了指令。按「提問」才會執行。',
      changes: '開啟連結不會變更任何內容，所以這裡只填入了指令。按「提問」才會執行。',
    },
    needsScript: '需要允許指令碼才能送出這份表單。',
    somebody: '試用頁',
    show: '顯示',
    files: '檔案',
    download: (name) => `下載 ${name}`,
    ...paneWords['zh-TW'],
  },
}
