import { describe, expect, it } from 'vitest'
import type { Form } from '#core/form.ts'
import { readLine } from '#core/newsroom.ts'
import { LANGUAGES } from '#core/words.ts'
import { CLAIM, OTHER, openScene, READER, WHOLE } from './correction-scene.ts'

const values = (form: Form | undefined) =>
  Object.fromEntries(form?.fields.map(({ option, value }) => [option, value]) ?? [])

describe('the form of a suggestion', () => {
  it('asks what is wrong, what it should say, the source and a note, filled with what was typed', async () => {
    const { newsroom } = openScene()
    const form = await newsroom.formOf(`correct ${CLAIM} what:date value:2020-05-02`, READER)
    expect(form?.typed).toEqual({ claim: CLAIM })
    expect(values(form)).toEqual({
      what: 'date',
      value: '2020-05-02',
      source: undefined,
      note: undefined,
    })
  })

  it.each([
    ['is whole', WHOLE],
    ['names no claim', 'correct'],
    ['names a person', 'correct person-one'],
    ['has a kind of mistake nobody knows', `correct ${CLAIM} what:typo source:notice-2020`],
  ])('is not shown for what %s', async (_, line) => {
    const { newsroom } = openScene()
    expect(await newsroom.formOf(line, READER)).toBeUndefined()
  })

  it('is not shown to somebody who has enough that wait', async () => {
    const { newsroom, filed } = openScene()
    for (const day of ['02', '03', '04', '05', '06']) await filed(`${WHOLE} value:2020-05-${day}`)
    expect(await newsroom.formOf(`correct ${CLAIM}`, READER)).toBeUndefined()
    expect(await newsroom.formOf(`correct ${CLAIM}`, OTHER)).toBeDefined()
  })

  it('opens again after a mistake, with all but what was wrong', async () => {
    const { ask, newsroom } = openScene()
    const line = `${WHOLE} value:soon note:"page 2"`
    const brief = await ask(line)
    expect(brief.asks?.option).toBe('value')
    const again = brief.actions.at(-1)?.command ?? ''
    expect(values(await newsroom.formOf(again, READER))).toEqual({
      what: 'date',
      value: undefined,
      source: 'notice-2020',
      note: 'page 2',
    })
  })

  it.each(LANGUAGES)('fits both platforms in %s', async (language) => {
    const { newsroom } = openScene()
    const form = await newsroom.formOf(`correct ${CLAIM}`, { ...READER, language })
    expect(form?.fields.length).toBeLessThanOrEqual(5)
    for (const words of [form?.title, form?.submit]) expect(words?.length).toBeLessThanOrEqual(24)
    for (const { label, hint = '' } of form?.fields ?? []) {
      expect(label.length).toBeLessThanOrEqual(45)
      expect(hint.length).toBeLessThanOrEqual(100)
    }
  })
})

describe('while a statement is typed', () => {
  const { newsroom } = openScene()
  const { command } = readLine('correct', newsroom.commands)
  const offered = (typed: string) => newsroom.suggest(command, 'claim', typed, READER)

  it.each([
    ['a name', 'person on', 'person-one-absence'],
    ['the beginning of an id', 'person-one-rem', CLAIM],
    ['a whole id', CLAIM, CLAIM],
    ['characters', '甲国某', 'person-one-rumour'],
  ])('offers those meant by %s', (_, typed, expected) => {
    expect(offered(typed).map(({ value }) => value)).toContain(expected)
  })

  it('offers at most 25, each with its date, in a label that fits', () => {
    for (const typed of ['', 'p', 'person', '甲', '-', '---------', 'x'.repeat(200)])
      for (const { label } of offered(typed)) expect(label.length).toBeLessThanOrEqual(100)
    expect(offered('person').length).toBeLessThanOrEqual(25)
    expect(offered(CLAIM)[0]?.label).toBe(
      '1 May 2020: Person One 甲国某: Removed as minister of examples.',
    )
  })
})
