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

describe('what is offered', () => {
  const pair = defineCommand({
    name: 'link',
    about: 'Between two',
    examples: ['link'],
    audience: 'reader',
    options: {
      from: positional(text('From whom')),
      to: positional(text('To whom')),
      only: optional(choice('Only', ['yes'])),
      also: optional(choice('Also', ['yes'])),
    },
    answer: nothing,
  })
  const offered = (line: string, names = ['qin-gang', 'li-shangfu']) =>
    completionOf(line, {
      commands: [pair],
      words: wordsIn('en'),
      suggest: (_, option, typed) => [
        ...names.filter((value) => value.startsWith(typed)).map((value) => ({ value, label: '' })),
        ...(option === 'also' ? [{ value: 'yes', label: '' }] : []),
      ],
    })
  const values = (line: string) => offered(line).offers.map(({ value }) => value)

  it('leaves out what stands in another option already', () => {
    expect(values('link ')).toEqual(['qin-gang', 'li-shangfu', 'only:', 'also:'])
    expect(values('link qin-gang ')).toEqual(['li-shangfu', 'only:', 'also:'])
    expect(values('link from:qin-gang to:')).toEqual(['to:li-shangfu'])
    expect(values('link --to qin-gang ')).not.toContain('qin-gang')
  })

  it('may be the same choice in two options', () =>
    expect(values('link only:yes also:')).toContain('also:yes'))

  it('says of what, also where nothing is offered', () => {
    expect(offered('link zzz')).toMatchObject({ offers: [], about: 'From whom' })
    expect(offered('link from:zzz')).toMatchObject({ offers: [], about: 'From whom' })
    expect(offered('zzz').about).toBeUndefined()
  })
})
