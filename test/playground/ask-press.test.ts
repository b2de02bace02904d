import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODY_BYTES_MAX } from '#adapters/playground/ask/requests.ts'
import { defineCommand } from '#core/command.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { optional, positional, text } from '#core/option.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { hostileWords } from '../fixtures/hostile-words.ts'
import { shippedNewsroom } from '../fixtures/shipped.ts'
import {
  attributeIn,
  attributesIn,
  openApp,
  playgroundOver,
  post,
  told,
  unsafeIn,
} from './ask-playground.ts'

/** A brief with nothing in it. */
const QUIET = {
  outcome: 'answered',
  tone: 'calm',
  blocks: [],
  footnotes: [],
  footer: [],
  seenBy: 'everyone',
} as const

const { newsroom } = await shippedNewsroom({ words: wordsIn })
let unreadable = 0
const { playground, app, faults } = playgroundOver({
  ...newsroom,
  unreadable: async () => {
    unreadable += 1
  },
})

const asked = async (q: string) => {
  const html = await (await app.request(`/?q=${encodeURIComponent(q)}`)).text()
  const [, discord = '', slack = ''] = html.split('<section class="panel pane"')
  return { discord, slack }
}
const press = (platform: string, id: string, more = {}) =>
  told(post(app, '/press', { platform, id, isPrivate: false, ...more }))

describe.each(['discord', 'slack'] as const)('a press on %s', (platform) => {
  it('of any button of an answer is answered, drawn and as the payload', async () => {
    const ids = attributesIn((await asked('who qin-gang'))[platform], 'data-press')
    expect(ids.length).toBeGreaterThan(3)
    for (const id of ids) {
      const answer = await press(platform, id)
      expect(Object.keys(answer.payload ?? {}).length, id).toBeGreaterThan(0)
      expect(answer.html).toMatch(/class="turn(?:-form)?"/)
      expect(answer.meters.length).toBeGreaterThan(0)
      expect(answer.permalink).toMatch(/^\/\?q=/)
      expect(unsafeIn(answer.html ?? '')).toEqual([])
    }
    expect(faults).toEqual([])
  })

  it('turns a message that only the asker sees in its place, and no other', async () => {
    const [id = ''] = attributesIn((await asked('who qin-gang'))[platform], 'data-press')
    expect(await press(platform, id)).toMatchObject({ isInPlace: false, isPrivate: true })
    expect(await press(platform, id, { isPrivate: true })).toMatchObject({ isInPlace: true })
  })

  it('that cannot be read is told so and written down', async () => {
    const before = unreadable
    const answer = await press(platform, '\u0000 nonsense')
    expect(answer.html).toContain(en.chat.deadButton.slice(0, 10))
    expect(answer).not.toHaveProperty('payload')
    expect(unreadable).toBe(before + 1)
  })

  it('opens a form, which answers when it is sent off', async () => {
    const form = (await asked('digest form'))[platform]
    const line = attributeIn(form, 'data-line') ?? ''
    const names = attributesIn(form, 'name')
    const values = Object.fromEntries(names.map((name) => [name, null]))
    const filled = { ...values, when: 'weekdays 08:30 Europe/Berlin', filter: 'stage>=expelled' }
    const body = { platform, line, to: 'everyone', values: filled }
    const answer = await told(post(app, '/submit', body))
    expect(answer).toMatchObject({ isForm: false })
    expect(answer.html).toContain('Europe/Berlin')
  })
})

