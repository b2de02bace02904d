import { expect, it } from 'vitest'
import {
  bars,
  button,
  cell,
  dataTable,
  image,
  menu,
  mrkdwn,
  option,
  plain,
  pressed,
  refused,
  rich,
  runs,
  section,
  table,
  url,
} from './sample-blocks.ts'

/** The least of everything, and what must or must not be there. */
const WRONG: readonly (readonly [string, object, string])[] = [
  ['an unknown block', { type: 'marquee' }, ''],
  ['an alert, which is for modals', { type: 'alert', text: plain(1) }, ''],
  ['a section without text or fields', { type: 'section' }, ''],
  ['empty section text', section({ text: plain(0) }), 'text.text'],
  ['a header with markup', { type: 'header', text: mrkdwn(1) }, 'text'],
  ['an empty header', { type: 'header', text: plain(0) }, 'text.text'],
  ['an empty context', { type: 'context', elements: [] }, 'elements'],
  ['a button in a context', { type: 'context', elements: [pressed(1)] }, 'elements[0]'],
  ['no actions', { type: 'actions', elements: [] }, 'elements'],
  ['a field Slack does not know', section({ colour: 'red' }), 'colour'],
  ['a style that is none', button({ style: 'default' }), 'elements[0].style'],
  ['an address that is a script', button({ url: 'javascript:alert(1)' }), 'elements[0].url'],
  ['an image without words', { type: 'image', image_url: url(20) }, 'alt_text'],
  ['an image with empty words', image({ alt_text: '' }), 'alt_text'],
  ['an image from two places', image({ slack_file: { id: 'F1' } }), ''],
  [
    'a file named twice',
    image({ image_url: undefined, slack_file: { id: 'F', url: url(20) } }),
    'slack_file',
  ],
  ['a menu without options', menu({ options: [] }), 'elements[0].options'],
  ['a menu of both kinds', menu({ options: [option(1)], option_groups: [] }), 'elements[0]'],
  ['one value twice', menu({ options: [option(1), option(1)] }), 'elements[0]'],
  [
    'a first option not offered',
    menu({ options: [option(1)], initial_option: option(2) }),
    'elements[0]',
  ],
  [
    'an option without value',
    menu({ options: [{ text: plain(1) }] }),
    'elements[0].options[0].value',
  ],
  ['empty rich text', rich(), 'elements'],
  ['an empty run', runs({ type: 'text', text: '' }), 'elements[0].elements[0].text'],
  ['an empty part', runs(), 'elements[0].elements'],
  [
    'a link to a script',
    runs({ type: 'link', url: 'data:text/html,a' }),
    'elements[0].elements[0].url',
  ],
  [
    'a style rich text does not have',
    runs({ type: 'text', text: 'a', style: { big: true } }),
    'elements[0].elements[0].style.big',
  ],
  ['a list of no style', rich({ type: 'rich_text_list', elements: [] }), 'elements[0].style'],
  [
    'an emoji in preformatted text',
    rich({ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'eye' }] }),
    'elements[0].elements[0]',
  ],
  ['a table without rows', table(0, 1), 'rows'],
  ['a table of nothing known', { type: 'table', rows: [[{ type: 'cell' }]] }, 'rows[0][0]'],
  ['an empty cell', { type: 'table', rows: [[cell('')]] }, 'rows[0][0].text'],
  ['an uneven data table', { ...dataTable(2), rows: [[cell()], [cell(), cell()]] }, 'rows[1]'],
  [
    'a chart with a gap',
    { ...bars(1, 2), chart: { ...bars(1, 2).chart, axis_config: { categories: ['a'] } } },
    'chart.series',
  ],
  [
    'a slice of nothing',
    {
      type: 'data_visualization',
      title: 'a',
      chart: { type: 'pie', segments: [{ label: 'a', value: 0 }] },
    },
    'chart.segments[0].value',
  ],
  [
    'min_query_length below nothing',
    { type: 'actions', elements: [{ type: 'external_select', min_query_length: -1 }] },
    'elements[0].min_query_length',
  ],
  [
    'a date that is none',
    section({ accessory: { type: 'datepicker', initial_date: 'soon' } }),
    'accessory.initial_date',
  ],
]

it.each(WRONG)('%s is refused', (_, block, path) => {
  expect(refused([block])).toContain(path === '' ? 'blocks[0]' : `blocks[0].${path}`)
})

it('one name for two things in a block is refused', () => {
  const two = (a: string, b: string) => [
    {
      type: 'actions',
      elements: [
        { ...pressed(1), action_id: a },
        { ...pressed(2), action_id: b },
      ],
    },
  ]
  expect(refused(two('a', 'b'))).toEqual([])
  expect(refused(two('a', 'a'))).toEqual(['blocks[0]'])
  expect(refused([section({ block_id: 'a' }), section({ block_id: 'a' })])).toEqual(['blocks'])
})
