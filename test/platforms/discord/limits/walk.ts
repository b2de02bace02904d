import { type Fields, fieldsOf, isFields, listOf } from '../json.ts'
import type { Path } from './finding.ts'

/** A component and where it stands. */
export type Placed = { readonly component: Fields; readonly path: Path }

/** Every component of a message or modal, nested ones too, in reading order. */
export const placedIn = (components: unknown, path: Path = ['components']): readonly Placed[] =>
  listOf(components).flatMap((each, i) => withNested(each, [...path, i]))

function withNested(value: unknown, path: Path): readonly Placed[] {
  if (!isFields(value)) return []
  return [
    { component: value, path },
    ...placedIn(value['components'], [...path, 'components']),
    ...withNested(value['accessory'], [...path, 'accessory']),
    ...withNested(value['component'], [...path, 'component']),
  ]
}

/** Every address of a picture or file in a component, with where it stands. */
export const mediaOf = ({ component, path }: Placed): readonly { url: unknown; path: Path }[] => [
  ...['media', 'file']
    .filter((field) => isFields(component[field]))
    .map((field) => ({
      url: fieldsOf(component[field])['url'],
      path: [...path, field, 'url'],
    })),
  ...listOf(component['items']).map((item, i) => ({
    url: fieldsOf(fieldsOf(item)['media'])['url'],
    path: [...path, 'items', i, 'media', 'url'],
  })),
]
