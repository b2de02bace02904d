import { ComponentType } from 'discord-api-types/v10'
import { fieldsOf, listOf } from '../json.ts'
import { type Check, type Path, refused } from './finding.ts'
import { button, componentId, SELECTS, select } from './interactive.ts'
import { COMPONENTS } from './numbers.ts'
import { all, like, list, object, oneOf, optional, text, truth, whole } from './shape.ts'

/** One of the kinds of component that may stand in a place, checked as that kind. */
export const byType =
  (kinds: Readonly<Record<number, Check>>): Check =>
  (value, path) => {
    const { type } = fieldsOf(value)
    const check = typeof type === 'number' ? kinds[type] : undefined
    if (check) return check(value, path)
    const message = `Value of field "type" must be one of (${Object.keys(kinds).join(', ')}).`
    return [refused([...path, 'type'], 'UNION_TYPE_CHOICES', message)]
  }

/**
 * One to five buttons, or exactly one select.
 * https://docs.discord.com/developers/components/reference#action-row
 */
export const row: Check = (value, path) => {
  const inside = [...path, 'components']
  const kinds = listOf(fieldsOf(value)['components']).map((each) => fieldsOf(each)['type'])
  const selects = kinds.filter((kind) => SELECTS.some((type) => type === kind)).length
  const tooWide = selects > 0 && kinds.length > 1
  return [
    ...all(object({ id: componentId, components: rowChildren }))(value, path),
    ...(tooWide
      ? [refused(inside, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select stands alone in its row.')]
      : []),
  ]
}

const rowChildren = list(
  1,
  COMPONENTS.rowButtons,
  byType({
    [ComponentType.Button]: button,
    ...Object.fromEntries(SELECTS.map((type) => [type, select])),
  }),
)

/** https://docs.discord.com/developers/components/reference#text-display */
export const textDisplay: Check = object({ id: componentId, content: text(1, COMPONENTS.text) })

const altText = optional(text(1, COMPONENTS.altText))
const media = object({
  url: all(
    text(1, COMPONENTS.mediaUrl),
    like(/^(?:https?|attachment):\/\/\S+$/i, 'URL_TYPE_INVALID_SCHEME', 'Not an address.'),
  ),
})

/** https://docs.discord.com/developers/components/reference#thumbnail */
const thumbnail = object({
  id: componentId,
  media,
  description: altText,
  spoiler: optional(truth),
})

/** https://docs.discord.com/developers/components/reference#section */
const section = object({
  id: componentId,
  components: list(
    1,
    COMPONENTS.sectionTexts,
    byType({ [ComponentType.TextDisplay]: textDisplay }),
  ),
  accessory: byType({
    [ComponentType.Button]: button,
    [ComponentType.Thumbnail]: thumbnail,
  }),
})

/** https://docs.discord.com/developers/components/reference#media-gallery */
const gallery = object({
  id: componentId,
  items: list(
    1,
    COMPONENTS.galleryItems,
    object({ media, description: altText, spoiler: optional(truth) }),
  ),
})

/** https://docs.discord.com/developers/components/reference#file */
const file = object({
  id: componentId,
  file: object({
    url: like(
      /^attachment:\/\/\S+$/,
      'FILE_COMPONENT_ATTACHMENT_REQUIRED',
      'A file component only takes attachment://<filename>.',
    ),
  }),
  spoiler: optional(truth),
})

/** https://docs.discord.com/developers/components/reference#separator */
const separator = object({
  id: componentId,
  divider: optional(truth),
  spacing: optional(oneOf(1, 2)),
})

/** What only stands in messages with the Components V2 flag, a container excepted. */
const V2_KINDS: Readonly<Record<number, Check>> = {
  [ComponentType.Section]: section,
  [ComponentType.TextDisplay]: textDisplay,
  [ComponentType.MediaGallery]: gallery,
  [ComponentType.File]: file,
  [ComponentType.Separator]: separator,
}

/** https://docs.discord.com/developers/components/reference#container */
const container = object({
  id: componentId,
  accent_color: optional(whole(0, COMPONENTS.colour)),
  spoiler: optional(truth),
  components: list(1, COMPONENTS.total, byType({ [ComponentType.ActionRow]: row, ...V2_KINDS })),
})

/** What may stand outermost in a message with the Components V2 flag. */
export const topLevel: Check = byType({
  [ComponentType.ActionRow]: row,
  ...V2_KINDS,
  [ComponentType.Container]: container,
})

/** What may stand outermost without that flag: rows, and nothing else. */
export const legacyTopLevel: Check = (value, path: Path) => {
  const { type } = fieldsOf(value)
  const isKnown = type === ComponentType.Container || V2_KINDS[Number(type)] !== undefined
  return isKnown
    ? [
        refused(
          path,
          'UNION_TYPE_CHOICES',
          `Component type ${type} needs the IS_COMPONENTS_V2 flag (32768).`,
        ),
      ]
    : byType({ [ComponentType.ActionRow]: row })(value, path)
}
