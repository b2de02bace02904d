import { describe, expect, it } from 'vitest'
import { modalOf } from '#adapters/discord/forms/modal.ts'
import { formView } from '#adapters/slack/form/view.ts'
import type { Form } from '#core/form.ts'
import { CHAT_PLATFORMS, type ChatPlatform } from '#core/place.ts'
import { drawForm } from './drawn.ts'
import { type Element, elementsIn, withAttribute, withClass, wordsOf } from './markup.ts'

const FORM: Form = {
  title: 'New <digest>',
  submit: 'Set up',
  command: 'digest',
  typed: {},
  fields: [
    {
      option: 'when',
      label: 'When',
      hint: 'For example <weekdays>',
      isRequired: true,
      kind: 'text',
      most: 80,
      placeholder: 'weekdays 08:30',
    },
    {
      option: 'filter',
      label: 'Filter',
      isRequired: false,
      kind: 'text',
      most: 2_000,
      isLong: true,
      value: '\n<a>\nb',
    },
    {
      option: 'topic',
      label: 'Topic',
      isRequired: true,
      kind: 'choice',
      value: 'debt',
      choices: [
        { value: 'changes', label: 'Changes' },
        { value: 'debt', label: 'Debt' },
      ],
    },
    { option: 'channel', label: 'Channel', isRequired: false, kind: 'channel' },
    { option: 'file', label: 'File', isRequired: true, kind: 'file' },
  ],
}

const PAYLOADS: Readonly<Record<ChatPlatform, object>> = {
  discord: modalOf(FORM, 'ask.1:digest', true),
  slack: formView(FORM, 'carried', 'Not now'),
}

const draw = (platform: ChatPlatform, about: Parameters<typeof drawForm>[2] = {}) =>
  drawForm(platform, { ...PAYLOADS[platform] }, about)

const field = (form: Element, name: string): Element => {
  const found = withAttribute(form, 'name').find(
    ({ attributes }) => attributes.get('name') === name,
  )
  if (!found) throw new Error(`no field ${name}`)
  return found
}

describe.each(CHAT_PLATFORMS)('a form on %s', (platform) => {
  it('has a field for each option, named by it and labelled', async () => {
    const form = await draw(platform)
    const fields = withAttribute(form, 'name')
    expect(
      fields.map(({ tag, attributes }) => [attributes.get('name'), tag, attributes.get('type')]),
    ).toEqual([
      ['when', 'input', 'text'],
      ['filter', 'textarea', undefined],
      ['topic', 'select', undefined],
      ['channel', 'input', 'text'],
      ['file', 'input', 'file'],
    ])
    const labels = elementsIn(form).filter(({ tag }) => tag === 'label')
    expect(labels.map(wordsOf)).toEqual([
      'When',
      'Filter (optional)',
      'Topic',
      'Channel (optional)',
      'File',
    ])
    expect(labels.map(({ attributes }) => attributes.get('for'))).toEqual(
      fields.map(({ attributes }) => attributes.get('id')),
    )
  })

  it('says of each field what is to be known of it', async () => {
    const form = await draw(platform, { errors: { when: 'No such <time>' } })
    const when = field(form, 'when').attributes
    const ids = when.get('aria-describedby')?.split(' ')
    const about = withAttribute(form, 'id').filter(({ attributes }) =>
      ids?.includes(attributes.get('id') ?? ''),
    )
    expect(about.map(wordsOf)).toEqual(['For example <weekdays>', 'No such <time>'])
    expect(when.get('aria-invalid')).toBe('true')
    expect(when.get('maxlength')).toBe('80')
    expect(when.get('placeholder')).toBe('weekdays 08:30')
    expect([...field(form, 'filter').attributes.keys()]).not.toContain('aria-invalid')
  })

  it('has a place for a mistake below each field, hidden while there is none', async () => {
    const form = await draw(platform, { errors: { when: 'No.' } })
    const places = withAttribute(form, 'data-error')
    expect(places.map(({ attributes }) => attributes.get('data-error'))).toEqual([
      'when',
      'filter',
      'topic',
      'channel',
      'file',
    ])
    expect(places.map(({ attributes }) => attributes.has('hidden'))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ])
  })

  it('holds at first what it held, a first line break too', async () => {
    const form = await draw(platform)
    // A browser leaves out one line break behind the opening tag.
    expect(wordsOf(field(form, 'filter'))).toBe('\n\n<a>\nb')
    const chosen = withAttribute(form, 'selected').map(({ attributes }) => attributes.get('value'))
    expect(chosen).toEqual(['debt'])
  })

  it('offers the channels it is given', async () => {
    const form = await draw(platform, { channels: ['100000000000000003'] })
    const values = elementsIn(field(form, 'channel')).map(({ attributes }) =>
      attributes.get('value'),
    )
    expect(values).toEqual(['', '100000000000000003'])
  })

  it('is one form with a title and two buttons', async () => {
    const form = await draw(platform)
    expect(withAttribute(form, 'data-form')).toHaveLength(1)
    expect(withAttribute(form, 'aria-level').map(wordsOf)).toEqual(['New <digest>'])
    expect(
      elementsIn(form)
        .filter(({ tag }) => tag === 'button')
        .map(wordsOf),
    ).toEqual(platform === 'discord' ? ['Cancel', 'Submit'] : ['Not now', 'Set up'])
    const ids = withAttribute(form, 'id').map(({ attributes }) => attributes.get('id'))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('shows a box for a field that cannot be drawn', async () => {
  const unknown = { type: 99, custom_id: 'x' }
  const discord = await drawForm('discord', {
    components: [
      { type: 18, label: 'L', component: unknown },
      { type: 10, content: 'x' },
    ],
  })
  const slack = await drawForm('slack', {
    blocks: [
      { type: 'input', label: { type: 'plain_text', text: 'L' }, element: { type: 'datepicker' } },
    ],
  })
  expect(withClass(discord, 'm-not-shown').map(wordsOf)).toEqual(
    ['99', '10'].map((type) => `Not shown in this preview: type ${type}`),
  )
  expect(withClass(slack, 'm-not-shown').map(wordsOf)).toEqual([
    'Not shown in this preview: type datepicker',
  ])
})
