import { ComponentType } from 'discord-api-types/v10'
import { isAbsent, textOf } from '../json.ts'
import { type Check, type Finding, type Path, refused } from './finding.ts'
import { legacyTopLevel, topLevel } from './layout.ts'
import { COMPONENTS, MESSAGE, TEXT_BYTES } from './numbers.ts'
import { list, repeated, sizeOf } from './shape.ts'
import { type Placed, placedIn } from './walk.ts'

/**
 * The components of a message: each by its kind, and what holds for all of them together.
 * https://docs.discord.com/developers/components/reference
 */
export const components =
  (isV2: boolean): Check =>
  (value, path) => {
    const placed = placedIn(value, path)
    const shape = isV2
      ? list(0, COMPONENTS.total, topLevel)
      : list(0, MESSAGE.legacyRows, legacyTopLevel)
    return [
      ...shape(value, path),
      ...sameIds(placed),
      ...(isV2 ? [...tooMany(placed, path), ...tooMuchText(placed, path)] : []),
    ]
  }

/** Custom ids and component ids that stand twice. */
export const sameIds = (placed: readonly Placed[]): readonly Finding[] => [
  ...repeated(placed, ({ component }) => component['custom_id']).map(({ path }) =>
    refused(
      [...path, 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated.',
    ),
  ),
  ...repeated(placed, ({ component }) => component['id'] || undefined).map(({ path }) =>
    refused([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated.'),
  ),
]

const tooMany = (placed: readonly Placed[], path: Path): readonly Finding[] =>
  placed.length > COMPONENTS.total
    ? [
        refused(
          path,
          'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
          `At most ${COMPONENTS.total} components in all, not ${placed.length}.`,
        ),
      ]
    : []

function tooMuchText(placed: readonly Placed[], path: Path): readonly Finding[] {
  const texts = placed
    .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
    .map(({ component }) => textOf(component['content']) ?? '')
  const characters = texts.reduce((sum, words) => sum + sizeOf(words), 0)
  const bytes = texts.reduce(
    (sum, words) => sum + Buffer.byteLength(words) + TEXT_BYTES.perDisplay,
    0,
  )
  if (characters > COMPONENTS.text) {
    const message = `Text displays hold at most ${COMPONENTS.text} characters in all, not ${characters}.`
    return [refused(path, 'COMPONENT_TEXT_TOTAL_EXCEEDED', message)]
  }
  return bytes > TEXT_BYTES.total
    ? [
        refused(
          path,
          TOO_MANY_BYTES,
          `Text displays take ${bytes} bytes; above ${TEXT_BYTES.total} Discord answers 500.`,
        ),
      ]
    : []
}

/** The one finding that Discord answers with 500 and not with 400. */
export const TOO_MANY_BYTES = 'TEXT_BYTES_EXCEEDED'

/** Whether a list of components holds words that a reader sees as message text. */
export const hasText = (value: unknown): boolean =>
  !isAbsent(value) &&
  placedIn(value).some(({ component }) => component['type'] === ComponentType.TextDisplay)
