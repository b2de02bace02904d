import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits/numbers.ts'
import {
  type Build,
  bars,
  button,
  cell,
  confirm,
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
  times,
  url,
  x,
} from './sample-blocks.ts'

/** Every limit of a block with the most it takes; one more must be told, at that path. */
const LARGEST: readonly (readonly [string, number, Build, string])[] = [
  ['section text', LIMITS.sectionText, (n) => section({ text: plain(n) }), 'text.text'],
  ['section mrkdwn', LIMITS.sectionText, (n) => section({ text: mrkdwn(n) }), 'text.text'],
  ['section fields', 10, (n) => section({ fields: times(n, () => plain(1)) }), 'fields'],
  ['section field', 2000, (n) => section({ fields: [plain(n)] }), 'fields[0].text'],
  ['header', 150, (n) => ({ type: 'header', text: plain(n) }), 'text.text'],
  ['context', 10, (n) => ({ type: 'context', elements: times(n, () => plain(1)) }), 'elements'],
  ['actions', 25, (n) => ({ type: 'actions', elements: times(n, pressed) }), 'elements'],
  ['block_id', 255, (n) => section({ block_id: x(n) }), 'block_id'],
  ['action_id', 255, (n) => button({ action_id: x(n) }), 'elements[0].action_id'],
  ['button text', 75, (n) => button({ text: plain(n) }), 'elements[0].text.text'],
  ['button value', 2000, (n) => button({ value: x(n) }), 'elements[0].value'],
  ['button url', 3000, (n) => button({ url: url(n) }), 'elements[0].url'],
  ['label', 75, (n) => button({ accessibility_label: x(n) }), 'elements[0].accessibility_label'],
  ['confirm title', 100, (n) => confirm({ title: plain(n) }), 'elements[0].confirm.title.text'],
  ['confirm text', 300, (n) => confirm({ text: plain(n) }), 'elements[0].confirm.text.text'],
  ['confirm yes', 30, (n) => confirm({ confirm: plain(n) }), 'elements[0].confirm.confirm.text'],
  ['confirm no', 30, (n) => confirm({ deny: plain(n) }), 'elements[0].confirm.deny.text'],
  ['image alt_text', 2000, (n) => image({ alt_text: x(n) }), 'alt_text'],
  ['image title', 2000, (n) => image({ title: plain(n) }), 'title.text'],
  ['image url', 3000, (n) => image({ image_url: url(n) }), 'image_url'],
  ['options', 100, (n) => menu({ options: times(n, (i) => option(i)) }), 'elements[0].options'],
  [
    'option text',
    75,
    (n) => menu({ options: [option(1, { text: plain(n) })] }),
    'elements[0].options[0].text.text',
  ],
  [
    'option value',
    75,
    (n) => menu({ options: [option(1, { value: x(n) })] }),
    'elements[0].options[0].value',
  ],
  [
    'option description',
    75,
    (n) => menu({ options: [option(1, { description: plain(n) })] }),
    'elements[0].options[0].description.text',
  ],
  [
    'option groups',
    100,
    (n) => menu({ option_groups: times(n, (i) => ({ label: plain(1), options: [option(i)] })) }),
    'elements[0].option_groups',
  ],
  [
    'placeholder',
    150,
    (n) => menu({ options: [option(1)], placeholder: plain(n) }),
    'elements[0].placeholder.text',
  ],
  [
    'overflow',
    5,
    (n) => ({
      type: 'actions',
      elements: [{ type: 'overflow', options: times(n, (i) => option(i)) }],
    }),
    'elements[0].options',
  ],
  [
    'checkboxes',
    10,
    (n) => section({ accessory: { type: 'checkboxes', options: times(n, (i) => option(i)) } }),
    'accessory.options',
  ],
  ['table rows', 100, (n) => table(n, 1), 'rows'],
  ['table columns', 20, (n) => table(1, n), 'rows[0]'],
  ['data table rows', 101, dataTable, 'rows'],
  ['data table page', 100, (n) => ({ ...dataTable(2), page_size: n }), 'page_size'],
  ['chart series', 6, (n) => bars(n, 1), 'chart.series'],
  ['chart labels', 20, (n) => bars(1, n), 'chart.series[0].data'],
  ['chart label', 20, (n) => bars(1, 1, n), 'chart.series[0].data[0].label'],
  ['chart title', 50, (n) => ({ ...bars(1, 1), title: x(n) }), 'title'],
  ['markdown', 12_000, (n) => ({ type: 'markdown', text: x(n) }), 'text'],
  ['link url', 3000, (n) => runs({ type: 'link', url: url(n) }), 'elements[0].elements[0].url'],
  [
    'indent',
    8,
    (n) =>
      rich({
        type: 'rich_text_list',
        style: 'bullet',
        indent: n,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }],
      }),
    'elements[0].indent',
  ],
]

describe('the largest of everything', () => {
  it.each(LARGEST)('%s: %i is taken and one more is not', (_, max, build, path) => {
    expect(refused([build(max)])).toEqual([])
    expect(refused([build(max + 1)])).toContain(`blocks[0].${path}`)
  })

  it('tables share 10,000 characters between them', () => {
    const tables = (n: number) =>
      times(2, () => ({ type: 'table', rows: [[cell(x(5000))], [cell(x(n))]] }))
    expect(refused([{ type: 'table', rows: [[cell(x(5000))], [cell(x(5000))]] }])).toEqual([])
    expect(refused(tables(1))).toContain('blocks')
  })
})
