import type { Language } from '#core/words.ts'

/** What is said to whoever has not given the token yet. */
export type EntranceWords = {
  readonly title: string
  readonly why: string
  readonly token: string
  readonly enter: string
  readonly wrong: string
}

export const entranceWords: Readonly<Record<Language, EntranceWords>> = {
  en: {
    title: 'Enter',
    why: 'Others can reach this page, so it asks for the token it was started with.',
    token: 'Token',
    enter: 'Enter',
    wrong: 'That is not the token. Whoever started the playground knows it.',
  },
  'zh-CN': {
    title: '进入',
    why: '其他人也能访问此页面，因此需要输入启动时设置的令牌。',
    token: '令牌',
    enter: '进入',
    wrong: '令牌不对。请向启动演练场的人索取。',
  },
  'zh-TW': {
    title: '進入',
    why: '其他人也能開啟此頁面，因此需要輸入啟動時設定的權杖。',
    token: '權杖',
    enter: '進入',
    wrong: '權杖不正確。請向啟動試用頁的人索取。',
  },
}
