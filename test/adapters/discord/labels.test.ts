import { expect, it } from 'vitest'
import { asChoices } from '#adapters/discord/complete.ts'
import { valueBehind } from '#adapters/discord/labels.ts'
import type { Command } from '#core/command.ts'
import { wordsIn } from '#core/words-in.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'

const { newsroom } = await shippedNewsroom({ words: wordsIn })
const asker = { id: 'discord:100000000000000001', access: 'admin' as const }

const command = (name: string) => newsroom.commands.find((one) => one.name === name) as Command // Named below.
const behind = (typed: string, name = 'who', option = 'name') =>
  valueBehind(typed, command(name), option, asker, newsroom)

it('a label sent instead of its value leads back to the value', () => {
  const [label = ''] = newsroom
    .suggest(command('who'), 'name', 'qin-gang', asker)
    .map((suggestion) => suggestion.label)
  expect(label).toMatch(/^Qin Gang 秦刚/)
  expect(behind(label)).toBe('qin-gang')
  expect(behind(`${label} (recently changed)`)).toBe('qin-gang')
})

const offered = newsroom.commands.flatMap((one) =>
  Object.keys(one.options)
    .filter((option) => one.options[option]?.suggest && !one.options[option]?.choices)
    .map((option) => [one.name, option] as const),
)

/** Offers what somebody set up, and nobody set anything up here. */
const isOwn = ([, option]: readonly [string, string]) => option === 'id'

it.each(
  offered.filter((one) => !isOwn(one)),
)('every label that %s offers for %s leads back to its value', (name, option) => {
  const all = ['', 'qin', 'li', 'wang gang', '李', '王', 'min', 'lw', 'xin', 'chin gang']
  // The label of a filter's last word does not hold the words before it.
  const typed = option === 'filter' ? all.filter((words) => !words.includes(' ')) : all
  const choices = typed.flatMap((words) =>
    asChoices(newsroom.suggest(command(name), option, words, asker)),
  )
  expect(choices.length).toBeGreaterThan(0)
  // Nobody types a label that was cut; whoever chose it sent its value.
  const whole = choices.filter((choice) => !choice.name.endsWith('…'))
  const lost = whole.filter((choice) => behind(choice.name, name, option) !== choice.value)
  expect(lost).toEqual([])
})

it('a label of one Chinese word leads back to its value', () => {
  const reader = { ...asker, language: 'zh-CN' } as const
  const risks = command('risks')
  const offered = newsroom.suggest(risks, 'category', '', reader)
  expect(offered.map(({ label }) => label)).toContain('政治风险')
  for (const { label, value } of offered)
    expect(valueBehind(label, risks, 'category', reader, newsroom)).toBe(value)
})

it('nothing is looked up for words longer than any label', () => {
  const lookups: string[] = []
  const suggest: typeof newsroom.suggest = (_command, _option, typed) => {
    lookups.push(typed)
    return []
  }
  const long = `Qin Gang 秦刚${' ('.repeat(2_990)}`
  expect(valueBehind(long, command('who'), 'name', asker, { ...newsroom, suggest })).toBe(long)
  expect(lookups).toEqual([])
})

it('words that are no label stay as they were typed', () => {
  expect(behind('Nobody Atall (recently changed)')).toBe('Nobody Atall (recently changed)')
  expect(behind('秦刚')).toBe('秦刚')
})

it('an option without suggestions is left alone', () => {
  expect(behind('Qin Gang 秦刚 (recently changed)', 'search', 'words')).toBe(
    'Qin Gang 秦刚 (recently changed)',
  )
  expect(behind('Expelled', 'cases', 'stage')).toBe('Expelled')
})
