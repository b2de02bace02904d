import type { Footnote } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { fitLine } from './fit-line.ts'
import { linkAddress } from './link.ts'
import { type BodyPiece, setApart, wordsPiece } from './piece.ts'
import { type Look, linked } from './runs.ts'

/** The sources of an answer with their full titles, a line each, under a heading. */
export function sourcePieces(footnotes: readonly Footnote[], look: Look): readonly BodyPiece[] {
  if (footnotes.length === 0) return []
  const heading = fitLine([look.words.chat.sourcesHeading], look, { isBold: true })
  return setApart([
    ...heading.map((runs) => wordsPiece(runs, true)),
    ...footnotes.flatMap((note) => notePieces(note, look)),
  ])
}

/** "[3] Title · Publisher · date", the title being the link, or with why there is none. */
function notePieces(note: Footnote, look: Look): readonly BodyPiece[] {
  const { number, title, publisher, published, url = '', remark = '' } = note
  const why =
    linkAddress(url) === undefined
      ? [look.words.chat.noLink, remark].filter(Boolean).join(': ')
      : remark
  const about = [publisher, published, why].filter((words) => oneLine(words).trim() !== '')
  const line = [`[${number}] `, ...linked(title, url), ...about.map((words) => ` · ${words}`)]
  return fitLine(line, look).map((runs) => wordsPiece(runs))
}
