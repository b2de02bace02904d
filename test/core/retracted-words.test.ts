import { expect, it } from 'vitest'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'

it.each(LANGUAGES)('why something was retracted ends in one full stop in %s', (language) => {
  const { frame } = wordsIn(language)
  for (const why of ['It was read wrongly.', '看错了。', 'It was read wrongly'])
    expect(frame.retracted('26 Nov 2026', why)).not.toMatch(/[.。]{2}$/u)
})
