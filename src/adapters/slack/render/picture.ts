import type { Drawable } from '#core/picture.ts'
import { plainText } from './escape.ts'
import { LIMITS, SHARES } from './limits.ts'
import { type BodyPiece, blockPiece } from './piece.ts'
import type { Look } from './runs.ts'
import { jsonSize } from './size.ts'

/**
 * The picture of a block, from a file that Slack has; nothing where there is none. It has no title:
 * what it is called stands in it.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks/image-block
 */
export function picturePieces(drawable: Drawable, { pictures }: Look): readonly BodyPiece[] {
  const picture = pictures?.get(drawable)
  if (!picture) return []
  const alt = plainText(picture.alt).text
  const image = { type: 'image' as const, slack_file: { id: picture.fileId }, alt_text: alt }
  // Without words for those who do not see it Slack refuses the whole message.
  const isTaken = alt !== '' && alt.length <= LIMITS.altText && jsonSize(image) <= SHARES.line
  return isTaken ? [blockPiece({ block: image, kept: [] }, 1)] : []
}
