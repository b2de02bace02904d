import { readdirSync, readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { drawMessage } from './drawn.ts'
import { elementsIn, withAttribute, withClass, wordsOf } from './markup.ts'

const GOLDEN = 'test/golden/slack'
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const run = (text: string, style?: object) => ({ type: 'text', text, ...(style ? { style } : {}) })
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements })
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements })
const draw = (...blocks: readonly unknown[]) => drawMessage('slack', { text: 'x', blocks })

describe('a message', () => {
  it('says when only the asker sees it', async () => {
    const message = await drawMessage('slack', { text: 'x' }, { isPrivate: true })
    expect(withClass(message, 'm-only-you').map(wordsOf)).toEqual(['Only visible to you'])
  })

  it('is its text where it has no blocks, as it was before it was escaped', async () => {
    const message = await drawMessage('slack', { text: 'a &lt;b&gt; &amp;amp; c' })
    expect(withClass(message, 'm-rich').map(wordsOf)).toEqual(['a <b> &amp; c'])
  })

  it('has its files below', async () => {
    const files = [{ name: 'cases.csv', mediaType: 'text/csv', text: 'a' }]
    const message = await drawMessage('slack', { text: 'x' }, { files })
    expect(withAttribute(message, 'data-file').map(wordsOf)).toEqual(['cases.csv'])
  })

  it('has headings of the third level', async () => {
    const message = await draw({ type: 'header', text: plain('Qin <Gang>') })
    const [heading] = withAttribute(message, 'aria-level')
    expect(heading && [heading.attributes.get('aria-level'), wordsOf(heading)]).toEqual([
      '3',
      'Qin <Gang>',
    ])
  })
})

describe('what can be pressed', () => {
  it('carries its value, looks as it is meant, and says what it is read as', async () => {
    const button = (about: object) => ({ type: 'button', text: plain('Open'), ...about })
    const message = await draw({
      type: 'actions',
      elements: [
        button({ value: 'ask.1:who x', accessibility_label: 'Open Qin Gang', style: 'primary' }),
        button({
          value: 'b',
          style: 'danger',
          confirm: { title: plain('Sure?'), text: plain('Gone.') },
        }),
        button({ value: 'c' }),
      ],
    })
    expect(
      withAttribute(message, 'data-press').map(({ attributes }) => Object.fromEntries(attributes)),
    ).toEqual([
      {
        type: 'button',
        class: 'm-button m-primary',
        'data-press': 'ask.1:who x',
        'aria-label': 'Open Qin Gang',
      },
      {
        type: 'button',
        class: 'm-button m-danger',
        'data-press': 'b',
        'data-confirm': 'Sure?\nGone.',
      },
      { type: 'button', class: 'm-button m-secondary', 'data-press': 'c' },
    ])
  })

  it('is a link where it leads out', async () => {
    const message = await draw({
      type: 'actions',
      elements: [{ type: 'button', text: plain('Out'), url: 'https://a.example/' }],
    })
    expect(withAttribute(message, 'href').map(wordsOf)).toEqual(['Out'])
    expect(withAttribute(message, 'data-press')).toEqual([])
  })

  it('is a menu whose every value is a press, or a picker that is filled while typing', async () => {
    const message = await draw(
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 'press.menu.0',
            placeholder: plain('Choose'),
            options: [
              { text: plain('Li Wei'), description: plain('of Beijing'), value: 'ask.1:x' },
            ],
          },
        ],
      },
      {
        type: 'actions',
        block_id: 'pick.name:who',
        elements: [
          { type: 'external_select', action_id: 'pick', placeholder: plain('Type a name') },
        ],
      },
    )
    const [menu] = withAttribute(message, 'data-press-menu')
    expect(menu?.attributes.get('data-press-menu')).toBe('')
    expect(
      withAttribute(message, 'value').map((one) => [one.attributes.get('value'), wordsOf(one)]),
    ).toEqual([
      ['', 'Choose'],
      ['ask.1:x', 'Li Wei of Beijing'],
    ])
    const [picker] = withAttribute(message, 'data-picker')
    expect(picker?.attributes.get('data-picker')).toBe('pick.name:who')
    expect(picker?.attributes.get('role')).toBe('combobox')
    expect(picker?.attributes.get('aria-label')).toBe('Type a name')
  })

  it('stands beside the words it belongs to', async () => {
    const accessory = { type: 'button', text: plain('Open'), value: 'x' }
    const message = await draw({ type: 'section', text: plain('Li Wei'), accessory })
    const [row] = withClass(message, 'm-section')
    expect(row?.children.map(wordsOf)).toEqual(['Li Wei', 'Open'])
  })
})

describe('pictures and tables', () => {
  it('shows an uploaded picture by its id, and its words where there is none', async () => {
    const image = (id: string) => ({ type: 'image', slack_file: { id }, alt_text: `Alt ${id}` })
    const message = await drawMessage(
      'slack',
      { blocks: [image('F1'), image('F2')] },
      { pictureAt: (address) => (address === 'F1' ? html`<span>drawn</span>` : undefined) },
    )
    const pictures = withClass(message, 'm-picture')
    expect(pictures.map(wordsOf)).toEqual(['drawn', 'Alt F2'])
    expect(pictures[0]?.attributes.get('aria-label')).toBe('Alt F1')
  })

  it('shows a table with its titles, which can be scrolled with the keyboard', async () => {
    const cell = (text: string) => ({ type: 'raw_text', text })
    const message = await draw({
      type: 'table',
      rows: [[cell('Year')], [rich(section(run('2023')))]],
    })
    const [around] = withClass(message, 'm-table')
    expect(around?.attributes.get('tabindex')).toBe('0')
    expect(withAttribute(message, 'scope').map(wordsOf)).toEqual(['Year'])
    expect(
      elementsIn(message)
        .filter(({ tag }) => tag === 'td')
        .map(wordsOf),
    ).toEqual(['2023'])
  })
})

it('shows a box in the place of what cannot be drawn', async () => {
  const message = await draw(
    { type: 'video' },
    { type: 'actions', elements: [{ type: 'datepicker' }] },
    { type: 'context', elements: [{ type: 'mrkdwn', text: '*x*' }] },
    rich(section({ type: 'broadcast', range: 'channel' })),
    rich({ type: 'rich_text_list', style: 'other', elements: [] }),
    null,
  )
  expect(withClass(message, 'm-not-shown').map(wordsOf)).toEqual(
    ['video', 'datepicker', 'mrkdwn', 'broadcast', 'rich_text_list', '?'].map(
      (type) => `Not shown in this preview: type ${type}`,
    ),
  )
})

it.each(readdirSync(GOLDEN))('draws all of %s', async (name) => {
  const payload: Record<string, unknown> = JSON.parse(readFileSync(`${GOLDEN}/${name}`, 'utf8'))
  const message = await drawMessage('slack', payload)
  expect(withClass(message, 'm-not-shown')).toEqual([])
  expect(elementsIn(message).length).toBeGreaterThan(5)
})
