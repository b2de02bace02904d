import { describe, expect, it } from 'vitest'
import type { Subject } from '#core/facts.ts'
import type { Subscription } from '#core/subscription.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { sayWhen } from '#digests/when/say.ts'
import { renderHome, type ShownHome } from '../../../../src/adapters/slack/render/home.ts'
import { jsonOf, listOf } from '../../../platforms/slack/json.ts'
import { liveMentions } from '../../../platforms/slack/limits/mentions.ts'
import { checkView } from '../../../platforms/slack/limits/view.ts'
import { digestOf } from '../digest.ts'
import { carriedBy, labelsIn, linesIn, pressables } from './reading.ts'
import { lines } from './shown.ts'

const person = (i: number): Subject => ({ id: `person-${i}`, type: 'person', name: `Person ${i}` })
const people = (count: number) => Array.from({ length: count }, (_, i) => person(i))
const now = new Date('2026-11-24T09:00:00Z')
const home = (parts: Partial<ShownHome>) =>
  renderHome({
    ...{
      watching: [],
      digests: [],
      examples: [],
      words: en,
      prefix: '/vigil',
      lines,
      now,
      sayWhen,
    },
    ...parts,
  })

describe('the home page', () => {
  it('says in every language which command to type', () => {
    const lines = linesIn(home({ words: wordsIn('zh-TW') }).blocks)
    expect(lines.join('\n')).toContain('/vigil 追蹤 新增')
  })

  it('says how to begin when nothing is watched', () => {
    const view = home({ examples: ['who qin-gang'] })
    expect(checkView(view)).toEqual([])
    expect(linesIn(view.blocks)).toEqual([
      'Vigil',
      en.chat.home.intro,
      'What you watch',
      'You watch nothing yet. Press Watch on a card, or type /vigil watch add and a name.',
      'Your digests',
      'You have no digest yet. Type /vigil digest subscribe in the channel it is for; with where:me it comes by direct message.',
      'Try',
    ])
    expect(carriedBy(view.blocks, '/vigil who qin-gang')).toBe('mine.1:who qin-gang')
  })

  it('opens and stops what is watched, each button saying whom', () => {
    const view = home({ watching: [{ ...person(1), hint: 'of the first office' }] })
    expect(linesIn(view.blocks)).toContain('Person 1, of the first office')
    expect(pressables(view.blocks).slice(0, 2)).toMatchObject([
      {
        value: 'mine.1:who person-1',
        accessibility_label: 'Open Person 1, of the first office',
      },
      {
        value: 'mine.1:watch remove person-1',
        accessibility_label: 'Stop Person 1, of the first office',
      },
    ])
  })

  it('holds a hundred, the later ones in menus, and counts what is beyond', () => {
    const view = home({ watching: people(140) })
    expect(checkView(view)).toEqual([])
    const [open, stop] = pressables(view.blocks).filter((one) => one['type'] === 'static_select')
    expect(listOf(open?.['options'])).toHaveLength(100)
    expect(listOf(stop?.['options']).map((one) => jsonOf(one)['value'])[0]).toBe(
      'mine.1:watch remove person-30',
    )
    expect(carriedBy(view.blocks, 'More (10 lines)')).toBe('mine.1:watch')
  })

  it.each([
    ['long names', people(2_000).map((one) => ({ ...one, name: '秦'.repeat(2_000) }))],
    ['long ids', people(300).map((one) => ({ ...one, id: `${one.id}-${'x'.repeat(500)}` }))],
    ['no names', people(300).map((one) => ({ ...one, name: '' }))],
    ['one id', people(300).map((one) => ({ ...one, id: 'same' }))],
    ['mentions', people(60).map((one) => ({ ...one, name: '<!channel> <@U1> "\\"' }))],
  ])('stays within what Slack takes with %s', (_, watching) => {
    const view = home({ watching, examples: watching.map(({ name }) => `who ${name}`) })
    expect(checkView(view)).toEqual([])
    expect(liveMentions(view)).toEqual([])
  })

  it('runs its examples, as they are typed in Slack', () => {
    const view = home({ examples: ['risks', 'search 策反', 'x'.repeat(80), ''] })
    expect(labelsIn(view.blocks).slice(1)).toEqual(['/vigil risks', '/vigil search 策反'])
  })
})

describe('digests on the home page', () => {
  const shown = (about: Partial<Subscription>) => {
    const view = home({ digests: [digestOf(about)] })
    expect(checkView(view)).toEqual([])
    expect(liveMentions(view)).toEqual([])
    return view
  }
  const wordsOfIt = (about: Partial<Subscription>) => {
    const lines = linesIn(shown(about).blocks)
    return lines.slice(lines.indexOf('Your digests') + 1)
  }

  it('say where, when, what of and when next, in their own zone', () => {
    expect(wordsOfIt({ filter: 'stage>=expelled' })).toEqual([
      '#C0123 · on weekdays at 08:30 (Europe/Berlin)',
      'stage>=expelled',
      'next Wed 25 Nov 2026, 08:30 (Europe/Berlin)',
    ])
    expect(JSON.stringify(shown({}).blocks)).toContain('{"type":"channel","channel_id":"C0123"}')
  })

  it('say when in the language of the reader', () => {
    const view = home({ digests: [digestOf({})], words: wordsIn('zh-TW') })
    expect(linesIn(view.blocks)).toContain('#C0123 · 週一至週五08:30 (Europe/Berlin)')
  })

  it('say why they are paused, and since when', () => {
    const pause = { reason: 'channel-gone', at: '2026-11-20T07:30:00.000Z' } as const
    expect(wordsOfIt({ pause, nextDue: undefined })).toContain(
      'paused since Fri 20 Nov 2026, 08:30 (Europe/Berlin): the channel is gone or archived',
    )
    expect(labelsIn(shown({ pause }).blocks)).toContain('Resume')
  })

  it('are changed, paused and previewed from there, and set up', () => {
    expect(pressables(shown({}).blocks).map(({ value }) => value)).toEqual([
      'mine.1:digest edit k3m9qa',
      'mine.1:digest pause k3m9qa',
      'mine.1:digest preview k3m9qa',
      'mine.1:digest subscribe',
    ])
  })

  it('in direct messages say so, and once they are muted until when', () => {
    const place = { platform: 'slack', space: 'T1', kind: 'person', id: 'U1' } as const
    const [where, what, muted] = wordsOfIt({ place, mutedUntil: '2026-12-01T23:00:00.000Z' })
    expect([where, what]).toEqual([
      'your direct messages · on weekdays at 08:30 (Europe/Berlin)',
      'everything',
    ])
    expect(muted).toBe('muted until Wed 2 Dec 2026, 00:00 (Europe/Berlin)')
  })

  it('are as many as are read, and all of them one button away', () => {
    const digests = Array.from({ length: 40 }, (_, i) => digestOf({ id: `digest${i}` }))
    const view = home({ digests, watching: people(200), examples: ['who qin-gang'] })
    expect(checkView(view)).toEqual([])
    expect(carriedBy(view.blocks, 'More (30 lines)')).toBe('mine.1:digest list scope:all')
  })
})
