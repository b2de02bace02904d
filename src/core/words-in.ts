import type { Language, Words } from './words.ts'
import { en } from './words-en.ts'
import { zhCn } from './words-zh-cn.ts'
import { zhTw } from './words-zh-tw.ts'

const CATALOGUES: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCn, 'zh-TW': zhTw }

/**
 * The frame of an answer in any language. It loads every catalogue: for platforms whose askers each
 * have a language of their own. What only ever speaks English takes `en` from `words-en.ts`.
 */
export const wordsIn = (language: Language): Words => CATALOGUES[language]
