import type { Report } from '#core/errors.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Draw, Ground, Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Preview, PreviewMessage, PreviewQuestion } from '#core/preview.ts'
import { asChoices } from './complete.ts'
import { apologised, type Composed, composed } from './compose.ts'
import { openedForm } from './forms/form.ts'
import { formMeters, messageMeters } from './meters.ts'
import { keepLines } from './painting.ts'
import { type Asked, askedBy, readPressed } from './pressed.ts'
import { addressOf } from './render/files.ts'
import { payloadOf } from './reply.ts'
import { typedLine } from './typed.ts'

/** What Discord is previewed with. */
export type DiscordPreviewParts = {
  /** The commands, which settle how a line is read. */
  readonly newsroom: Pick<Newsroom, 'commands'>
  readonly lines: LongLines
  readonly draw: Draw
  /** What pictures stand on. */
  readonly ground: Ground
  readonly report: Report
}

/**
 * Discord without Discord. A message is the `data` of a first response, or the body of a change
 * where it takes the place of another; a form is the `data` of a modal. An answer that takes long is
 * announced before: Discord then gets the same body as a change of the announcement.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
 */
export function discordPreview(parts: DiscordPreviewParts): Preview {
  const { lines, report } = parts
  const { commands } = parts.newsroom
  const composing = { lines, report, pictures: unpainted(parts) }
  return {
    platform: 'discord',
    typed: (line, words) => typedLine(line, commands, words),
    async message(brief, { line, part, to, words, sharedBy }) {
      const showing = {
        question: line,
        part,
        isMine: to === 'asker' || to === 'instead',
        isInPlace: to === 'instead',
        words,
        ...(to === 'shared' ? { sharedBy } : {}),
      }
      try {
        return previewed(await composed(brief, showing, composing))
      } catch (error) {
        return previewed(apologised(error, words, composing))
      }
    },
    async press({ isPrivate, ...returned }, known, words) {
      const pressed = await readPressed(returned, lines)
      try {
        return pressed && questionOf(askedBy(pressed, isPrivate, known, words))
      } catch {
        return undefined // Of a command that is no more.
      }
    },
    async form(form, { to }, _words) {
      // What is shown again, or put before everyone, has been asked before.
      if (to === 'instead' || to === 'shared') return undefined
      const opened = openedForm(
        form,
        { isMine: to === 'asker', isOnServer: true }, // Where every kind of field can be filled in.
        { commands, lines },
      )
      if (!opened) return undefined
      await keepLines(opened.kept, { lines, report })
      return { payload: { ...opened.data }, meters: formMeters(opened.data) }
    },
    // A form closes when it is sent off: a mistake is an answer, with a button that opens it again.
    fieldErrors: () => undefined,
    // Menus hold all they offer.
    picker: async () => undefined,
    options: (suggestions) => ({ choices: asChoices(suggestions) }),
  }
}

/** Pictures that take up what painted ones would, with nothing in them. */
const unpainted =
  ({ draw, ground }: Pick<DiscordPreviewParts, 'draw' | 'ground'>): Pictures =>
  async (drawable, words) => {
    const drawing = draw(drawable, words, ground)
    if (!drawing) return undefined
    const { alt, width, height } = drawing
    return { png: new Uint8Array(0), alt, width: SCALE * width, height: SCALE * height }
  }

/** Pixels of a picture for each css pixel. */
const SCALE = 2

const TO = {
  everyone: 'everyone',
  asker: 'asker',
  'in-place': 'instead',
} as const satisfies Readonly<Record<Asked['place'], PreviewQuestion['to']>>

const questionOf = ({ line, part, place, isShared }: Asked): PreviewQuestion => ({
  line,
  part,
  to: isShared && place === 'everyone' ? 'shared' : TO[place],
})

function previewed({ place, message }: Composed): PreviewMessage {
  const { body, files, parts, pictures } = message
  return {
    payload: payloadOf({ place, body }),
    isPrivate: place !== 'everyone',
    isInPlace: place === 'in-place',
    parts,
    meters: messageMeters(message),
    pictures,
    files: files
      .filter((file) => !pictures.has(addressOf(file)))
      .map(({ name, mediaType, bytes }) => ({ name, mediaType, text: DECODER.decode(bytes) })),
  }
}

const DECODER = new TextDecoder()
