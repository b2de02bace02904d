import { describe, expect, it } from 'vitest'
import type { Subject } from '#core/facts.ts'
import { en } from '#core/words-en.ts'
import { renderHome, type ShownHome } from '../../../../src/adapters/slack/render/home.ts'
import { jsonOf, listOf } from '../../../platforms/slack/json.ts'
import { liveMentions } from '../../../platforms/slack/limits/mentions.ts'
import { checkView } from '../../../platforms/slack/limits/view.ts'
import { carriedBy, labelsIn, linesIn, pressables } from './reading.ts'
import { lines } from './shown.ts'

const person = (i: number): Subject => ({ id: `person-${i}`, type: 'person', name: `Person ${i}` })
const people = (count: number) => Array.from({ length: count }, (_, i) => person(i))
const home = (parts: Partial<ShownHome>) =>
  renderHome({ watching: [], examples: [], words: en, prefix: '/vigil', lines, ...parts })

describe('the home page', () => {
  it('says how to begin when nothing is watched', () => {
    const view = home({ examples: ['who qin-gang'] })
    expect(checkView(view)).toEqual([])
    expect(linesIn(view.blocks)).toEqual([
      'Vigil',
      en.chat.home.intro,
      'What you watch',
      'You watch nothing yet. Press Watch on a card, or type /vigil watch add and a name.',
      'Digests',
      en.chat.home.noSubscriptions,
      'Try',
    ])
    expect(carriedBy(view.blocks, '/vigil who qin-gang')).toBe('mine.1:who qin-gang')
  })

  it('opens and stops what is watched, each button saying whom', () => {
    const view = home({ watching: [{ ...person(1), hint: 'of the first office' }] })
    expect(linesIn(view.blocks)).toContain('Person 1, of the first office')
    expect(pressables(view.blocks)).toMatchObject([
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
    expect(labelsIn(view.blocks)).toEqual(['/vigil risks', '/vigil search 策反'])
  })
})
