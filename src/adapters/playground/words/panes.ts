import type { Access } from '#core/access.ts'
import type { Language } from '#core/words.ts'

/** What a pane says around what a platform shows. */
export type PaneWords = {
  readonly platforms: { readonly discord: string; readonly slack: string }
  readonly views: (platform: string) => string
  readonly message: string
  readonly json: string
  readonly meters: string
  readonly of: (count: string, most: string) => string
  readonly over: string
  /** Where buttons and menus do nothing. */
  readonly needsScripts: string
  readonly nextPart: (part: number, parts: number) => string
  /** What to choose here for what may not be asked, before a link for each. */
  readonly mayNot: string
  readonly askAs: (access: Access) => string
  /** That what is said to be on its way is not. */
  readonly nothingPosted: string
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
    readonly sending: string
    readonly openPicture: string
    readonly closePicture: string
  }
}

export const paneWords: Readonly<Record<Language, PaneWords>> = {
  en: {
    platforms: { discord: 'Discord', slack: 'Slack' },
    views: (platform) => `${platform}: message or JSON`,
    message: 'Message',
    json: 'JSON',
    meters: 'Limits',
    of: (count, most) => `${count} of ${most}`,
    over: 'too much',
    needsScripts: 'Buttons, menus and forms in these messages work only where scripts are allowed.',
    nextPart: (part, parts) => `Part ${part} of ${parts}`,
    mayNot: 'Here you choose who you are:',
    askAs: (access) => (access === 'admin' ? 'Ask as Admin' : 'Ask as Editor'),
    nothingPosted: 'Nothing is posted from the playground, whatever the answer says.',
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
      sending: 'Sending…',
      openPicture: 'Enlarge picture',
      closePicture: 'Close',
    },
  },
  'zh-CN': {
    platforms: { discord: 'Discord', slack: 'Slack' },
    views: (platform) => `${platform}：消息或 JSON`,
    message: '消息',
    json: 'JSON',
    meters: '限额',
    of: (count, most) => `${count} / ${most}`,
    over: '超出',
    needsScripts: '消息中的按钮、菜单和表单需要允许脚本才能使用。',
    nextPart: (part, parts) => `第${part}部分，共${parts}部分`,
    mayNot: '在这里，身份由您选择：',
    askAs: (access) => (access === 'admin' ? '以管理员身份提问' : '以编辑身份提问'),
    nothingPosted: '无论答复怎么说，演练场都不会发布任何内容。',
    said: {
      copy: '复制',
      copied: '已复制',
      toCopy: '已选中：按 Ctrl+C 或 ⌘C 复制',
      copyLink: '复制链接',
      suggestions: '{n}条建议',
      suggestion: '1条建议',
      noSuggestions: '没有建议',
      asking: '正在提问…',
      closed: '表单已关闭',
      noAnswer: '没有收到答复。演练场还在运行吗？',
      tooLarge: '文件过大：最多{n}字节。',
      sending: '正在发送…',
      openPicture: '放大图片',
      closePicture: '关闭',
    },
  },
  'zh-TW': {
    platforms: { discord: 'Discord', slack: 'Slack' },
    views: (platform) => `${platform}：訊息或 JSON`,
    message: '訊息',
    json: 'JSON',
    meters: '上限',
    of: (count, most) => `${count} / ${most}`,
    over: '超出',
    needsScripts: '訊息中的按鈕、選單和表單需要允許指令碼才能使用。',
    nextPart: (part, parts) => `第${part}部分，共${parts}部分`,
    mayNot: '在這裡，身分由您選擇：',
    askAs: (access) => (access === 'admin' ? '以管理員身分提問' : '以編輯身分提問'),
    nothingPosted: '不論回覆怎麼說，試用頁都不會發布任何內容。',
    said: {
      copy: '複製',
      copied: '已複製',
      toCopy: '已選取：按 Ctrl+C 或 ⌘C 複製',
      copyLink: '複製連結',
      suggestions: '{n}項建議',
      suggestion: '1項建議',
      noSuggestions: '沒有建議',
      asking: '正在提問…',
      closed: '表單已關閉',
      noAnswer: '沒有收到回覆。試用頁還在執行嗎？',
      tooLarge: '檔案過大：最多{n}位元組。',
      sending: '正在傳送…',
      openPicture: '放大圖片',
      closePicture: '關閉',
    },
  },
}
