import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isFields, listOf } from './json.ts'
import { placedIn } from './limits/walk.ts'

/** Where the file of an `attachment://` address is now. */
export type Resolve = (url: string) => Readonly<Record<string, unknown>>

/**
 * Components as Discord gives them back: numbered, with defaults, and with files where they are.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function componentPayloads(
  components: unknown,
  resolve: Resolve,
): APIMessageTopLevelComponent[] {
  const taken = new Set(placedIn(components).map(({ component }) => component['id']))
  let last = 0
  const next = (): number => {
    do last++
    while (taken.has(last))
    return last
  }
  const filled = listOf(components).map((each) => fill(fieldsOf(each), resolve, next))
  // What was sent has been checked, and only what Discord adds was added.
  return filled as unknown as APIMessageTopLevelComponent[]
}

function fill(component: Fields, resolve: Resolve, next: () => number): Fields {
  const id = component['id'] || next()
  const media = (field: string) =>
    isFields(component[field])
      ? { [field]: resolve(String(fieldsOf(component[field])['url'])) }
      : {}
  const nested = (field: string) =>
    isFields(component[field]) ? { [field]: fill(fieldsOf(component[field]), resolve, next) } : {}
  return {
    ...DEFAULTS[Number(component['type'])],
    ...component,
    id,
    ...media('media'),
    ...media('file'),
    ...fileFields(component, resolve),
    ...(Array.isArray(component['items'])
      ? { items: component['items'].map((item) => galleryItem(fieldsOf(item), resolve)) }
      : {}),
    ...(Array.isArray(component['components'])
      ? { components: component['components'].map((each) => fill(fieldsOf(each), resolve, next)) }
      : {}),
    ...nested('accessory'),
  }
}

/** A file component also tells the name and size of its file. */
function fileFields({ type, file }: Fields, resolve: Resolve): Fields {
  if (type !== ComponentType.File) return {}
  const { name, size } = resolve(String(fieldsOf(file)['url']))
  return { name, size }
}

const galleryItem = (item: Fields, resolve: Resolve): Fields => ({
  description: null,
  spoiler: false,
  ...item,
  media: resolve(String(fieldsOf(item['media'])['url'])),
})

const SELECT: Fields = { min_values: 1, max_values: 1 }

const DEFAULTS: Readonly<Record<number, Fields>> = {
  [ComponentType.StringSelect]: SELECT,
  [ComponentType.UserSelect]: SELECT,
  [ComponentType.RoleSelect]: SELECT,
  [ComponentType.MentionableSelect]: SELECT,
  [ComponentType.ChannelSelect]: SELECT,
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { divider: true, spacing: 1 },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
}
