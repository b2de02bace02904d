import { describe, expect, it } from 'vitest'
import { defineCommand } from '#core/command.ts'
import { completionOf } from '#core/completion.ts'
import { commandName, optionName } from '#core/local-names.ts'
import { choice, optional, positional, text } from '#core/option.ts'
import { wordsIn } from '#core/words-in.ts'

const nothing = () => {
  throw new Error('nothing is asked here')
}
const cases = defineCommand({
  name: 'cases',
  about: 'Cases, with counts',
  examples: ['cases'],
  audience: 'reader',
  options: {
    stage: optional(choice('Only this stage', ['expelled', 'detained'])),
    body: optional(positional(text('Only this body'))),
  },
  answer: nothing,
})

const finished = (line: string, language: 'en' | 'zh-CN' | 'zh-TW' = 'zh-TW') =>
  completionOf(line, {
    commands: [cases],
    words: wordsIn(language),
    suggest: (_, option, typed) => [{ value: `${option} of ${typed}`, label: 'any' }],
  })
const values = (...asked: Parameters<typeof finished>) =>
  finished(...asked).offers.map(({ value }) => value)

const name = commandName(cases, wordsIn('zh-TW'))
const stage = optionName('cases', 'stage', wordsIn('zh-TW'))

describe('in another language', () => {
  it('a command is found by either name and offered by its own there', () => {
    expect(values(name.slice(0, 1))).toEqual([name])
    expect(values('/ca')).toEqual([`/${name}`])
    expect(values('', 'en')).toEqual(['cases'])
  })

  it('so is an option', () => {
    expect(values(`${name} ${stage.slice(0, 1)}`)).toContain(`${stage}:`)
    expect(values('cases st')).toContain(`${stage}:`)
  })

  it.each([
    ':',
    '：',
    '=',
  ])('its value is finished behind %s, whichever name it goes by', (mark) => {
    expect(values(`cases stage${mark}ex`)).toEqual(['stage:"stage of ex"'])
    expect(values(`${name} ${stage}${mark}ex`)).toEqual([`${stage}:"stage of ex"`])
    expect(values(`${name} ${stage}${mark}"ex pel`)).toEqual([`${stage}:"stage of ex pel"`])
  })
})

it('what takes the place of the end of the line is told', () => {
  expect(finished(`${name} 外 交`).on).toBe('外 交')
  expect(finished('cases --stage ex')).toMatchObject({
    on: 'ex',
    offers: [{ value: '"stage of ex"' }],
  })
})

it('an option that was given is not offered again', () => {
  expect(values(`${name} ${stage}:expelled `)).not.toContain(`${stage}:`)
})
