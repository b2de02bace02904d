import { fieldsOf, listOf, textOf } from '../json.ts'
import { type Check, refused } from './finding.ts'
import { EMBED, MESSAGE } from './numbers.ts'
import { all, like, list, object, optional, sizeOf, text, truth, whole } from './shape.ts'

/**
 * The embeds of a message: each part and the 6,000 characters over all of them.
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
export const embeds: Check = (value, path) => [
  ...list(0, MESSAGE.embeds, embed)(value, path),
  ...total(value, path),
]

const link = like(
  /^(?:https?|attachment):\/\/\S+$/i,
  'URL_TYPE_INVALID_SCHEME',
  'Only http(s) and attachment addresses are supported.',
)
const url = optional(all(text(0, EMBED.url), link))

const image = optional(object({ url }))

const embed = object({
  title: optional(text(0, EMBED.title, 'trimmed')),
  description: optional(text(0, EMBED.description, 'trimmed')),
  url,
  color: optional(whole(0, 0xffffff)),
  timestamp: optional(text(0, 40)),
  footer: optional(object({ text: text(1, EMBED.footer, 'trimmed'), icon_url: url })),
  author: optional(object({ name: text(1, EMBED.author, 'trimmed'), url, icon_url: url })),
  image,
  thumbnail: image,
  fields: optional(
    list(
      0,
      EMBED.fields,
      object({
        name: text(1, EMBED.fieldName, 'trimmed'),
        value: text(1, EMBED.fieldValue, 'trimmed'),
        inline: optional(truth),
      }),
    ),
  ),
})

const total: Check = (value, path) => {
  const size = listOf(value)
    .flatMap(partsOf)
    .reduce((sum, part) => sum + sizeOf(part.trim()), 0)
  const message = `Embed size exceeds maximum size of ${EMBED.total}: ${size}.`
  return size > EMBED.total ? [refused(path, 'MAX_EMBED_SIZE_EXCEEDED', message)] : []
}

/** The texts that count towards the total. */
function partsOf(value: unknown): readonly string[] {
  const one = fieldsOf(value)
  const fields = listOf(one['fields']).map(fieldsOf)
  return [
    one['title'],
    one['description'],
    fieldsOf(one['footer'])['text'],
    fieldsOf(one['author'])['name'],
    ...fields.flatMap((field) => [field['name'], field['value']]),
  ].map((part) => textOf(part) ?? '')
}
