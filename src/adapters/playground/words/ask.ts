import type { Language } from '#core/words.ts'

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
  /** That an address from elsewhere only fills the line in. */
  readonly notAsked: string
  readonly needsScript: string
  /** Who shows everyone what only they saw. */
  readonly somebody: string
  readonly show: string
  readonly files: string
  readonly download: (name: string) => string
} & PaneWords

/** What a pane says around what a platform shows. */
export type PaneWords = {
  readonly platforms: { readonly discord: string; readonly slack: string }
  readonly views: (platform: string) => string
  readonly message: string
  readonly json: string
  readonly meters: string
  readonly of: (count: string, most: string) => string
  readonly over: string
  /** What the page’s scripts say; `{n}` is a number. */
  readonly said: {
    readonly copy: string
    readonly copied: string
    readonly toCopy: string
    readonly copyLink: string
    readonly suggestions: string
    readonly suggestion: string
    readonly noSuggestions: string
    readonly asking: string
    readonly closed: string
    readonly noAnswer: string
    readonly tooLarge: string
  }
}

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
    notAsked: 'This came from another site, so it is only filled in. Press Ask to run it.',
    needsScript: 'This form can be sent off only where scripts are allowed.',
    somebody: 'Playground',
    show: 'Show',
    files: 'Files',
    download: (name) => `Download ${name}`,
    platforms: { discord: 'Discord', slack: 'Slack' },
    views: (platform) => `${platform}: message or JSON`,
    message: 'Message',
    json: 'JSON',
    meters: 'Limits',
    of: (count, most) => `${count} of ${most}`,
    over: 'too much',
    said: {
      copy: 'Copy',
      copied: 'Copied',
      toCopy: 'Selected: press Ctrl+C or ⌘C to copy',
      copyLink: 'Copy link',
      suggestions: '{n} suggestions',
      suggestion: '1 suggestion',
      noSuggestions: 'No suggestions',
      asking: 'Asking…',
      closed: 'Form closed',
      noAnswer: 'No answer came back. Is the playground still running?',
      tooLarge: 'This file is too large: at most {n} bytes.',
    },
  },
  'zh-CN': {
    headline: '像在聊天里那样提问',
    intro:
      '输入一条命令，并排查看它在 Discord 和 Slack 上的回答，与实际显示一致。按钮、翻页、菜单和表单都可照常使用。',
    line: '命令',
    placeholder: '/who qin-gang',
    ask: '提问',
    keys: '按 / 跳到命令行，按 Tab 补全',
    examples: '试试这些',
    captions: {
      who: '一个人：职务、案件、最后露面、来源',
      cases: '一段时间内的案件，附逐年图表',
      seats: '某机构的席位：由谁担任、何时担任',
      search: '提到某个词的全部内容，不限文字',
      check: '一篇报道，逐句核对',
      digest: '工作日简报会写些什么',
    },
    elsewhere: '还可以看',
    studio: '设定时间和筛选条件，阅读下一期真实简报。',
    browse: '查阅回答所依据的对象、记载、来源和案件。',
    notAsked: '此链接来自其他网站，因此只填入了命令。点击“提问”才会执行。',
    needsScript: '需要允许脚本才能提交此表单。',
    somebody: '演练场',
    show: '显示',
    files: '文件',
    download: (name) => `下载 ${name}`,
    platforms: { discord: 'Discord', slack: 'Slack' },
    views: (platform) => `${platform}：消息或 JSON`,
    message: '消息',
    json: 'JSON',
    meters: '限额',
    of: (count, most) => `${count} / ${most}`,
    over: '超出',
    said: {
      copy: '复制',
      copied: '已复制',
      toCopy: '已选中：按 Ctrl+C 或 ⌘C 复制',
      copyLink: '复制链接',
      suggestions: '{n} 条建议',
      suggestion: '1 条建议',
      noSuggestions: '没有建议',
      asking: '正在提问…',
      closed: '表单已关闭',
      noAnswer: '没有收到回答。演练场还在运行吗？',
      tooLarge: '文件过大：最多 {n} 字节。',
    },
  },
  'zh-TW': {
    headline: '像在聊天室裡那樣提問',
    intro:
      '輸入一道指令，並排查看它在 Discord 和 Slack 上的回答，與實際顯示一致。按鈕、換頁、選單和表單都能照常使用。',
    line: '指令',
    placeholder: '/who qin-gang',
    ask: '提問',
    keys: '按 / 跳到指令列，按 Tab 自動完成',
    examples: '試試這些',
    captions: {
      who: '一個人：職務、案件、最後露面、出處',
      cases: '一段期間內的案件，附逐年圖表',
      seats: '某機關的席位：由誰擔任、何時擔任',
      search: '提到某個詞的所有內容，不限文字',
      check: '一篇報導，逐句查核',
      digest: '平日簡報會寫些什麼',
    },
    elsewhere: '還可以看看',
    studio: '設定時間與篩選條件，閱讀下一期真正的簡報。',
    browse: '查閱回答所依據的對象、記載、出處與案件。',
    notAsked: '這個連結來自其他網站，所以只填入了指令。按「提問」才會執行。',
    needsScript: '需要允許指令碼才能送出這份表單。',
    somebody: '試用頁',
    show: '顯示',
    files: '檔案',
    download: (name) => `下載 ${name}`,
    platforms: { discord: 'Discord', slack: 'Slack' },
    views: (platform) => `${platform}：訊息或 JSON`,
    message: '訊息',
    json: 'JSON',
    meters: '上限',
    of: (count, most) => `${count} / ${most}`,
    over: '超出',
    said: {
      copy: '複製',
      copied: '已複製',
      toCopy: '已選取：按 Ctrl+C 或 ⌘C 複製',
      copyLink: '複製連結',
      suggestions: '{n} 項建議',
      suggestion: '1 項建議',
      noSuggestions: '沒有建議',
      asking: '正在提問…',
      closed: '表單已關閉',
      noAnswer: '沒有收到回答。試用頁還在執行嗎？',
      tooLarge: '檔案過大：最多 {n} 位元組。',
    },
  },
}
