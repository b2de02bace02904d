import type { Access } from '#core/access.ts'
import type { Language } from '#core/words.ts'
import type { THEMES, WIDTHS } from '../view.ts'

/** What stands around every page. */
export type ShellWords = {
  readonly title: string
  readonly skip: string
  readonly pages: { readonly ask: string; readonly studio: string; readonly browse: string }
  readonly look: string
  /** Before how it looks now. */
  readonly looksNow: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<(typeof THEMES)[number], string>>
  readonly width: string
  readonly widths: Readonly<Record<(typeof WIDTHS)[number], string>>
  readonly as: string
  readonly access: Readonly<Record<Access, string>>
  readonly apply: string
  /** That what is done here is thrown away, or stays. */
  readonly sandbox: string
  readonly home: string
  readonly notFound: string
  readonly nothingHere: string
}

export const shellWords: Readonly<Record<Language, ShellWords>> = {
  en: {
    title: 'Vigil playground',
    skip: 'Skip to the content',
    pages: { ask: 'Ask', studio: 'Digest studio', browse: 'Store' },
    look: 'How it looks',
    looksNow: 'How it looks:',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    width: 'Width',
    widths: { desktop: 'Desktop', phone: 'Phone' },
    as: 'Ask as',
    access: { reader: 'Reader', editor: 'Editor', admin: 'Admin' },
    apply: 'Show',
    sandbox: 'A copy to try things in: nothing is posted, and what you do is gone when it stops.',
    home: 'This is the home itself: what you do here stays. Nothing is posted from here.',
    notFound: 'There is no such page',
    nothingHere: 'Nothing is at this address.',
  },
  'zh-CN': {
    title: 'Vigil 演练场',
    skip: '跳到正文',
    pages: { ask: '提问', studio: '简报工作台', browse: '资料库' },
    look: '显示方式',
    looksNow: '显示方式：',
    language: '语言',
    theme: '主题',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    width: '宽度',
    widths: { desktop: '桌面', phone: '手机' },
    as: '提问身份',
    access: { reader: '读者', editor: '编辑', admin: '管理员' },
    apply: '显示',
    sandbox: '这是供试用的副本：不会发布任何内容，停止后所做的改动即被丢弃。',
    home: '这是正式数据：在此所做的改动会保留。此处不会发布任何内容。',
    notFound: '没有这个页面',
    nothingHere: '此地址没有内容。',
  },
  'zh-TW': {
    title: 'Vigil 試用頁',
    skip: '跳到主要內容',
    pages: { ask: '提問', studio: '簡報工作台', browse: '資料庫' },
    look: '顯示方式',
    looksNow: '顯示方式：',
    language: '語言',
    theme: '主題',
    themes: { auto: '跟隨系統', light: '淺色', dark: '深色' },
    width: '寬度',
    widths: { desktop: '桌面', phone: '手機' },
    as: '提問身分',
    access: { reader: '讀者', editor: '編輯', admin: '管理員' },
    apply: '顯示',
    sandbox: '這是供試用的副本：不會發布任何內容，停止後所做的變更即會捨棄。',
    home: '這是正式資料：在此所做的變更會保留。此處不會發布任何內容。',
    notFound: '沒有這個頁面',
    nothingHere: '此網址沒有內容。',
  },
}
