import type { Meter, Metered } from '#core/preview.ts'
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
      what: 'json',
      count: jsonSize(blocks),
      most: SLACK.blocksJson,
    },
    { what: 'fallback', count: text.length, most: SLACK.text },
    ...insideMeters(blocks),
  ])
}

/** The same of a form. */
export function formMeters(view: Readonly<Record<string, unknown>>): readonly Meter[] {
  const blocks = listOf(view['blocks'])
  return used([
    { what: 'blocks', count: blocks.length, most: SLACK.viewBlocks },
    ...(['title', 'submit', 'close'] as const).map((name) => ({
      what: name,
      count: textLength(view[name]),
      most: SLACK.modalText,
    })),
    {
      what: 'metadata',
      count: String(view['private_metadata'] ?? '').length,
      most: SLACK.privateMetadata,
    },
    ...insideMeters(blocks),
  ])
}

const used = (meters: readonly Meter[]): readonly Meter[] => meters.filter(({ count }) => count > 0)

type Part = Readonly<Record<string, unknown>>

/** Counts one thing of one object of a payload; 0 where it is of another kind. */
type Count = { readonly what: Metered; readonly most: number; readonly of: (part: Part) => number }

/** The number of characters of a field, as a text object or as it is, of objects of one kind. */
const text = (what: Metered, most: number, field: string, ...types: readonly string[]): Count => ({
  what,
  most,
  of: (part) =>
    types.length === 0 || types.includes(String(part['type'])) ? textLength(part[field]) : 0,
})

const items = (what: Metered, most: number, field: string, type: string): Count => ({
  what,
  most,
  of: (part) => (part['type'] === type ? listOf(part[field]).length : 0),
})

const COUNTS: readonly Count[] = [
  text('header', SLACK.header, 'text', 'header'),
  text('section', SLACK.sectionText, 'text', 'section'),
  items('context-elements', SLACK.contextElements, 'elements', 'context'),
  {
    what: 'context',
    most: SLACK.contextText,
    of: ({ type, elements }) =>
      type === 'context' ? Math.max(0, ...listOf(elements).map(textLength)) : 0,
  },
  items('actions', SLACK.actionsElements, 'elements', 'actions'),
  text('button', SLACK.buttonText, 'text', 'button'),
  text('button-value', SLACK.buttonValue, 'value', 'button'),
  text('button-url', SLACK.url, 'url', 'button'),
  text('accessibility-label', SLACK.accessibilityLabel, 'accessibility_label'),
  text('action-id', SLACK.actionId, 'action_id'),
  text('block-id', SLACK.blockId, 'block_id'),
  items('options', SLACK.selectOptions, 'options', 'static_select'),
  text('placeholder', SLACK.placeholder, 'placeholder'),
  ...optionCounts(),
  text('alt', SLACK.altText, 'alt_text', 'image'),
  text('picture-title', SLACK.imageTitle, 'title', 'image'),
  text('label', SLACK.inputLabel, 'label', 'input'),
  text('hint', SLACK.inputLabel, 'hint', 'input'),
  text('filled', SLACK.textInput, 'initial_value', 'plain_text_input'),
]

function optionCounts(): readonly Count[] {
  const longest = (field: string) => (part: Part) =>
    Math.max(0, ...listOf(part['options']).map((option) => textLength(partOf(option)[field])))
  return [
    { what: 'option', most: SLACK.optionText, of: longest('text') },
    { what: 'option-value', most: SLACK.optionValue, of: longest('value') },
    {
      what: 'option-description',
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
  // Every field of an object may be read as unknown; whatever is no object has none.
  typeof value === 'object' && value !== null ? (value as Part) : {}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Characters of a text, or of the text in a text object, in UTF-16 units. */
function textLength(value: unknown): number {
  const text = typeof value === 'string' ? value : partOf(value)['text']
  return typeof text === 'string' ? text.length : 0
}
