import { answered } from '#core/answer.ts'
import { type Brief, line, list } from '#core/brief.ts'
import type { Phrase } from '#core/catalogue.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { charactersOf } from '#core/subject-line.ts'
import type { Words } from '#core/words.ts'

/** A Party phrase: what it says, what it means in practice, and the stage it marks. */
export function phraseCard(phrase: Phrase, desk: Desk): Brief {
  const { words } = desk
  const { measures: said } = words
  const own = charactersIn(phrase, words)
  const notes = createFootnotes(words)
  const seen = phrase.seenIn.length > 0
  return answered({
    title: phraseTitle(phrase, words),
    summary: `${words.frame.headed(own)}${phrase.meaning}`,
    blocks: [
      list([
        [phrase.meaning],
        line`${own === phrase.hans ? phrase.hant : phrase.hans} · ${phrase.pinyin}`,
        ...(phrase.stage ? [said.marksStage(words.stage[phrase.stage])] : []),
        seen
          ? [...said.seenIn, ...notes.cite(phrase.seenIn.map((source) => ({ source })))]
          : said.ownMeaning,
      ]),
    ],
    footnotes: notes.list(),
    actions: [{ label: said.searchIt, command: `search ${phrase.hans}` }],
    footer: footer(desk),
  })
}

/** "双开: expelled from the Party and public office", in the characters the reader writes. */
export const phraseTitle = (phrase: Phrase, words: Words): string =>
  `${words.frame.headed(charactersIn(phrase, words))}${phrase.english}`

const charactersIn = ({ hans, hant }: Phrase, words: Words): string =>
  charactersOf({ zh: hans, hant }, words) ?? hans
