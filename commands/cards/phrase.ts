import { answered } from '#core/answer.ts'
import { type Brief, line, list } from '#core/brief.ts'
import type { Phrase } from '#core/catalogue.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { createFootnotes } from '#core/footnotes.ts'

/** A Party phrase: what it says, what it means in practice, and the stage it marks. */
export function phraseCard(phrase: Phrase, desk: Desk): Brief {
  const { words } = desk
  const { measures: said } = words
  const { headed } = words.frame
  const notes = createFootnotes(words)
  const seen = phrase.seenIn.length > 0
  return answered({
    title: `${headed(phrase.hans)}${phrase.english}`,
    summary: `${headed(phrase.hans)}${phrase.meaning}`,
    blocks: [
      list([
        [phrase.meaning],
        line`${phrase.hant} · ${phrase.pinyin}`,
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
