import { LIMITS } from './numbers.ts'
import {
  byType,
  type Fields,
  flag,
  list,
  number,
  oneOf,
  type Rule,
  shape,
  text,
  url,
  whole,
} from './rule.ts'

/** How many runs a list or a section may have. Slack names no number; this only stops nonsense. */
const MANY = 10_000

const style = {
  'style?': shape({
    'bold?': flag,
    'italic?': flag,
    'strike?': flag,
    'code?': flag,
    'underline?': flag,
  }),
}
const border: Fields = { 'border?': oneOf(0, 1) }
const id = text(1, 255)

/** Empty text makes Slack refuse the whole message, so a run has at least one character. */
const run: Rule = shape({ text: text(1, LIMITS.text), ...style })

const link: Rule = shape({
  url: url(LIMITS.linkUrl),
  'text?': text(1, LIMITS.text),
  'unsafe?': flag,
  ...style,
})

/** https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element */
const RUNS: Readonly<Record<string, Rule>> = {
  text: run,
  link,
  emoji: shape({ name: text(1, 100), 'unicode?': text(1, 100), 'url?': url(3000), ...style }),
  date: shape({
    timestamp: number,
    format: text(1, 1000),
    'url?': url(LIMITS.linkUrl),
    'fallback?': text(1, 1000),
    ...style,
  }),
  color: shape({ value: text(1, 20), ...style }),
  broadcast: shape({ range: oneOf('here', 'channel', 'everyone'), ...style }),
  channel: shape({ channel_id: id, ...style }),
  team: shape({ team_id: id, ...style }),
  user: shape({ user_id: id, ...style }),
  usergroup: shape({ usergroup_id: id, ...style }),
}

const runs = list(1, MANY, byType('an element of rich text', RUNS))
const section: Rule = shape({ elements: runs })

/** Rich text. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richText: Rule = byType('a rich_text block', {
  rich_text: shape({
    'block_id?': text(1, LIMITS.blockId),
    elements: list(
      1,
      MANY,
      byType('a part of rich text', {
        rich_text_section: section,
        rich_text_quote: shape({ elements: runs, ...border }),
        rich_text_preformatted: shape({
          elements: list(1, MANY, byType('text or a link', { text: run, link })),
          ...border,
        }),
        rich_text_list: shape({
          style: oneOf('bullet', 'ordered'),
          elements: list(1, MANY, byType('a rich_text_section', { rich_text_section: section })),
          'indent?': whole(0, LIMITS.richTextIndent),
          'offset?': whole(0, MANY),
          ...border,
        }),
      }),
    ),
  }),
})
