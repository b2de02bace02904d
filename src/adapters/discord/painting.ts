import type { RawFile } from 'discord.js'
import type { Brief } from '#core/brief.ts'
import { Fault, type Report } from '#core/errors.ts'
import type { Chart, Picture, Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Words } from '#core/words.ts'
import type { DiscordFile } from './render/files.ts'

/** The pictures of an answer's charts: of none where none can be painted. */
export async function painted(
  { blocks }: Pick<Brief, 'blocks'>,
  words: Words,
  pictures: Pictures | undefined,
): Promise<ReadonlyMap<Chart, Picture>> {
  const charts = blocks.filter((block): block is Chart => block.kind === 'chart')
  if (!pictures || charts.length === 0) return new Map()
  const all = await Promise.all(
    charts.map(async (chart) => [chart, await pictures(chart, words)] as const),
  )
  return new Map(all.filter((pair): pair is [Chart, Picture] => pair[1] !== undefined))
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
