import type { Brief } from '#core/brief.ts'
import type { Command } from '#core/command.ts'
import type { Report } from '#core/errors.ts'
import { oneLine } from '#core/one-line.ts'
import { type Draw, type Drawable, type Ground, isDrawable } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Preview, PreviewFile } from '#core/preview.ts'
import type { Words } from '#core/words.ts'
import { audienceOf } from './audience.ts'
import { compose, keepLines } from './compose.ts'
import { fieldErrors } from './form/field-errors.ts'
import { canAsk, writtenForm } from './form/written.ts'
import { questionOf } from './line.ts'
import { formMeters, messageMeters } from './meters.ts'
import { pickerOf, questionOfPress } from './pressed.ts'
import type { SlackFile } from './render/files.ts'
import { renderOptions } from './render/options.ts'
import type { ShownPicture } from './render/shown.ts'
import { asResponse } from './respond.ts'

/** What Slack is previewed with. */
export type SlackPreviewParts = {
  readonly lines: LongLines
  /** Draws the pictures, which nobody paints or uploads here. */
  readonly draw: Draw
  readonly ground: Ground
  /** The command that takes all others, without its slash. */
  readonly prefix: string
  /** All that can be asked: buttons repeat a question in the one way in which it reads back. */
  readonly commands: readonly Command[]
  readonly report: Report
}

/**
 * Slack without Slack. A message is what its `response_url` is sent, a form what `views.open` is,
 * without where the answer goes; files of pictures have ids of nobody’s. The `id` of an entry of a
 * menu is its `value`.
 */
export function slackPreview({
  lines,
  draw,
  ground,
  prefix,
  commands,
  report,
}: SlackPreviewParts): Preview {
  return {
    platform: 'slack',

    typed: (line, words) => `/${prefix} ${oneLine(questionOf(line, commands, words))}`,

    async message(brief, { words, asker, ...question }) {
      const audience = audienceOf(brief, question.to)
      const pictures = drawn(brief, words, draw, ground)
      const team = asker.place?.platform === 'slack' ? asker.place.space : undefined
      const { message, files, kept, parts } = compose(brief, question, audience, {
        ...{ words, commands, lines, prefix, team, pictures },
      })
      await keepLines(kept, { lines, report })
      const { isPublic, isInPlace } = audience
      const shown = new Set(message.blocks.map(fileIn))
      return {
        payload: asResponse(message, isPublic ? 'everyone' : isInPlace ? 'instead' : 'asker'),
        isPrivate: !isPublic,
        isInPlace,
        parts,
        meters: messageMeters(message),
        pictures: new Map(
          [...pictures]
            .filter(([, { fileId }]) => shown.has(fileId))
            .map(([drawable, { fileId }]) => [fileId, drawable]),
        ),
        files: files.map(asText),
      }
    },

    async press({ id, chosen, isPrivate }, known, words) {
      const question = await questionOfPress({ id, chosen }, { lines, commands: known, words })
      if (!question) return undefined
      const { line, part, to } = question
      // Only what nobody else sees can be replaced: beside anything else there is a new message.
      return { line, part, to: to === 'instead' && !isPrivate ? 'asker' : to }
    },

    async form(form, question, words) {
      const view = canAsk(question) ? writtenForm(form, { to: question.to }, words) : undefined
      return view && { payload: { ...view }, meters: formMeters({ ...view }) }
    },

    fieldErrors: (brief, filled) => fieldErrors(brief, filled, `/${prefix}`),

    picker: (id) => pickerOf(id, lines),

    options: renderOptions,
  }
}

/** The pictures of an answer as if they had been painted and uploaded. */
const drawn = (
  { blocks }: Brief,
  words: Words,
  draw: Draw,
  ground: Ground,
): ReadonlyMap<Drawable, ShownPicture> =>
  new Map(
    blocks.filter(isDrawable).flatMap((drawable, i) => {
      const drawing = draw(drawable, words, ground)
      return drawing ? [[drawable, { fileId: `F0PICTURE${i + 1}`, alt: drawing.alt }] as const] : []
    }),
  )

/** The id of the file that an image block shows. */
function fileIn(block: unknown): unknown {
  const file = typeof block === 'object' && block !== null && Reflect.get(block, 'slack_file')
  return typeof file === 'object' && file !== null ? Reflect.get(file, 'id') : undefined
}

/** Every file of an answer is text; a byte order mark in it stays. */
const asText = ({ name, mediaType, bytes }: SlackFile): PreviewFile => ({
  name,
  mediaType,
  text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
})
