import type { Language } from '#core/words.ts'

/** What is said when a page broke: `id` is what the log calls it. */
export type BrokenWords = { readonly title: string; readonly reference: (id: string) => string }

export const brokenWords: Readonly<Record<Language, BrokenWords>> = {
  en: {
    title: 'Something broke on our side',
    reference: (id) => `Quote ${id}; the details are in the log.`,
  },
  'zh-CN': {
    title: '我们这边出了问题',
    reference: (id) => `请提供编号 ${id}，详情见日志。`,
  },
  'zh-TW': {
    title: '我們這邊出了問題',
    reference: (id) => `請提供編號 ${id}，詳情見記錄檔。`,
  },
}
