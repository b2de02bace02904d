import type { Meter } from '#core/preview.ts'
import { SLACK } from './render/limits.ts'
import { jsonSize } from './render/size.ts'

/** What a message takes of what Slack allows: the longest of each kind, and only what is there. */
export function messageMeters({
  text,
  blocks,
}: {
  readonly text: string
  readonly blocks: readonly unknown[]
}): readonly Meter[] {
  return used([
    { what: 'blocks', count: blocks.length, most: SLACK.blocks },
    {
      what: 'characters of JSON of the blocks (a limit Slack has written down nowhere)',
      count: jsonSize(blocks),
      most: SLACK.blocksJson,
    },
    { what: 'characters of fallback text', count: text.length, most: SLACK.text },
    ...insideMeters(blocks),
  ])
}

/** The same of a form. */
export function formMeters(view: Readonly<Record<string, unknown>>): readonly Meter[] {
  const blocks = listOf(view['blocks'])
  return used([
    { what: 'blocks', count: blocks.length, most: SLACK.viewBlocks },
    ...(['title', 'submit', 'close'] as const).map((name) => ({
      what: `characters of the modal’s ${name}`,
      count: textLength(view[name]),
      most: SLACK.modalText,
    })),
    {
      what: 'characters carried in private_metadata',
      count: String(view['private_metadata'] ?? '').length,
      most: SLACK.privateMetadata,
    },
    ...insideMeters(blocks),
  ])
}

const used = (meters: readonly Meter[]): readonly Meter[] => meters.filter(({ count }) => count > 0)

type Part = Readonly<Record<string, unknown>>

/** Counts one thing of one object of a payload; 0 where it is of another kind. */
type Count = { readonly what: string; readonly most: number; readonly of: (part: Part) => number }

/** The number of characters of a field, as a text object or as it is, of objects of one kind. */
const text = (what: string, most: number, field: string, ...types: readonly string[]): Count => ({
  what,
  most,
  of: (part) =>
    types.length === 0 || types.includes(String(part['type'])) ? textLength(part[field]) : 0,
})

const items = (what: string, most: number, field: string, type: string): Count => ({
  what,
  most,
  of: (part) => (part['type'] === type ? listOf(part[field]).length : 0),
})

const COUNTS: readonly Count[] = [
  text('characters of a header', SLACK.header, 'text', 'header'),
  text('characters of a section', SLACK.sectionText, 'text', 'section'),
  items('elements of a context block', SLACK.contextElements, 'elements', 'context'),
  {
    what: 'characters of a context element',
    most: SLACK.contextText,
    of: ({ type, elements }) =>
      type === 'context' ? Math.max(0, ...listOf(elements).map(textLength)) : 0,
  },
  items('elements of an actions block', SLACK.actionsElements, 'elements', 'actions'),
  text('characters of a button', SLACK.buttonText, 'text', 'button'),
  text('characters of a button’s value', SLACK.buttonValue, 'value', 'button'),
  text('characters of a button’s address', SLACK.url, 'url', 'button'),
  text('characters of an accessibility_label', SLACK.accessibilityLabel, 'accessibility_label'),
  text('characters of an action_id', SLACK.actionId, 'action_id'),
  text('characters of a block_id', SLACK.blockId, 'block_id'),
  items('options of a menu', SLACK.selectOptions, 'options', 'static_select'),
  text('characters of a placeholder', SLACK.placeholder, 'placeholder'),
  ...optionCounts(),
  text('characters of alt text', SLACK.altText, 'alt_text', 'image'),
  text('characters of a picture’s title', SLACK.imageTitle, 'title', 'image'),
  text('characters of a label', SLACK.inputLabel, 'label', 'input'),
  text('characters of a hint', SLACK.inputLabel, 'hint', 'input'),
  text('characters a field begins with', SLACK.textInput, 'initial_value', 'plain_text_input'),
]

function optionCounts(): readonly Count[] {
  const longest = (field: string) => (part: Part) =>
    Math.max(0, ...listOf(part['options']).map((option) => textLength(partOf(option)[field])))
  return [
    { what: 'characters of an option', most: SLACK.optionText, of: longest('text') },
    { what: 'characters of an option’s value', most: SLACK.optionValue, of: longest('value') },
    {
      what: 'characters of an option’s description',
      most: SLACK.optionDescription,
      of: longest('description'),
    },
  ]
}

function insideMeters(blocks: readonly unknown[]): readonly Meter[] {
  const parts = [...partsIn(blocks)]
  return COUNTS.map(({ what, most, of }) => ({
    what,
    count: parts.reduce((longest, part) => Math.max(longest, of(part)), 0),
    most,
  }))
}

/** Every object in a payload, whatever it stands in. */
function* partsIn(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const one of value) yield* partsIn(one)
  else if (typeof value === 'object' && value !== null) {
    yield partOf(value)
    for (const one of Object.values(value)) yield* partsIn(one)
  }
}

const partOf = (value: unknown): Part =>
  // Whatever is no object has no fields.
  typeof value === 'object' && value !== null ? (value as Part) : {}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Characters of a text, or of the text in a text object, in UTF-16 units. */
function textLength(value: unknown): number {
  const text = typeof value === 'string' ? value : partOf(value)['text']
  return typeof text === 'string' ? text.length : 0
}
