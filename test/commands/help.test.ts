import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { openDesk } from '../shipped/desk.ts'
import { wordsOf } from '../shipped/reading.ts'

const { answer, mistake } = await openDesk()

describe('`help`', () => {
  it('names every command with what it answers, and is seen by the asker alone', async () => {
    const brief = await answer('help')
    for (const { name, about } of commands) expect(wordsOf(brief)).toContain(`${name} ${about}`)
    expect(brief.seenBy).toBe('asker')
  })

  it.each(
    commands.map(({ name }) => name),
  )('explains every option of `%s` and offers examples', async (name) => {
    const brief = await answer(`help ${name}`)
    const command = commands.find((one) => one.name === name)
    for (const option of Object.keys(command?.options ?? {}))
      expect(wordsOf(brief)).toContain(`${option} `)
    expect(brief.actions.map(({ command: line }) => line)).toEqual(command?.examples.slice(0, 3))
  })

  it('only promises what works: every example of every command answers', async () => {
    for (const line of commands.flatMap(({ examples }) => examples)) await answer(line)
  })

  it('names the commands when the one asked for does not exist, closest first', async () => {
    const brief = await mistake('help whoo')
    expect(brief.actions[0]?.command).toBe('help who')
    expect(wordsOf(brief)).toContain('timeline')
  })
})

describe('a command is declared so that every platform can show it', () => {
  it.each(commands.map((command) => [command.name, command] as const))('%s', (_, {
    name,
    about,
    options,
    examples,
  }) => {
    expect(name).toMatch(/^[a-z]{3,32}$/)
    expect(about.length).toBeLessThanOrEqual(100)
    expect(examples.length).toBeGreaterThan(0)
    expect(Object.keys(options).length).toBeLessThanOrEqual(25)
    for (const [option, { about: purpose, choices = [] }] of Object.entries(options)) {
      expect(option).toMatch(/^[a-z][a-z-]{0,31}$/)
      expect(purpose.length, `${option}: ${purpose}`).toBeLessThanOrEqual(100)
      expect(choices.length).toBeLessThanOrEqual(25)
    }
  })
})
