import { readdirSync, readFileSync } from 'node:fs'
import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modalOf } from '#adapters/discord/forms/modal.ts'
import { formMeters, messageMeters } from '#adapters/discord/meters.ts'
import type { Meter, Metered } from '#core/preview.ts'
import { arbitraryBrief } from '../../fixtures/briefs.ts'
import { fieldsOf, listOf } from '../../platforms/discord/json.ts'
import { COMPONENTS, MESSAGE, MODAL, TEXT_BYTES } from '../../platforms/discord/limits/numbers.ts'
import { placedIn } from '../../platforms/discord/limits/walk.ts'
import { show } from './render/shown.ts'

const GOLDENS = 'test/golden/discord'

const goldens = readdirSync(GOLDENS).map(
  (name) => [name, JSON.parse(readFileSync(`${GOLDENS}/${name}`, 'utf8'))] as const,
)

const longest = (values: readonly unknown[]): number =>
  Math.max(0, ...values.map((value) => (typeof value === 'string' ? [...value].length : 0)))

/** What Discord counts in a message, counted here from its documentation alone. */
function counted(payload: unknown): readonly Meter[] {
  const all = placedIn(fieldsOf(payload)['components']).map(({ component }) => component)
  const ofType = (type: ComponentType) => all.filter((one) => one['type'] === type)
  const texts = ofType(ComponentType.TextDisplay).map(({ content }) => String(content))
  const rows = ofType(ComponentType.ActionRow).map(({ components }) => listOf(components))
  const buttons = rows.map((row) => row.filter((one) => fieldsOf(one)['type'] === 2).length)
  const menus = ofType(ComponentType.StringSelect)
  const options = menus.flatMap((menu) => listOf(menu['options']).map(fieldsOf))
  const items = ofType(ComponentType.MediaGallery).flatMap((one) => listOf(one['items']))
  const meters: readonly (readonly [Metered, number, number])[] = [
    ['components', all.length, COMPONENTS.total],
    ['text', [...texts.join('')].length, COMPONENTS.text],
    [
      'text-bytes',
      Buffer.byteLength(texts.join('')) + TEXT_BYTES.perDisplay * texts.length,
      TEXT_BYTES.total,
    ],
    ['row-buttons', Math.max(0, ...buttons), COMPONENTS.rowButtons],
    [
      'label',
      longest(ofType(ComponentType.Button).map((one) => one['label'])),
      COMPONENTS.buttonLabel,
    ],
    ['custom-id', longest(all.map((one) => one['custom_id'])), COMPONENTS.customId],
    [
      'options',
      Math.max(0, ...menus.map((menu) => listOf(menu['options']).length)),
      COMPONENTS.selectOptions,
    ],
    [
      'option',
      longest(options.flatMap(({ label, value, description }) => [label, value, description])),
      COMPONENTS.optionText,
    ],
    ['placeholder', longest(menus.map((one) => one['placeholder'])), COMPONENTS.placeholder],
    ['alt', longest(items.map((item) => fieldsOf(item)['description'])), COMPONENTS.altText],
    ['files', listOf(fieldsOf(payload)['attachments']).length, MESSAGE.files],
  ]
  return meters.map(([what, count, most]) => ({ what, count, most })).filter((one) => one.count > 0)
}

describe('a message takes', () => {
  it.each(goldens)('in %s what is counted there', (_, body) => {
    expect(messageMeters({ body, files: [] })).toEqual(counted(body))
  })

  it('with pictures and a file what is counted there', () => {
    const charts = ['One', 'Two'].map((title) => ({ kind: 'chart', title, bars: [] }) as const)
    const picture = { png: new Uint8Array(7), alt: 'What it shows', width: 2, height: 2 }
    const message = show(
      {
        ...{ outcome: 'answered', tone: 'calm', seenBy: 'everyone' },
        ...{ title: 'Title', summary: 'Summary', footnotes: [], actions: [], footer: [] },
        blocks: charts,
        file: { name: 'a.csv', mediaType: 'text/csv', text: 'a,b\n1,2' },
      },
      { pictures: new Map(charts.map((chart) => [chart, picture])) },
    )
    expect(messageMeters(message)).toEqual([
      ...counted(message.body),
      { what: 'file-bytes', count: 7, most: 10 * 1024 * 1024 },
    ])
  })

  it('never more than there is room for', () => {
    fc.assert(
      fc.property(arbitraryBrief, (brief) => {
        const over = messageMeters(show(brief)).filter(({ count, most }) => count > most)
        expect(over).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

it('a form takes what is counted in it', () => {
  const form: APIModalInteractionResponseCallbackData = modalOf(
    {
      ...{ title: 'Set it up', submit: 'Save', command: 'digest', typed: {} },
      fields: [
        { kind: 'text', option: 'when', label: 'When', hint: '带时区', isRequired: true, most: 60 },
        {
          kind: 'text',
          option: 'note',
          label: 'Note 𠮷',
          isRequired: false,
          most: 9,
          value: 'abc',
        },
        {
          ...{ kind: 'choice', option: 'empty', label: 'If empty', isRequired: false },
          choices: [{ value: 'skip', label: 'Say nothing' }],
        },
      ],
    },
    'ask.1:digest add',
    true,
  )
  expect(formMeters(form)).toEqual([
    { what: 'fields', count: 3, most: MODAL.components },
    { what: 'title', count: 9, most: MODAL.title },
    { what: 'label', count: 8, most: MODAL.label },
    { what: 'description', count: 3, most: MODAL.labelDescription },
    { what: 'filled', count: 3, most: MODAL.inputValue },
    { what: 'options', count: 1, most: COMPONENTS.selectOptions },
    { what: 'option', count: 11, most: COMPONENTS.optionText },
    { what: 'custom-id', count: 16, most: COMPONENTS.customId },
  ])
})
