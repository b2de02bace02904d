import { describe, expect, it } from 'vitest'
import type { Action } from '#core/brief.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { briefWith } from '../../console/briefs.ts'
import { buttons, lines, menus, show, texts } from './shown.ts'

const labelled = (label: string): Action => ({ label, command: 'who qin-gang' })
const options = (...labels: readonly string[]) =>
  menus(show(briefWith({ actions: labels.map(labelled) }))).flat()

describe('an option of a menu', () => {
  const name = 'Person One, Vice-chair of the Committee for a very long name of a committee'

  it('holds a label too long for a button', () => {
    const label = `${name}, of some place`
    expect(options(label)).toEqual([{ label, value: 'ask.1:who qin-gang' }])
  })

  it('goes on below where its label is longer, without breaking a word', () => {
    const label = `${name}, and then of another one with a name that is longer still`
    const [option] = options(label)
    expect(`${option?.label} ${option?.description}`).toBe(label)
    expect(option?.label.length).toBeLessThanOrEqual(100)
  })

  it.each([
    'word '.repeat(60).trim(),
    'x'.repeat(150),
  ])('cannot hold more, so the action is words: %s', (label) => {
    const message = show(briefWith({ actions: [labelled(label)] }))
    expect(menus(message)).toEqual([])
    expect(buttons(message)).toEqual([])
    expect(texts(message).at(-1)).toBe(`- ${label} · \`/who qin-gang\``)
  })

  it('has a value of its own, also where two ask the same or something too long to hold', () => {
    const actions = Array.from({ length: 30 }, (_, i) => ({
      label: `Label ${i}`,
      command: i % 2 ? 'who qin-gang' : `search ${'x'.repeat(200)}`,
    }))
    const message = show(briefWith({ actions }))
    expect(checkMessage(message.body)).toEqual([])
    const values = menus(message)
      .flat()
      .map(({ value }) => value)
    expect(new Set(values).size).toBe(26)
    expect(message.kept.map((line) => lines.key(line))).toContain(values[0]?.split('#')[1])
  })
})
