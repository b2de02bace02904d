import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { loadCommand } from '#commands/one.ts'

describe('one command by its file', () => {
  it.each(
    commands.map(({ name }) => name).filter((name) => name !== 'help'),
  )('%s is the command that the list holds', async (name) => {
    expect(await loadCommand(name)).toBe(commands.find((command) => command.name === name))
  })

  it('leaves help, which needs all the others, to the list', async () => {
    expect(await loadCommand('help')).toBeUndefined()
  })

  it.each([
    'index',
    'one',
    'nobody',
    '../src/cli',
    'who.ts',
    'Who',
    '',
    'cards/person',
  ])('finds no command in “%s”', async (name) => {
    expect(await loadCommand(name)).toBeUndefined()
  })
})
