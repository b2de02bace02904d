import { chart } from './charts.ts'
import { anyText, imageSource, plain } from './composition.ts'
import { image, PLACES } from './elements.ts'
import { container, NEWER_BLOCKS } from './newer-blocks.ts'
import { LIMITS } from './numbers.ts'
import { richText } from './rich-text.ts'
import {
  atLeastOne,
  byType,
  type Fields,
  flag,
  list,
  only,
  type Rule,
  shape,
  text,
} from './rule.ts'
import { dataTable, table } from './tables.ts'

/** Where blocks can stand. */
export type Surface = 'message' | 'modal' | 'home'

/** The rule for one block on a surface: what it may be there, and everything inside it. */
export const blockOn = (surface: Surface): Rule => ON[surface]

const named: Fields = { 'block_id?': text(1, LIMITS.blockId) }

const BLOCKS: Readonly<Record<string, Rule>> = {
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: shape({ ...named, elements: list(1, LIMITS.actionsElements, PLACES.actions) }),
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  context: shape({
    ...named,
    elements: list(
      1,
      LIMITS.contextElements,
      byType('text or an image', {
        image,
        plain_text: anyText(LIMITS.contextText),
        mrkdwn: anyText(LIMITS.contextText),
      }),
    ),
  }),
  /** https://docs.slack.dev/reference/block-kit/blocks/divider-block */
  divider: shape(named),
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: shape({ ...named, text: plain(LIMITS.header) }),
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  image: shape(
    {
      ...named,
      ...imageSource.fields,
      alt_text: text(1, LIMITS.altText),
      'title?': plain(LIMITS.imageTitle),
    },
    imageSource.one,
  ),
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  input: shape({
    ...named,
    label: plain(LIMITS.inputLabel),
    'hint?': plain(LIMITS.inputHint),
    element: PLACES.input,
    'optional?': flag,
    'dispatch_action?': flag,
  }),
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  section: shape(
    {
      ...named,
      'text?': anyText(LIMITS.sectionText),
      'fields?': list(1, LIMITS.sectionFields, anyText(LIMITS.sectionField)),
      'accessory?': PLACES.accessory,
      'expand?': flag,
    },
    atLeastOne('text', 'fields'),
  ),
  rich_text: richText,
  table,
  data_table: dataTable,
  data_visualization: chart,
  ...NEWER_BLOCKS,
}

const everywhere = ['actions', 'context', 'divider', 'header', 'image', 'input', 'section']
const common = [...everywhere, 'rich_text', 'video']

/** What a container may hold; a `file` block comes from Slack and is never sent. */
const child = byType('a block for a container', only(BLOCKS, ...common, 'table'))

const messageOnly = [
  ...['table', 'data_table', 'data_visualization', 'markdown', 'context_actions'],
  ...['card', 'carousel', 'task_card', 'plan'],
]

/** The pages of the blocks name their surfaces. https://docs.slack.dev/reference/block-kit/blocks */
const ON: Readonly<Record<Surface, Rule>> = {
  message: byType('a block for a message', {
    ...only(BLOCKS, ...common, ...messageOnly),
    container: container(child),
  }),
  modal: byType('a block for a modal', only(BLOCKS, ...common, 'alert')),
  home: byType('a block for a Home tab', only(BLOCKS, ...common)),
}
