import { describe, expect, it } from 'vitest'
import { FILTER_FIELDS } from '#core/filter/filter.ts'
import { LANGUAGES, type Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { askWords } from '../../src/adapters/playground/words/ask.ts'
import { brokenWords } from '../../src/adapters/playground/words/broken.ts'
import { browseWords } from '../../src/adapters/playground/words/browse.ts'
import { entranceWords } from '../../src/adapters/playground/words/entrance.ts'
import { shellWords } from '../../src/adapters/playground/words/shell.ts'
import { studioWords } from '../../src/adapters/playground/words/studio.ts'

const CATALOGUES = [askWords, brokenWords, browseWords, entranceWords, shellWords, studioWords]

/** Other words for a claim, a source, seats, a change, an answer and, in Taiwan, a watch. */
const NOT_OURS: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  'zh-CN': /记载|事实|出处|席位|变动|回答/,
  'zh-TW': /記載|事實|出處|席位|變動|回答|關注/,
}

/** Every sentence below; of what is put together, how it is written. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words)]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

describe.each(['zh-CN', 'zh-TW'] as const)('the pages in %s', (language) => {
  const texts = CATALOGUES.flatMap((catalogue) => textsIn(catalogue[language]))

  it('call things what the chat calls them', () => {
    expect(texts.length).toBeGreaterThan(300)
    expect(texts.filter((text) => NOT_OURS[language].test(text))).toEqual([])
  })

  it('put the colon of Chinese behind Chinese words', () => {
    expect(texts.filter((text) => /\p{Script=Han}:/u.test(text))).toEqual([])
  })
})

it.each(LANGUAGES)('the studio names fields and topics as the chat does, in %s', (language) => {
  const { filters, subscriptions } = wordsIn(language)
  const { fields, topic } = studioWords[language]
  const others = FILTER_FIELDS.filter((field) => !fields[field].includes(filters.field[field]))
  expect(others).toEqual([])
  expect(Object.values(topic).map((name) => name.toLowerCase())).toEqual(
    Object.values(subscriptions.topic).map((name) => name.toLowerCase()),
  )
})
