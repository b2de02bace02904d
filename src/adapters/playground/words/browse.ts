import type { Language } from '#core/words.ts'
import { type BrowseWords, browseEn } from './browse-en.ts'
import { browseZhCn } from './browse-zh-cn.ts'
import { browseZhTw } from './browse-zh-tw.ts'

export type { BrowseWords } from './browse-en.ts'

export const browseWords: Readonly<Record<Language, BrowseWords>> = {
  en: browseEn,
  'zh-CN': browseZhCn,
  'zh-TW': browseZhTw,
}
