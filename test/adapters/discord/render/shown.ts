import { createHash } from 'node:crypto'
import type {
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APISectionAccessoryComponent,
} from 'discord.js'
import { ComponentType } from 'discord.js'
import { type DiscordMessage, renderDiscord, type Shown } from '#adapters/discord/render/render.ts'
import type { Brief } from '#core/brief.ts'
import { en } from '#core/words-en.ts'
import { type Read, readMarkdown } from './markdown.ts'

/** Keys as long as real ones. */
export const lines = {
  key: (line: string): string => createHash('sha256').update(line).digest('base64url').slice(0, 22),
}

/** One part of an answer, in English and for everyone unless a test says otherwise. */
export const show = (brief: Brief, shown: Partial<Shown> = {}): DiscordMessage =>
  renderDiscord(brief, {
    question: 'who person-one',
    part: 1,
    isPrivate: false,
    words: en,
    lines,
    ...shown,
  })

/** All parts of an answer. */
export const showAll = (brief: Brief, shown: Partial<Shown> = {}): readonly DiscordMessage[] => {
  const first = show(brief, { ...shown, part: 1 })
  const others = Array.from({ length: first.parts - 1 }, (_, i) =>
    show(brief, { ...shown, part: i + 2 }),
  )
  return [first, ...others]
}

/** What stands in the container of a message, in order. */
export const inside = ({ body }: DiscordMessage): readonly APIComponentInContainer[] =>
  body.components.flatMap((each) => (each.type === ComponentType.Container ? each.components : []))

/** The Markdown of components, a Text Display each, those in sections included. */
export const textsIn = (components: readonly APIComponentInContainer[]): readonly string[] =>
  components.flatMap((each) => {
    if (each.type === ComponentType.TextDisplay) return [each.content]
    if (each.type === ComponentType.Section) return each.components.map(({ content }) => content)
    return []
  })

/** The Markdown of a message, the small print last. */
export const texts = (message: DiscordMessage): readonly string[] => textsIn(inside(message))

/** What the texts of a message say and how. */
export const reads = (message: DiscordMessage): readonly Read[] => texts(message).map(readMarkdown)

/** The labels of the buttons of a message, a list a row. */
export const buttons = (message: DiscordMessage): readonly (readonly string[])[] =>
  inside(message).flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return []
    const labels = row.components.flatMap((each) =>
      each.type === ComponentType.Button && 'label' in each ? [each.label ?? ''] : [],
    )
    return labels.length > 0 ? [labels] : []
  })

/** Every button of a message with its custom id, in reading order. */
export const pressable = (
  message: DiscordMessage,
): readonly { readonly label: string; readonly id: string }[] =>
  inside(message)
    .flatMap((each): readonly (APIComponentInMessageActionRow | APISectionAccessoryComponent)[] => {
      if (each.type === ComponentType.ActionRow) return each.components
      return each.type === ComponentType.Section ? [each.accessory] : []
    })
    .flatMap((each) =>
      each.type === ComponentType.Button && 'custom_id' in each && 'label' in each
        ? [{ label: each.label ?? '', id: each.custom_id }]
        : [],
    )

/** The custom id of the first button with a label. */
export const idOf = (message: DiscordMessage, label: string): string | undefined =>
  pressable(message).find((each) => each.label === label)?.id

/** The options of the menus of a message, a list each. */
export const menus = (message: DiscordMessage) =>
  inside(message).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((each) =>
          each.type === ComponentType.StringSelect ? [each.options] : [],
        )
      : [],
  )
