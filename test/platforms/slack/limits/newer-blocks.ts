import { anyText, mrkdwn, plain } from './composition.ts'
import { button, image, PLACES } from './elements.ts'
import { LIMITS } from './numbers.ts'
import { richText } from './rich-text.ts'
import {
  atLeastOne,
  byType,
  type Fields,
  flag,
  list,
  oneOf,
  type Rule,
  shape,
  text,
  url,
} from './rule.ts'

const named: Fields = { 'block_id?': text(1, LIMITS.blockId) }
const pictured = byType('an image', { image })

const card: Rule = shape(
  {
    ...named,
    'hero_image?': pictured,
    'icon?': pictured,
    'title?': mrkdwn(150),
    'subtitle?': mrkdwn(150),
    'body?': mrkdwn(200),
    'actions?': list(1, 3, byType('a button', { button })),
  },
  atLeastOne('hero_image', 'title', 'actions', 'body'),
)

const task: Rule = shape({
  ...named,
  task_id: text(1, 255),
  title: text(1, LIMITS.sectionText),
  'details?': richText,
  'output?': richText,
  'sources?': list(1, 100, PLACES.source),
  status: oneOf('pending', 'in_progress', 'complete', 'error'),
})

/** The blocks of 2025 and 2026. https://docs.slack.dev/reference/block-kit/blocks */
export const NEWER_BLOCKS: Readonly<Record<string, Rule>> = {
  alert: shape({
    ...named,
    text: anyText(200),
    'level?': oneOf('default', 'info', 'warning', 'error', 'success'),
  }),
  card,
  carousel: shape({ ...named, elements: list(1, 10, byType('a card', { card })) }),
  context_actions: shape({ ...named, elements: list(1, 5, PLACES.contextActions) }),
  markdown: shape({ ...named, text: text(1, LIMITS.markdown) }),
  task_card: task,
  plan: shape({
    ...named,
    title: text(1, LIMITS.sectionText),
    'tasks?': list(1, LIMITS.blocksInMessage, byType('a task_card', { task_card: task })),
  }),
  video: shape({
    ...named,
    video_url: url(LIMITS.imageUrl),
    thumbnail_url: url(LIMITS.imageUrl),
    alt_text: text(1, LIMITS.altText),
    title: plain(199),
    'title_url?': url(LIMITS.imageUrl),
    'author_name?': text(1, 49),
    'provider_name?': text(1, 255),
    'provider_icon_url?': url(LIMITS.imageUrl),
    'description?': plain(LIMITS.sectionText),
  }),
}

/** A box around other blocks. https://docs.slack.dev/reference/block-kit/blocks/container-block */
export const container = (child: Rule): Rule =>
  shape(
    {
      ...named,
      'title?': plain(150),
      'rich_text_title?': richText,
      'subtitle?': anyText(150),
      child_blocks: list(1, 10, child),
      'width?': oneOf('narrow', 'standard', 'wide', 'full'),
      'icon?': pictured,
      'is_collapsible?': flag,
      'default_collapsed?': flag,
      'has_header_divider?': flag,
    },
    atLeastOne('title', 'rich_text_title'),
  )
