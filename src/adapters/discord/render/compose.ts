import type { APIComponentInContainer, APITextDisplayComponent } from 'discord.js'
import { ComponentType } from 'discord.js'
import { addressOf, type DiscordFile } from './files.ts'
import { FENCE, type Row, type RowPiece } from './rows.ts'

/**
 * Rows as components, with as few Text Displays as their gaps allow. `files` are those of the
 * pictures among the rows, in order.
 */
export function composeRows(
  rows: readonly RowPiece[],
  files: readonly DiscordFile[] = [],
): readonly APIComponentInContainer[] {
  const components: APIComponentInContainer[] = []
  const left = files.values()
  let group: Row[] = []
  const close = () => {
    if (group.length > 0) components.push(textDisplay(joinRows(group)))
    group = []
  }
  for (const { body: row } of rows) {
    if (row.kind === 'choice' || row.kind === 'picture' || (row.kind === 'text' && row.opens))
      close()
    if (row.kind === 'picture') {
      const { value: file } = left.next()
      if (file) components.push(gallery(file))
    } else if (row.kind !== 'choice') group.push(row)
    else {
      components.push({
        type: ComponentType.Section,
        components: [textDisplay(row.markdown)],
        accessory: row.button,
      })
    }
  }
  close()
  return components
}

/** https://docs.discord.com/developers/components/reference#media-gallery */
const gallery = (file: DiscordFile): APIComponentInContainer => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: addressOf(file) }, description: file.description }],
})

/** Markdown as a component. https://docs.discord.com/developers/components/reference#text-display */
export const textDisplay = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
})

/** Rows as the lines of one text; fenced ones that belong together stand between one pair of fences. */
function joinRows(rows: readonly Row[]): string {
  let text = ''
  let before: Row['kind'] | undefined
  for (const row of rows) {
    const isGoingOn = before === 'fenced' && row.kind === 'fenced' && !row.isFirst
    const end = text === '' ? '' : before === 'fenced' && !isGoingOn ? `\n${FENCE}\n` : '\n'
    if (row.kind === 'fenced') text += `${end}${isGoingOn ? '' : `${FENCE}\n`}${row.text}`
    else if (row.kind === 'text') {
      const isJoined = row.isContinued && before === 'text'
      text += isJoined ? ` ${row.markdown}` : `${end}${row.mark}${row.markdown}`
    }
    before = row.kind
  }
  return before === 'fenced' ? `${text}\n${FENCE}` : text
}
