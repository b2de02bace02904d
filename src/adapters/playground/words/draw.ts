import type { Language } from '#core/words.ts'

/** What the platforms themselves say around what they are sent. */
export type DrawWords = {
  /** Who asked, and that it was with the command that follows. */
  readonly you: string
  readonly used: string
  /** The mark of a bot behind its name. */
  readonly app: string
  /** Below an ephemeral message. */
  readonly onlyYou: { readonly discord: string; readonly slack: string }
  readonly submit: string
  readonly cancel: string
  readonly optional: string
  /** A field for a channel of which none can be listed. */
  readonly channel: string
  /** The name of the channel somebody asks in where there is none. */
  readonly tryingOut: string
  readonly nothingChosen: string
  /** What an area of fixed letters, or of columns, is called where it has to be scrolled. */
  readonly code: string
  readonly table: string
  readonly download: (name: string) => string
  readonly mostCharacters: (most: number) => string
  readonly pictureMissing: string
  readonly notShown: (type: string) => string
}

export const drawWords: Readonly<Record<Language, DrawWords>> = {
  en: {
    you: 'You',
    used: 'used',
    app: 'APP',
    onlyYou: { discord: 'Only you can see this', slack: 'Only visible to you' },
    submit: 'Submit',
    cancel: 'Cancel',
    optional: 'optional',
    channel: 'Channel ID',
    tryingOut: 'trying-out',
    nothingChosen: 'Nothing chosen',
    code: 'Text with fixed columns',
    table: 'Table',
    download: (name) => `Download ${name}`,
    mostCharacters: (most) => `At most ${most.toLocaleString('en')} characters`,
    pictureMissing: 'Picture',
    notShown: (type) => `Not shown in this preview: type ${type}`,
  },
  'zh-CN': {
    you: '您',
    used: '使用了',
    app: '应用',
    onlyYou: { discord: '只有您能看到此消息', slack: '仅对您可见' },
    submit: '提交',
    cancel: '取消',
    optional: '选填',
    channel: '频道 ID',
    tryingOut: '试用频道',
    nothingChosen: '未选择',
    code: '等宽文本',
    table: '表格',
    download: (name) => `下载 ${name}`,
    mostCharacters: (most) => `最多 ${most.toLocaleString('zh-CN')} 个字符`,
    pictureMissing: '图片',
    notShown: (type) => `预览中不显示：类型 ${type}`,
  },
  'zh-TW': {
    you: '您',
    used: '使用了',
    app: '應用程式',
    onlyYou: { discord: '只有您能看到這則訊息', slack: '僅限您檢視' },
    submit: '送出',
    cancel: '取消',
    optional: '選填',
    channel: '頻道 ID',
    tryingOut: '試用頻道',
    nothingChosen: '未選擇',
    code: '等寬文字',
    table: '表格',
    download: (name) => `下載 ${name}`,
    mostCharacters: (most) => `最多 ${most.toLocaleString('zh-TW')} 個字元`,
    pictureMissing: '圖片',
    notShown: (type) => `預覽中不顯示：類型 ${type}`,
  },
}
