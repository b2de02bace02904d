import type { RawFile } from 'discord.js'
import type { Brief } from '#core/brief.ts'
import { Fault, type Report } from '#core/errors.ts'
import { isDrawable, type Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Words } from '#core/words.ts'
import type { DiscordFile } from './render/files.ts'
import { LIMITS } from './render/limits.ts'
import type { Painted } from './render/spans.ts'

/** The pictures of an answer: none of what cannot be painted, or is larger than a file may be. */
export async function painted(
  { blocks }: Pick<Brief, 'blocks'>,
  words: Words,
  pictures: Pictures | undefined,
): Promise<Painted> {
  if (!pictures) return new Map()
  const all = await Promise.all(
    blocks.filter(isDrawable).map(async (block) => {
      const picture = await pictures(block, words)
      return picture && picture.png.length <= LIMITS.fileBytes ? [[block, picture] as const] : []
    }),
  )
  return new Map(all.flat())
}

/** A file as discord.js sends it. */
export const asUpload = ({ name, mediaType, bytes }: DiscordFile): RawFile => ({
  name,
  contentType: mediaType,
  data: bytes,
})

/**
 * Keeps the lines that buttons hold only keys of, before anybody can press them. A message with
 * buttons that may not work later is better than none.
 */
export async function keepLines(
  kept: readonly string[],
  { lines, report }: { readonly lines: LongLines; readonly report: Report },
): Promise<void> {
  if (kept.length === 0) return
  try {
    await lines.keep(kept)
  } catch (error) {
    report(new Fault('The lines of buttons could not be kept', { cause: error }))
  }
}
