import { answered } from '#core/answer.ts'
import { type Brief, line, list, strong } from '#core/brief.ts'
import type { Phrase } from '#core/catalogue.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { createFootnotes } from '#core/footnotes.ts'

/** A Party phrase: what it says, what it means in practice, and the stage it marks. */
export function phraseCard(phrase: Phrase, desk: Desk): Brief {
  const { words } = desk
  const notes = createFootnotes(words)
  const seen = phrase.seenIn.length > 0
  return answered({
    title: `${phrase.hans}: ${phrase.english}`,
    summary: `${phrase.hans}: ${phrase.meaning}`,
    blocks: [
      list([
        line`${phrase.meaning}`,
        line`${phrase.hant} · ${phrase.pinyin}`,
        ...(phrase.stage ? [line`${strong('Marks the stage')}: ${words.stage[phrase.stage]}`] : []),
        seen
          ? [strong('Seen in'), ':', ...notes.cite(phrase.seenIn.map((source) => ({ source })))]
          : line`The meaning is the editors’ own; no source of this store explains it.`,
      ]),
    ],
    footnotes: notes.list(),
    actions: [{ label: 'Search for it', command: `search ${phrase.hans}` }],
    footer: footer(desk),
  })
}
