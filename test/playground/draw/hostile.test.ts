import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { CHAT_PLATFORMS, type ChatPlatform } from '#core/place.ts'
import { someAddress, someWords } from '../../fixtures/chat-words.ts'
import { drawForm, drawMessage } from './drawn.ts'
import { type Element, elementsIn, withClass, wordsOf } from './markup.ts'

const RUNS = 300

/** What a browser could take for more than words. */
const markup = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</textarea><svg onload=alert(1)>',
  '</select></form><base href=//evil.example>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '\u0000<b>',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '[a](https://a.example/"onmouseover="alert(1))',
  '<https://a.example/"><script>>',
  '```html\n<b>\n```',
)

const words = fc.oneof(someWords, markup, someAddress(someWords))

/** What only looks as if it had been escaped. */
const pretender = words.map((text) => ({ isEscaped: true, toString: text, callbacks: [text] }))

const value = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: pretender },
)

const KEYS = {
  discord:
    'content components accessory label custom_id style url disabled placeholder options value description items media file type accent_color spacing divider title component max_length required default default_values id embeds',
  slack:
    'text blocks elements accessory fields type style value url accessibility_label confirm placeholder options description block_id alt_text slack_file image_url title rows offset indent channel_id element label hint optional initial_option initial_value initial_conversation multiline max_length submit close callback_id attachments emoji bold code',
} as const

const TYPES = {
  discord: [1, 2, 3, 4, 8, 9, 10, 12, 13, 14, 17, 18, 19, 99, '<b>'],
  slack: (
    'header rich_text section context actions divider image table input button static_select ' +
    'external_select plain_text mrkdwn plain_text_input conversations_select file_input ' +
    'rich_text_section rich_text_list rich_text_preformatted rich_text_quote text link channel raw_text <b>'
  ).split(' '),
} as const

/** JSON with the names a platform knows, and anything at all behind them. */
function jsonOf(platform: ChatPlatform): fc.Arbitrary<Record<string, unknown>> {
  const key = fc.constantFrom(...KEYS[platform].split(' '))
  const type = fc.constantFrom<unknown>(...TYPES[platform])
  const { node } = fc.letrec<{ node: Record<string, unknown>; any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 6, depthSize: 'small' },
      value,
      tie('node'),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
    node: fc
      .tuple(type, fc.dictionary(key, tie('any'), { maxKeys: 6 }))
      .map(([type, entries]) => ({ type, ...entries })),
  }))
  return node
}

/** A real message of which something was put in the place of something. */
function mutatedOf(platform: ChatPlatform): fc.Arbitrary<Record<string, unknown>> {
  const folder = `test/golden/${platform}`
  const goldens = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  return fc
    .tuple(
      fc.constantFrom(...goldens),
      fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 5 }),
    )
    .map(([golden, changes]) =>
      changes.reduce((payload, [at, to]) => {
        let left = at % 200
        return JSON.parse(JSON.stringify(payload), (_, old) => (left-- === 0 ? to : old)) ?? {}
      }, JSON.parse(golden)),
    )
    .map((payload) => (typeof payload === 'object' && payload !== null ? { ...payload } : {}))
}

describe.each(CHAT_PLATFORMS)('whatever the JSON of %s is', (platform) => {
  const payload = fc.oneof(
    jsonOf(platform),
    mutatedOf(platform),
    fc.dictionary(fc.string(), fc.jsonValue()),
  )

  it('a message is drawn, never as nothing, and none of it is live', async () => {
    const about = fc.record({
      isPrivate: fc.boolean(),
      language: fc.constantFrom('en', 'zh-CN', 'zh-TW'),
      typed: fc.option(words, { nil: undefined }),
      files: fc.array(fc.record({ name: words, mediaType: words, text: words }), { maxLength: 2 }),
      pictureAt: fc.constantFrom(
        () => undefined,
        (address: string) => html`<span>${address}</span>`,
      ),
    })
    await fc.assert(
      fc.asyncProperty(payload, about, async (json, shown) => {
        const message = await drawMessage(platform, json, shown)
        const [main] = withClass(message, 'm-main')
        expect(main?.children.length).toBeGreaterThan(1)
        for (const one of elementsIn(message).filter(isHolding))
          expect(one.children).not.toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('a form is drawn, and none of it is live', async () => {
    const errors = fc.dictionary(words, words, { maxKeys: 2 })
    await fc.assert(
      fc.asyncProperty(
        payload,
        errors,
        fc.array(words, { maxLength: 2 }),
        async (json, ...given) => {
          const [errors, channels] = given
          await drawForm(platform, json, { errors, channels })
        },
      ),
      { numRuns: RUNS },
    )
  })
})

/** Whether something is only there for what stands in it. */
const isHolding = ({ attributes }: Element): boolean =>
  /^m-(?:container|row|gallery|section|beside|context|rich|text|table)\b/.test(
    attributes.get('class') ?? '',
  )

it('nothing is too deep for it', async () => {
  let components: readonly unknown[] = []
  for (let i = 0; i < 20_000; i += 1) components = [{ type: 17, components }]
  const message = await drawMessage('discord', { components })
  expect(wordsOf(message)).toContain('Not shown in this preview: type 17')
  const nested = ['**_', '> ', '- '].map((mark) => mark.repeat(1_500))
  for (const content of nested) await drawMessage('discord', { content })
  let list: object = { type: 'rich_text_list', style: 'bullet', elements: [] }
  for (let i = 0; i < 20_000; i += 1) list = { ...list, elements: [list] }
  const slack = await drawMessage('slack', { blocks: [{ type: 'rich_text', elements: [list] }] })
  expect(wordsOf(slack)).toContain('Not shown in this preview: type rich_text_list')
})