it.each([
  'discord',
  'slack',
] as const)('a menu on %s leads on by what is chosen', async (platform) => {
  const many = defineCommand({
    name: 'many',
    about: 'More than buttons have room for',
    examples: ['many'],
    audience: 'reader',
    options: { of: optional(positional(text('Which one'))) },
    answer: ({ of }) => ({
      ...QUIET,
      title: of ?? 'All',
      summary: of ?? 'All of them',
      actions: [...Array(20).keys()].map((n) => ({ label: `Number ${n}`, command: `many n${n}` })),
    }),
  })
  const parts = { words: wordsIn, now: playground.now, report: () => 'F-1' }
  const facts = () => newsroom.desk({ id: 'console', access: 'reader' }).facts
  const own = playgroundOver(openNewsroom({ ...parts, commands: [many], facts })).app
  const html = await (await own.request('/?q=many')).text()
  const pane = html.split('<section class="panel pane"')[platform === 'discord' ? 1 : 2] ?? ''
  const menu = pane.slice(pane.indexOf('data-press-menu'))
  const id = attributeIn(` ${menu}`, 'data-press-menu') ?? ''
  const chosen = attributesIn(menu, 'value').find((value) => value !== '') ?? ''
  const pressed = id === '' ? { id: chosen } : { id, chosen }
  const answer = await told(post(own, '/press', { platform, ...pressed, isPrivate: false }))
  expect(answer.permalink).toMatch(/^\/\?q=many\+n\d+$/)
})

it('what is wrong in a form is said below its field on Slack, and answered on Discord', async () => {
  const forms = await asked('digest form')
  const send = async (platform: 'discord' | 'slack') => {
    const line = attributeIn(forms[platform], 'data-line')
    const values = { when: 'weekdays 08:30', filter: 'stge:expelled' }
    return told(post(app, '/submit', { platform, line, to: 'everyone', values }))
  }
  expect(await send('slack')).toMatchObject({ isForm: true, errors: { filter: /stge/ } })
  expect((await send('discord')).html).toContain('stge')
})

it('a line of a form that is none any more is a mistake and no fault', async () => {
  const body = { platform: 'discord', line: 'nosuch', to: 'everyone', values: {} }
  expect((await told(post(app, '/submit', body))).html).toContain('nosuch')
  expect(faults).toEqual([])
})

describe('a request that is none of the page’s', () => {
  it.each(['/press', '/submit'])('is refused at %s', async (path) => {
    const ok = { platform: 'slack', id: 'x', line: 'x', values: {} }
    const status = async (body: unknown, headers = {}) =>
      (await post(app, path, body, headers)).status
    expect(await status('{')).toBe(400)
    expect(await status(ok, { 'content-type': 'text/plain' })).toBe(415)
    expect(await status(ok, { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status(`"${'x'.repeat(BODY_BYTES_MAX)}"`)).toBe(413)
  })
})

it('a fault is told by its reference, and reported', async () => {
  const broken = playgroundOver(newsroom)
  const previews = broken.playground.previews.map((preview) => ({
    ...preview,
    press: () => Promise.resolve({ line: 'about', part: 1, to: 'everyone' as const }),
    message: () => Promise.reject(new Error('no renderer')),
  }))
  const own = openApp({ ...broken.playground, previews })
  const answer = await post(own, '/press', { platform: 'slack', id: 'x' })
  expect(answer.status).toBe(500)
  expect((await told(answer)).error).toContain('F-1')
  expect(broken.faults).toHaveLength(1)
})

it('nothing that is typed, pressed or filled in becomes markup', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(hostileWords(['qin-gang', '秦刚']), fc.string()),
      fc.constantFrom('who ', 'search ', 'watch add ', 'cases stage:', ''),
      fc.constantFrom('discord', 'slack'),
      async (words, command, platform) => {
        const line = `${command}${words}`
        const html = await (await app.request(`/?${new URLSearchParams({ q: line })}`)).text()
        const pressed = await press(platform, `ask.1:${line}`)
        const form = { platform, line: 'digest form', values: { filter: words, when: words } }
        const sent = await told(post(app, '/submit', form))
        for (const one of [html, pressed.html ?? '', sent.html ?? ''])
          expect(unsafeIn(one)).toEqual([])
      },
    ),
    { numRuns: 10 },
  )
  expect(faults).toEqual([])
  expect(playground.mode).toBe('sandbox')
})
